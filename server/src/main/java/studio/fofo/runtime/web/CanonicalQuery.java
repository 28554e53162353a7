package studio.fofo.runtime.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A canonical form of equivalent requests: parameters sorted by name, without empty ones. */
final class CanonicalQuery {

  private static final int LONGEST = 2_048;

  private CanonicalQuery() {}

  /** The cache key, or null if the query is too long to be cached. */
  static @Nullable String key(String path, @Nullable String query) {
    if (query == null || query.isEmpty()) {
      return path;
    }
    if (query.length() > LONGEST) {
      return null;
    }
    if (query.indexOf('&') < 0) {
      return path + "?" + query;
    }
    var parameters = query.split("&");
    Arrays.sort(parameters, (left, right) -> name(left).compareTo(name(right)));
    var key = new StringBuilder(path.length() + query.length() + 1).append(path);
    var separator = '?';
    for (var parameter : parameters) {
      if (!parameter.isEmpty()) {
        key.append(separator).append(parameter);
        separator = '&';
      }
    }
    return key.toString();
  }

  private static String name(String parameter) {
    var equals = parameter.indexOf('=');
    return equals < 0 ? parameter : parameter.substring(0, equals);
  }
}
