package studio.fofo.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * A cached reply and its topics.
 *
 * @param arrived when its request arrived, in changes
 * @param headers those that belong to every reply with this content
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

  /** Writes the body or 304, after the headers; the container omits the body of a HEAD. */
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
