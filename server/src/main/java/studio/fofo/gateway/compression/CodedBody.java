package studio.fofo.gateway.compression;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import studio.fofo.runtime.web.ContentCoding;

/**
 * The body of one reply. The bytes of a text are held back until there are enough to decide that compression pays; a body that is flushed
 * earlier counts as short. All others pass at once.
 */
final class CodedBody extends ServletOutputStream {

  private final CodedResponse response;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream(0);
  private @Nullable OutputStream output;
  private @Nullable Gate gate;
  private boolean ending;

  CodedBody(CodedResponse response) {
    this.response = response;
  }

  boolean isCoded() {
    return gate != null;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    if (output == null && response.announced() < 0 && held.size() + length < ContentCoding.SHORTEST && response.shrinks()) {
      held.write(source, offset, length);
    } else {
      output(response.announced()).write(source, offset, length);
    }
  }

  @Override
  public void flush() throws IOException {
    if (!ending) {
      output(response.announced() < 0 && output == null ? held.size() : response.announced()).flush();
    }
  }

  /** Announces the writer's last buffered bytes: flushes no longer count. */
  void hold() {
    ending = true;
  }

  /** The body is complete: the bytes held back are all. */
  void finish() throws IOException {
    if (output == null && (held.size() > 0 || response.announced() >= 0)) {
      output(held.size() > 0 ? held.size() : response.announced());
    }
    if (gate != null && output != null) {
      output.close();
    }
  }

  /** Discards what has not been sent, and frees the encoder's off-heap memory. */
  void drop() {
    held.reset();
    if (gate != null && output != null) {
      gate.closed = true;
      try {
        output.close();
      } catch (IOException impossible) {
        throw new UncheckedIOException("a closed gate accepts every byte", impossible);
      }
    }
  }

  /** Starts over, as if nothing had been written. */
  void begin() {
    output = null;
    gate = null;
  }

  private OutputStream output(long length) throws IOException {
    if (output == null) {
      var coding = response.settle(response.shrinks(), length);
      if (coding == null) {
        output = response.target();
      } else {
        gate = new Gate(response.target(), response.forHead());
        output = coding.onto(gate);
      }
      held.writeTo(output);
      held.reset();
    }
    return output;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    throw new UnsupportedOperationException("replies are written with blocking I/O");
  }

  /** The encoder's output; once closed, it accepts every byte and passes none on. It never closes the container's stream. */
  private static final class Gate extends OutputStream {

    private final OutputStream target;
    private boolean closed;

    Gate(OutputStream target, boolean closed) {
      this.target = target;
      this.closed = closed;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
      if (!closed) {
        target.write(source, offset, length);
      }
    }

    @Override
    public void flush() throws IOException {
      if (!closed) {
        target.flush();
      }
    }
  }
}
