package studio.fofo.runtime.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.HttpErrors;

/**
 * A request body being received, limited in size and time. The container limits each single read, this the whole body: 30 s, and two
 * minutes for more than the usual 1 MiB.
 */
final class IncomingBody {

  private static final Duration USUAL = Duration.ofSeconds(30);
  private static final Duration LARGE = Duration.ofMinutes(2);
  private static final int PIECE = 8 << 10;

  private final InputStream stream;
  private final int largest;
  private final long until;
  private long length;

  IncomingBody(InputStream stream, int largest) {
    this(stream, largest, largest > BodyLimit.LARGEST ? LARGE : USUAL);
  }

  IncomingBody(InputStream stream, int largest, Duration patience) {
    this.stream = stream;
    this.largest = largest;
    until = System.nanoTime() + patience.toNanos();
  }

  /** The complete body, or slightly more than the limit if it is longer. */
  byte[] begin(int enough) {
    var begin = new ByteArrayOutputStream();
    var buffer = new byte[PIECE];
    for (var read = read(buffer); read >= 0; read = read(buffer)) {
      begin.write(buffer, 0, read);
      if (begin.size() > enough) {
        break;
      }
    }
    return begin.toByteArray();
  }

  /** The next bytes, -1 at the end. */
  int read(byte[] buffer) {
    try {
      var read = stream.read(buffer);
      length += Math.max(0, read);
      if (length > largest) {
        throw tooLarge("more than " + largest + " bytes", largest);
      }
      if (read >= 0 && System.nanoTime() - until > 0) {
        throw tooSlow();
      }
      return read;
    } catch (SocketTimeoutException stalled) {
      throw tooSlow();
    } catch (IOException broken) {
      throw new Refusal(HttpErrors.BODY_MALFORMED, "the body ended early, or its chunks are malformed");
    }
  }

  static Refusal tooLarge(String size, int largest) {
    return new Refusal(HttpErrors.BODY_TOO_LARGE, "the body has " + size + ", at most " + largest + " are taken");
  }

  private Refusal tooSlow() {
    return new Refusal(HttpErrors.BODY_TOO_SLOW, "only " + length + " bytes of the body arrived in time; send it again");
  }
}
