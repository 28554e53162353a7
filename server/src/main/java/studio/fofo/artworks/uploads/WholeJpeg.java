package studio.fofo.artworks.uploads;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Distinguishes a complete JPEG, or one that lacks only its end marker, as some cameras and downloads produce it, from a truncated one,
 * with or without an end marker. Our decoder only checks the marker; the JDK's continues and warns when it had to invent pixels.
 */
final class WholeJpeg {

  private static final int SCAN = 0xDA;
  private static final int FIRST_REMARK = 0xE0;
  private static final int LAST_REMARK = 0xEF;
  private static final int COMMENT = 0xFE;
  private static final byte[] END = {(byte) 0xFF, (byte) 0xD9};
  /** Matches its warnings about missing or damaged pixels; others are about profiles and similar. */
  private static final Pattern MISSING = Pattern.compile("premature end|corrupt jpeg data|inconsistent progression",
      Pattern.CASE_INSENSITIVE);
  /** Harmless: padding before a marker. */
  private static final String PADDING = "extraneous bytes";

  private WholeJpeg() {}

  static byte[] ended(byte[] file) {
    var whole = Arrays.copyOf(file, file.length + END.length);
    System.arraycopy(END, 0, whole, file.length, END.length);
    return whole;
  }

  /** Without profiles, previews and similar, since the JDK's reader fails on malformed ones. */
  private static byte[] withoutRemarks(byte[] file) {
    var bare = new ByteArrayOutputStream(file.length);
    bare.write(file, 0, 2);
    var at = 2;
    while (at + 4 <= file.length && (file[at] & 255) == 0xFF && (file[at + 1] & 255) != SCAN) {
      var marker = file[at + 1] & 255;
      var length = marker == 0xFF ? 1 : 2 + ((file[at + 2] & 255) << 8 | file[at + 3] & 255);
      if (!(marker >= FIRST_REMARK && marker <= LAST_REMARK || marker == COMMENT)) {
        bare.write(file, at, Math.min(length, file.length - at));
      }
      at += length;
    }
    bare.write(file, Math.min(at, file.length), Math.max(0, file.length - at));
    return bare.toByteArray();
  }

  /**
   * Whether every pixel is present. Decodes everything, keeping one column of the last scan's result.
   *
   * @param file with its end marker
   */
  static boolean isWhole(byte[] file, int width, int scans) {
    var missing = new AtomicBoolean();
    var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(withoutRemarks(file)))) {
      reader.addIIOReadWarningListener(
          (source, warning) -> missing.compareAndSet(false, MISSING.matcher(warning).find() && !warning.contains(PADDING)));
      reader.setInput(in, true, true);
      var column = reader.getDefaultReadParam();
      column.setSourceSubsampling(width, 1, 0, 0);
      column.setSourceProgressivePasses(scans - 1, scans);
      reader.readRaster(0, column);
      return !missing.get();
    } catch (IOException | RuntimeException damaged) {
      return false;
    } finally {
      reader.dispose();
    }
  }
}
