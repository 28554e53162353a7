package studio.fofo.runtime.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The headers that a handler set besides type and length, so that a repeat includes them.
 *
 * @param lines {@code Name: value}, each with a line feed
 */
record ReplyHeaders(String lines) {

  private static final Set<String> OF_ONE_REPLY = Set.of("content-type", "content-length", "transfer-encoding", "connection", "date",
      "set-cookie");

  /** The names of a reply's current headers, in lower case. */
  static Set<String> names(HttpServletResponse response) {
    var names = new TreeSet<String>();
    response.getHeaderNames().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    return names;
  }

  /** The headers added since. */
  static ReplyHeaders since(Set<String> earlier, HttpServletResponse response) {
    var lines = new StringBuilder();
    for (var name : response.getHeaderNames()) {
      var plain = name.toLowerCase(Locale.ROOT);
      if (!earlier.contains(plain) && !OF_ONE_REPLY.contains(plain)) {
        response.getHeaders(name).forEach(value -> lines.append(name).append(": ").append(value).append('\n'));
      }
    }
    return new ReplyHeaders(lines.toString());
  }

  void sayAgain(HttpServletResponse response) {
    lines.lines().map(line -> line.split(": ", 2)).forEach(header -> response.addHeader(header[0], header[1]));
  }
}
