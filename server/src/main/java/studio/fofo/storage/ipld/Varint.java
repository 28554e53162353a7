package studio.fofo.storage.ipld;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Unsigned LEB128: seven bits per byte, the lowest first. Used by protobuf, archives and multiformats. */
public final class Varint {

  private static final int LONGEST = 9;

  private Varint() {}

  public static void write(ByteArrayOutputStream target, long value) {
    var rest = value;
    while (rest > 0x7F) {
      target.write((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    target.write((int) rest);
  }

  public static byte[] of(long value) {
    var bytes = new ByteArrayOutputStream(LONGEST);
    write(bytes, value);
    return bytes.toByteArray();
  }

  /** @throws IllegalArgumentException if it is truncated or above 2⁶³−1 */
  static long read(ByteBuffer source) {
    var value = 0L;
    for (var index = 0; index < LONGEST; index++) {
      if (!source.hasRemaining()) {
        throw new IllegalArgumentException("a number is truncated at the end of the block");
      }
      var next = source.get();
      value |= (long) (next & 0x7F) << 7 * index;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number in the block is larger than 2^63-1");
  }
}
