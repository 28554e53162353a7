package studio.fofo.painter.image;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.EncodeWEBPCompressionMode;
import io.github.humbleui.skija.EncodeWEBPOptions;
import io.github.humbleui.skija.EncoderWEBP;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Pixmap;
import io.github.humbleui.skija.Surface;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** The few native calls for pictures, each of which releases what it allocates. */
public final class Skia {

  private Skia() {}

  /** Draws on a native sheet of this size and passes its pixels on as an image, which is only valid during the call. */
  public static <T> T drawn(int width, int height, Consumer<Canvas> drawing, Function<Image, T> use) {
    try (Surface surface = Surface.makeRaster(new ImageInfo(width, height, ColorType.RGBA_8888, ColorAlphaType.PREMUL))) {
      drawing.accept(surface.getCanvas());
      try (Image image = surface.makeImageSnapshot()) {
        return use.apply(image);
      }
    }
  }

  /** The image's pixels as RGBA bytes, not premultiplied, into a direct buffer of width × height × 4. */
  public static void read(Image image, ByteBuffer target) {
    ImageInfo info = new ImageInfo(image.getWidth(), image.getHeight(), ColorType.RGBA_8888, ColorAlphaType.UNPREMUL);
    try (Pixmap pixmap = Pixmap.make(info, target, image.getWidth() * 4)) {
      if (!image.readPixels(pixmap, 0, 0, false)) {
        throw new IllegalStateException("pixels of " + image.getWidth() + "×" + image.getHeight() + " cannot be read");
      }
    }
  }

  /** Lossy WebP; quality 0 … 100. */
  public static byte[] webp(Image image, int quality) {
    try (Data data = EncoderWEBP.encode(image, new EncodeWEBPOptions(EncodeWEBPCompressionMode.LOSSY, quality))) {
      return Objects.requireNonNull(data, "this encoder lacks WebP").getBytes();
    }
  }
}
