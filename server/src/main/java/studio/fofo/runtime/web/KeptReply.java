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
record KeptReply(long arrived, Set<String> topics, String etag, List<Header> headers, CodedBodies body) {

  /** One header line. */
  record Header(String name, String value) {}

  private static final int OVERHEAD = 1_024;

  /** With its compressed forms, which together are smaller than itself. */
  int weight() {
    return 2 * body.plain().length + OVERHEAD;
  }

  void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    for (var header : headers) {
      response.addHeader(header.name(), header.value());
    }
    write(request, response);
  }

  /** Writes the body or 304, after the headers; the container omits the body of a HEAD. */
  void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var plain = body.plain();
    var coding = plain.length < ContentCoding.SHORTEST ? null : ContentCoding.wanted(request).orElse(null);
    var tag = coding == null ? etag : coding.tag(etag);
    response.addHeader("Vary", "Accept-Encoding");
    if (EntityTag.isKnown(request, etag)) {
      response.setHeader("ETag", EntityTag.isNamed(request, tag) ? tag : etag);
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setHeader("ETag", tag);
    if (coding != null) {
      response.setHeader("Content-Encoding", coding.word());
    }
    var bytes = coding == null ? plain : body.in(coding);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
