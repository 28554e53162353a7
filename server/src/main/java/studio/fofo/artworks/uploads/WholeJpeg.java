package studio.fofo.artworks.uploads;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Tells a JPEG that lacks but its end mark, as some cameras and downloads leave it, from one that is cut off. Our decoder refuses both; the
 * JDK's reads on and warns where it had to make up pixels.
 */
final class WholeJpeg {

  private static final byte[] END = {(byte) 0xFF, (byte) 0xD9};
  /** Harmless: padding before a marker. All its other warnings are about what is missing or damaged. */
  private static final String PADDING = "extraneous bytes";

  private WholeJpeg() {}

  static byte[] ended(byte[] file) {
    var whole = Arrays.copyOf(file, file.length + END.length);
    System.arraycopy(END, 0, whole, file.length, END.length);
    return whole;
  }

  /**
   * Whether every pixel is there. Reads all, keeps one column of what the last scan makes of it.
   *
   * @param file with its end mark
   */
  static boolean isWhole(byte[] file, int width, int scans) {
    var missing = new AtomicBoolean();
    var reader = ImageIO.getImageReadersByFormatName("jpeg").next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.addIIOReadWarningListener((source, warning) -> missing.compareAndSet(false, !warning.contains(PADDING)));
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
