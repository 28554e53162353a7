package studio.fofo.runtime.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A response that is recorded if the controller has requested it before the first byte is written; otherwise every byte passes straight
 * through (streams, files, errors).
 */
final class RecordingResponse extends HttpServletResponseWrapper {

  private static final Set<String> KEPT_HEADERS = Set.of(
      "content-type", "content-language", "cache-control", "vary", "pragma", "expires", "link", "x-content-type-options", "x-frame-options",
      "x-xss-protection", "referrer-policy", "permissions-policy", "content-security-policy", "strict-transport-security",
      "cross-origin-opener-policy", "cross-origin-resource-policy", "cross-origin-embedder-policy");

  private final HttpServletRequest request;
  private @Nullable Recording recording;

  RecordingResponse(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    this.request = request;
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (recording == null && getStatus() == SC_OK && HotReads.wish(request) != null) {
      recording = new Recording();
      setHeader("Cache-Control", "no-cache");
    }
    return recording == null ? super.getOutputStream() : recording;
  }

  @Override
  public void resetBuffer() {
    recording = null;
    super.resetBuffer();
  }

  @Override
  public void flushBuffer() throws IOException {
    if (recording == null) {
      super.flushBuffer();
    }
  }

  /** Sends the recorded reply, and returns it if it may be cached. */
  Optional<KeptReply> finish(long arrived) throws IOException {
    if (recording == null) {
      return Optional.empty();
    }
    var wish = HotReads.wish(request);
    var body = recording.bytes.toByteArray();
    var reply = new KeptReply(arrived, wish.topics(), EntityTag.of(wish.version(), body), keptHeaders(), new CodedBodies(body));
    var complete = getStatus() == SC_OK && getHeader("Set-Cookie") == null
        && getContentType() != null && getContentType().startsWith("application/json");
    reply.write(request, (HttpServletResponse) getResponse());
    return complete ? Optional.of(reply) : Optional.empty();
  }

  private List<KeptReply.Header> keptHeaders() {
    var headers = new ArrayList<KeptReply.Header>();
    for (var name : getHeaderNames()) {
      if (KEPT_HEADERS.contains(name.toLowerCase(Locale.ROOT)) && !name.equalsIgnoreCase("Content-Type")) {
        getHeaders(name).forEach(value -> headers.add(new KeptReply.Header(name, value)));
      }
    }
    if (getContentType() != null) {
      headers.add(new KeptReply.Header("Content-Type", getContentType()));
    }
    return List.copyOf(headers);
  }

  private static final class Recording extends ServletOutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8_192);

    @Override
    public void write(int value) {
      bytes.write(value);
    }

    @Override
    public void write(byte[] source, int offset, int length) {
      bytes.write(source, offset, length);
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      throw new UnsupportedOperationException("a cached reply is written in one piece");
    }
  }
}
