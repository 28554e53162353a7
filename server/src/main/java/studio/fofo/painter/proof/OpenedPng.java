package studio.fofo.painter.proof;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import studio.fofo.painter.image.Raster;

/**
 * A PNG as another program's decoder sees it: the JDK's, which shares nothing with what wrote the file. All of it is decompressed, and
 * every {@code step}th pixel of every {@code step}th row kept, since a poster has 300 MB of pixels.
 *
 * @param dpi of the file; 0 if it names none, or others for width and height
 * @param isSrgb whether it says that its colours are sRGB
 * @param step pixels of the file per pixel of the sample
 */
record OpenedPng(int width, int height, int dpi, boolean isSrgb, int step, Raster sample) {

  private static final String METADATA = "javax_imageio_png_1.0";
  private static final double METRES_PER_INCH = 0.0254;
  private static final byte[] END = {'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};

  /**
   * Opens a file.
   *
   * @param most pixels on the longer side of the sample
   * @param widestStep even if the sample becomes larger
   * @throws IOException if it is damaged, incomplete or no PNG
   */
  static OpenedPng of(byte[] file, int most, int widestStep) throws IOException {
    if (!endsWell(file)) {
      throw new IOException("it ends before its last part");
    }
    var reader = ImageIO.getImageReadersByFormatName("png").next();
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, false);
      return read(reader, most, widestStep);
    } catch (RuntimeException damaged) {
      throw new IOException("its pixels cannot be read", damaged);
    } finally {
      reader.dispose();
    }
  }

  private static OpenedPng read(ImageReader reader, int most, int widestStep) throws IOException {
    var warning = new AtomicReference<@Nullable String>();
    reader.addIIOReadWarningListener((source, words) -> warning.set(words));
    var width = reader.getWidth(0);
    var height = reader.getHeight(0);
    var step = Math.clamp(Math.ceilDiv(Math.max(width, height), most), 1, widestStep);
    var sampling = reader.getDefaultReadParam();
    sampling.setSourceSubsampling(step, step, 0, 0);
    var pixels = raster(reader.read(0, sampling));
    if (warning.get() != null) {
      throw new IOException(warning.get());
    }
    var tree = (Element) reader.getImageMetadata(0).getAsTree(METADATA);
    return new OpenedPng(width, height, dpi(tree.getElementsByTagName("pHYs")), tree.getElementsByTagName("sRGB").getLength() == 1, step,
        pixels);
  }

  private static boolean endsWell(byte[] file) {
    for (var at = 0; at < END.length; at++) {
      if (file.length < END.length || file[file.length - END.length + at] != END[at]) {
        return false;
      }
    }
    return true;
  }

  private static int dpi(NodeList sizes) {
    if (sizes.getLength() != 1 || !(sizes.item(0) instanceof Element size) || !size.getAttribute("unitSpecifier").equals("meter")) {
      return 0;
    }
    var across = size.getAttribute("pixelsPerUnitXAxis");
    return across.equals(size.getAttribute("pixelsPerUnitYAxis")) ? (int) Math.round(Long.parseLong(across) * METRES_PER_INCH) : 0;
  }

  private static Raster raster(BufferedImage image) {
    var width = image.getWidth();
    var rgba = new byte[width * image.getHeight() * 4];
    var row = new int[width];
    for (var y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (var x = 0; x < width; x++) {
        var at = (y * width + x) * 4;
        rgba[at] = (byte) (row[x] >>> 16);
        rgba[at + 1] = (byte) (row[x] >>> 8);
        rgba[at + 2] = (byte) row[x];
        rgba[at + 3] = (byte) (row[x] >>> 24);
      }
    }
    return new Raster(width, image.getHeight(), rgba);
  }
}
