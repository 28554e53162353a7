package studio.fofo.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * A reply as it left, and what it shows.
 *
 * @param arrived when its request came, in changes
 * @param headers all that belong to every reply of this content
 */
record KeptReply(long arrived, Set<String> topics, String etag, List<Header> headers, byte[] body) {

  /** One header line. */
  record Header(String name, String value) {}

  private static final int OVERHEAD = 1_024;

  int weight() {
    return body.length + OVERHEAD;
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    for (var header : headers) {
      response.addHeader(header.name(), header.value());
    }
    write(request, response);
  }

  /** Body or 304, once the headers are there; the container leaves the body of a HEAD out. */
  void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("ETag", etag);
    if (EntityTag.isKnown(request, etag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
