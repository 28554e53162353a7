package studio.fofo.gateway.compression;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.fofo.runtime.web.ContentCoding;
import studio.fofo.runtime.web.EntityTag;
import studio.fofo.runtime.web.HotReads;

/** A response that decides, when its first bytes are sent, whether to compress them, and sets the matching headers. */
final class CodedResponse extends HttpServletResponseWrapper {

  private static final String LENGTH = "Content-Length";
  private static final String VARY = "Vary";
  private static final Set<Integer> WITHOUT_BODY = Set.of(SC_NO_CONTENT, SC_RESET_CONTENT, SC_PARTIAL_CONTENT, SC_NOT_MODIFIED);

  private final HttpServletRequest request;
  private final CodedBody body = new CodedBody(this);
  private @Nullable PrintWriter writer;
  private long announced = -1;

  CodedResponse(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    this.request = request;
  }

  /** The announced content length; negative if unknown. */
  long announced() {
    return announced;
  }

  boolean forHead() {
    return "HEAD".equals(request.getMethod());
  }

  /** Whether this reply could be compressed at all, for any client. */
  boolean shrinks() {
    return !WITHOUT_BODY.contains(getStatus()) && ContentCoding.shrinks(getContentType()) && getHeader("Content-Encoding") == null
        && !(getStatus() == SC_OK && HotReads.takesDown(request))
        && getHeaders("Cache-Control").stream().noneMatch(line -> line.contains("no-transform"));
  }

  /**
   * Sets the headers for a body of this length.
   *
   * @param length negative if unknown
   * @return the coding; null if not compressed
   */
  @Nullable
  ContentCoding settle(boolean shrinks, long length) {
    if (shrinks) {
      variesByCoding();
    }
    var coding = shrinks && (length < 0 || length >= ContentCoding.SHORTEST) ? ContentCoding.wanted(request).orElse(null) : null;
    if (coding != null) {
      setHeader("Content-Encoding", coding.word());
      if (getHeader("Accept-Ranges") != null) {
        setHeader("Accept-Ranges", "none");
      }
      var tag = getHeader("ETag");
      if (tag != null) {
        setHeader("ETag", coding.tag(tag));
      }
    } else if (announced >= 0) {
      super.setContentLengthLong(announced);
    }
    return coding;
  }

  ServletOutputStream target() throws IOException {
    return super.getOutputStream();
  }

  void finish() throws IOException {
    body.hold();
    if (writer != null) {
      writer.flush();
    }
    if (getStatus() == SC_NOT_MODIFIED && !isCommitted()) {
      notModified();
    }
    body.finish();
  }

  /** The reply that has begun is broken: it must not end as if it were complete. */
  void abandon() {
    body.drop();
  }

  /** Sets the ETag of the representation that the client has. */
  private void notModified() {
    variesByCoding();
    var tag = getHeader("ETag");
    var coding = ContentCoding.wanted(request);
    if (tag != null && coding.isPresent() && EntityTag.isNamed(request, coding.get().tag(tag))) {
      setHeader("ETag", coding.get().tag(tag));
    }
  }

  private void variesByCoding() {
    if (getHeaders(VARY).stream().noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("accept-encoding"))) {
      addHeader(VARY, "Accept-Encoding");
    }
  }

  @Override
  public ServletOutputStream getOutputStream() {
    return body;
  }

  @Override
  public PrintWriter getWriter() throws IOException {
    if (writer == null) {
      // from here on the charset is part of the content type, as the servlet API demands for writers
      setCharacterEncoding(getCharacterEncoding());
      writer = new PrintWriter(new OutputStreamWriter(body, getCharacterEncoding()));
    }
    return writer;
  }

  @Override
  public void flushBuffer() throws IOException {
    if (writer != null) {
      writer.flush();
    }
    body.flush();
    super.flushBuffer();
  }

  @Override
  public void reset() {
    super.reset();
    forget();
  }

  @Override
  public void resetBuffer() {
    super.resetBuffer();
    if (body.isCoded()) {
      setHeader("Content-Encoding", null);
    }
    forget();
  }

  @Override
  public void sendError(int status) throws IOException {
    forget();
    super.sendError(status);
  }

  @Override
  public void sendError(int status, String message) throws IOException {
    forget();
    super.sendError(status, message);
  }

  private void forget() {
    body.drop();
    body.begin();
    writer = null;
    announced = -1;
  }

  @Override
  public void setContentLength(int length) {
    announced = length;
  }

  @Override
  public void setContentLengthLong(long length) {
    announced = length;
  }

  @Override
  public void setHeader(String name, @Nullable String value) {
    if (!name.equalsIgnoreCase(LENGTH)) {
      super.setHeader(name, value);
    } else {
      announced = value == null ? -1 : Long.parseLong(value);
    }
  }

  @Override
  public void addHeader(String name, String value) {
    if (name.equalsIgnoreCase(LENGTH)) {
      setHeader(name, value);
    } else {
      super.addHeader(name, value);
    }
  }

  @Override
  public void setIntHeader(String name, int value) {
    setHeader(name, Integer.toString(value));
  }

  @Override
  public void addIntHeader(String name, int value) {
    addHeader(name, Integer.toString(value));
  }
}
