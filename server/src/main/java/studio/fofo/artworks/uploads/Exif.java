package studio.fofo.artworks.uploads;

import io.github.humbleui.skija.EncodedOrigin;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The orientation in an EXIF block: tag 0x0112 of its first directory. The prefix that belongs before it in a JPEG is skipped, since some
 * programs write it elsewhere, too. Source: TIFF 6.0, section 2; EXIF 3.0, 4.6.4.
 */
final class Exif {

  private static final byte[] NAME = {'E', 'x', 'i', 'f', 0, 0};
  private static final int MAGIC = 42;
  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;
  private static final int ENTRY = 12;

  private Exif() {}

  /** Upright if the block has no orientation, or is malformed. */
  static EncodedOrigin origin(byte[] block) {
    try {
      var start = startsWithName(block) ? NAME.length : 0;
      var tiff = ByteBuffer.wrap(block, start, block.length - start).slice();
      var order = order(tiff);
      return order == null ? EncodedOrigin.TOP_LEFT : origin(tiff.order(order));
    } catch (IndexOutOfBoundsException malformed) {
      return EncodedOrigin.TOP_LEFT;
    }
  }

  private static boolean startsWithName(byte[] block) {
    return block.length >= NAME.length && Arrays.equals(block, 0, NAME.length, NAME, 0, NAME.length);
  }

  private static @Nullable ByteOrder order(ByteBuffer tiff) {
    return switch (tiff.getShort(0)) {
      case 'M' << 8 | 'M' -> ByteOrder.BIG_ENDIAN;
      case 'I' << 8 | 'I' -> ByteOrder.LITTLE_ENDIAN;
      default -> null;
    };
  }

  private static EncodedOrigin origin(ByteBuffer block) {
    if (block.getShort(2) != MAGIC) {
      return EncodedOrigin.TOP_LEFT;
    }
    var directory = block.getInt(4);
    var entries = Short.toUnsignedInt(block.getShort(directory));
    for (var number = 0; number < entries; number++) {
      var entry = directory + 2 + number * ENTRY;
      if (Short.toUnsignedInt(block.getShort(entry)) == ORIENTATION) {
        return block.getShort(entry + 2) == SHORT && block.getInt(entry + 4) == 1 ? numbered(block.getShort(entry + 8))
            : EncodedOrigin.TOP_LEFT;
      }
    }
    return EncodedOrigin.TOP_LEFT;
  }

  private static EncodedOrigin numbered(int number) {
    return switch (number) {
      case 2 -> EncodedOrigin.TOP_RIGHT;
      case 3 -> EncodedOrigin.BOTTOM_RIGHT;
      case 4 -> EncodedOrigin.BOTTOM_LEFT;
      case 5 -> EncodedOrigin.LEFT_TOP;
      case 6 -> EncodedOrigin.RIGHT_TOP;
      case 7 -> EncodedOrigin.RIGHT_BOTTOM;
      case 8 -> EncodedOrigin.LEFT_BOTTOM;
      default -> EncodedOrigin.TOP_LEFT;
    };
  }
}
