package studio.fofo.runtime.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;
import studio.fofo.kernel.Refusal;

/**
 * A request whose body can be read repeatedly. It is received once, on first use: up to {@link BodyBudget#IN_MEMORY} into memory, more into
 * a file that is deleted with the request.
 */
final class BufferedBody extends HttpServletRequestWrapper implements AutoCloseable {

  private final int largest;
  private final BodyBudget budget;
  private final List<Runnable> held = new ArrayList<>();
  private @Nullable Arena arena;
  private @Nullable ByteBuffer content;

  /** @param largest in bytes */
  BufferedBody(HttpServletRequest request, int largest, BodyBudget budget) {
    super(request);
    this.largest = largest;
    this.budget = budget;
  }

  /** The buffered request inside any number of wrappers. */
  static Optional<BufferedBody> of(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getNativeRequest(request, BufferedBody.class));
  }

  /** @throws Refusal {@code BODY_TOO_LARGE} if its declared length is too large */
  void checkLength() {
    if (getContentLengthLong() > largest) {
      throw IncomingBody.tooLarge(getContentLengthLong() + " bytes", largest);
    }
  }

  /**
   * The complete body, from 0 to its limit; valid until the reply is written.
   *
   * @throws Refusal {@code BODY_TOO_LARGE}, {@code BODY_TOO_SLOW}, {@code BODY_MALFORMED} if it ends early; {@code UPSTREAM_UNAVAILABLE} or
   * {@code RATE_LIMITED} without budget, before waiting for the body if its length is known
   */
  ByteBuffer content() {
    if (content == null) {
      try {
        content = read();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
    return content.asReadOnlyBuffer();
  }

  private ByteBuffer read() throws IOException {
    var claimed = getContentLengthLong();
    if (claimed == 0 || claimed < 0 && getHeader("Transfer-Encoding") == null) {
      return ByteBuffer.allocate(0);
    }
    held.add(claimed > BodyBudget.IN_MEMORY ? budget.file(VisitorAddress.of(this), claimed) : budget.body());
    var incoming = new IncomingBody(super.getInputStream(), largest);
    var begin = incoming.begin(BodyBudget.IN_MEMORY);
    if (begin.length <= BodyBudget.IN_MEMORY) {
      return ByteBuffer.wrap(begin);
    }
    if (claimed < 0) {
      held.add(budget.file(VisitorAddress.of(this), largest));
    }
    return filed(begin, incoming);
  }

  private ByteBuffer filed(byte[] begin, IncomingBody rest) throws IOException {
    var file = Files.createTempFile("fofo-body", null);
    try {
      return mapped(file, begin, rest);
    } finally {
      Files.delete(file);
    }
  }

  /**
   * A mapped file stays readable after it is deleted, and disappears when the mapping ends, even after a crash. Its arena is closed with
   * the request.
   */
  @SuppressWarnings("MustBeClosedChecker")
  private ByteBuffer mapped(Path file, byte[] begin, IncomingBody rest) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      var buffer = new byte[BodyBudget.IN_MEMORY];
      var length = (long) write(channel, ByteBuffer.wrap(begin));
      for (var read = rest.read(buffer); read >= 0; read = rest.read(buffer)) {
        length += write(channel, ByteBuffer.wrap(buffer, 0, read));
      }
      arena = Arena.ofShared();
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, length, arena).asByteBuffer();
    }
  }

  private static int write(FileChannel channel, ByteBuffer bytes) throws IOException {
    var length = bytes.remaining();
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    return length;
  }

  @Override
  public ServletInputStream getInputStream() {
    return new BodyStream(content());
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    if (arena != null) {
      arena.close();
    }
    held.forEach(Runnable::run);
    held.clear();
  }

  private static final class BodyStream extends ServletInputStream {

    private final ByteBuffer bytes;

    BodyStream(ByteBuffer bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.hasRemaining() ? bytes.get() & 255 : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (length == 0) {
        return 0;
      }
      var read = Math.min(length, bytes.remaining());
      bytes.get(target, offset, read);
      return read == 0 ? -1 : read;
    }

    @Override
    public boolean isFinished() {
      return !bytes.hasRemaining();
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("the body is kept; read it");
    }
  }
}
