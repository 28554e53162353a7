package studio.fofo.artworks.uploads;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * The scans of a JPEG by its markers: which coefficients of which component they contain (in a non-progressive one all at once), and
 * whether the end marker follows. Source: ITU-T T.81, annexes B and G.
 */
final class JpegScans {

  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int FRAME_COMPONENTS = 5;
  private static final int FRAME_COMPONENT = 3;
  private static final long ALL = -1;

  private final ByteBuffer file;
  /** Per component id, a bit for each coefficient that has full precision. */
  private final Map<Byte, Long> brought = new HashMap<>();
  private int count;
  private boolean progressive;
  private boolean ended;

  JpegScans(byte[] bytes) {
    file = ByteBuffer.wrap(bytes);
    try {
      read();
    } catch (IndexOutOfBoundsException cutOff) {
      ended = false;
    }
  }

  boolean areEnded() {
    return ended;
  }

  int count() {
    return count;
  }

  /** Whether scans of all components and coefficients have started. */
  boolean areAllThere() {
    return !brought.isEmpty() && brought.values().stream().allMatch(coefficients -> coefficients == ALL);
  }

  private void read() {
    for (var at = next(2);; at = next(at)) {
      var marker = file.get(at + 1) & 255;
      if (marker == END) {
        ended = true;
        return;
      }
      var body = at + 4;
      if (isFrame(marker)) {
        progressive = (marker & 3) == 2;
        frame(body);
      } else if (marker == SCAN) {
        scan(body);
      }
      at = isBare(marker) ? at + 2 : at + 2 + Short.toUnsignedInt(file.getShort(at + 2));
    }
  }

  /** The position of the next marker, skipping entropy-coded data. */
  private int next(int from) {
    var at = from;
    while ((file.get(at) & 255) != 0xFF || isData(file.get(at + 1) & 255)) {
      at++;
    }
    return at;
  }

  private static boolean isData(int behind) {
    return behind == 0 || behind == 0xFF || behind >= 0xD0 && behind <= 0xD7;
  }

  private static boolean isBare(int marker) {
    return marker == 0x01 || marker == 0xD8;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private void frame(int body) {
    for (var number = 0; number < file.get(body + FRAME_COMPONENTS); number++) {
      brought.put(file.get(body + FRAME_COMPONENTS + 1 + number * FRAME_COMPONENT), 0L);
    }
  }

  private void scan(int body) {
    count++;
    var components = file.get(body);
    var band = body + 1 + components * 2;
    var isLast = (file.get(band + 2) & 15) == 0;
    for (var number = 0; number < components; number++) {
      if (!progressive) {
        brought.put(file.get(body + 1 + number * 2), ALL);
        continue;
      }
      for (var coefficient = file.get(band); coefficient <= file.get(band + 1) && isLast; coefficient++) {
        brought.merge(file.get(body + 1 + number * 2), 1L << coefficient, (before, now) -> before | now);
      }
    }
  }
}
