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
 * The bytes of one reply. Those of a text are held back until there are enough to know that compressing pays; what is flushed before is
 * taken for short. All others pass at once.
 */
final class CodedBody extends ServletOutputStream {

  private final CodedResponse response;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream(0);
  private @Nullable OutputStream way;
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
    if (way == null && response.announced() < 0 && held.size() + length < ContentCoding.SHORTEST && response.shrinks()) {
      held.write(source, offset, length);
    } else {
      way(response.announced()).write(source, offset, length);
    }
  }

  @Override
  public void flush() throws IOException {
    if (!ending) {
      way(response.announced() < 0 && way == null ? held.size() : response.announced()).flush();
    }
  }

  /** What a writer still holds comes now, and is the last. */
  void hold() {
    ending = true;
  }

  /** All is written: what is held back is all that there is. */
  void finish() throws IOException {
    if (way == null && (held.size() > 0 || response.announced() >= 0)) {
      way(held.size() > 0 ? held.size() : response.announced());
    }
    if (gate != null && way != null) {
      way.close();
    }
  }

  /** Forgets what has not left, and frees what the encoder holds outside of the heap. */
  void drop() {
    held.reset();
    if (gate != null && way != null) {
      gate.closed = true;
      try {
        way.close();
      } catch (IOException impossible) {
        throw new UncheckedIOException("a closed gate takes every byte", impossible);
      }
    }
  }

  /** As if nothing had been written yet. */
  void begin() {
    way = null;
    gate = null;
  }

  private OutputStream way(long length) throws IOException {
    if (way == null) {
      var coding = response.settle(response.shrinks(), length);
      if (coding == null) {
        way = response.target();
      } else {
        gate = new Gate(response.target(), response.forHead());
        way = coding.onto(gate);
      }
      held.writeTo(way);
      held.reset();
    }
    return way;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  @Override
  public void setWriteListener(WriteListener listener) {
    throw new UnsupportedOperationException("replies are written by threads that wait");
  }

  /** What the encoder writes onto; closed, it takes every byte and passes none on. It never closes the container's stream. */
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
