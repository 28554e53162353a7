package studio.fofo.artworks.uploads;

import io.github.humbleui.skija.EncodedOrigin;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Orientation and colour profile of a WebP. Source: {@code developers.google.com/speed/webp/docs/riff_container}. */
final class WebpFile {

  private static final int HEADER = 12;
  private static final int CHUNK = 8;
  /** {@code EXIF} and {@code ICCP} as four-byte numbers. */
  private static final int EXIF = 'E' | 'X' << 8 | 'I' << 16 | 'F' << 24;
  private static final int ICCP = 'I' | 'C' << 8 | 'C' << 16 | 'P' << 24;

  private WebpFile() {}

  /** From its {@code EXIF} chunk, which follows the pixels. */
  static EncodedOrigin origin(byte[] file) {
    return Exif.origin(chunk(file, EXIF));
  }

  /** Its ICC profile; empty if there is none. */
  static byte[] profile(byte[] file) {
    return chunk(file, ICCP);
  }

  private static byte[] chunk(byte[] file, int name) {
    var chunks = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    var at = (long) HEADER;
    while (at + CHUNK <= file.length) {
      var length = Integer.toUnsignedLong(chunks.getInt((int) at + 4));
      var end = at + CHUNK + length;
      if (chunks.getInt((int) at) == name && end <= file.length) {
        return Arrays.copyOfRange(file, (int) at + CHUNK, (int) end);
      }
      at = end + length % 2;
    }
    return new byte[0];
  }
}
