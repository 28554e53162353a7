package studio.fofo.runtime.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The headers that a handler set besides type and length, so that a repeat includes them.
 *
 * @param lines {@code Name: value}, each with a line feed
 */
record ReplyHeaders(String lines) {

  private static final Set<String> OF_ONE_REPLY = Set.of("content-type", "content-length", "transfer-encoding", "connection", "date",
      "set-cookie");

  /** A reply's current headers, by their names in any case. */
  static Map<String, List<String>> of(HttpServletResponse response) {
    var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    response.getHeaderNames().forEach(name -> headers.put(name, List.copyOf(response.getHeaders(name))));
    return headers;
  }

  /** The headers added since. */
  static ReplyHeaders since(Map<String, List<String>> earlier, HttpServletResponse response) {
    var lines = new StringBuilder();
    for (var name : response.getHeaderNames()) {
      if (!earlier.containsKey(name) && !OF_ONE_REPLY.contains(name.toLowerCase(Locale.ROOT))) {
        response.getHeaders(name).forEach(value -> lines.append(name).append(": ").append(value).append('\n'));
      }
    }
    return new ReplyHeaders(lines.toString());
  }

  /** Makes a reply's headers what they were. */
  static void restore(Map<String, List<String>> earlier, HttpServletResponse response) {
    response.setContentType(null);
    of(response).forEach((name, values) -> {
      if (!values.equals(earlier.get(name))) {
        response.setHeader(name, null);
        earlier.getOrDefault(name, List.of()).forEach(value -> response.addHeader(name, value));
      }
    });
  }

  void sayAgain(HttpServletResponse response) {
    lines.lines().map(line -> line.split(": ", 2)).forEach(header -> response.addHeader(header[0], header[1]));
  }
}
