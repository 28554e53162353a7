package studio.fofo.artworks.uploads;

import io.github.humbleui.skija.EncodedOrigin;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** What a WebP says of how it lies. Source: {@code developers.google.com/speed/webp/docs/riff_container}. */
final class WebpFile {

  private static final int HEADER = 12;
  private static final int CHUNK = 8;
  /** {@code EXIF} as the number that its four bytes are. */
  private static final int EXIF = 'E' | 'X' << 8 | 'I' << 16 | 'F' << 24;

  private WebpFile() {}

  /** As its {@code EXIF} chunk says, which stands behind the pixels. */
  static EncodedOrigin origin(byte[] file) {
    var chunks = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    var at = (long) HEADER;
    while (at + CHUNK <= file.length) {
      var length = Integer.toUnsignedLong(chunks.getInt((int) at + 4));
      var end = at + CHUNK + length;
      if (chunks.getInt((int) at) == EXIF && end <= file.length) {
        return Exif.origin(Arrays.copyOfRange(file, (int) at + CHUNK, (int) end));
      }
      at = end + length % 2;
    }
    return EncodedOrigin.TOP_LEFT;
  }
}
