package studio.fofo.artworks.uploads;

import io.github.humbleui.skija.Bitmap;
import io.github.humbleui.skija.Codec;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorSpace;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.EncodedOrigin;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Pixmap;
import java.nio.ByteBuffer;
import java.util.Objects;
import studio.fofo.painter.image.Raster;

/**
 * Decodes to sRGB, upright: natively, so that only the upright picture is on the heap.
 *
 * @param origin the orientation of the file's pixels
 */
record Decoding(Codec codec, EncodedOrigin origin) {

  private static final int STRIP = 64;

  /** By the colour space that the decoder detects: an ICC profile or its substitute. */
  Raster byProfile() {
    var upright = upright();
    try (var bitmap = numbers(ColorType.RGBA_8888); var pixels = Objects.requireNonNull(bitmap.peekPixels(), "a bitmap without pixels")) {
      upright.rows(pixels.getBuffer(), 0, upright.storedHeight());
      return upright.raster();
    }
  }

  /**
   * The file's colour space is not sRGB, as the decoder assumes. Converted a strip at a time.
   *
   * @param isDeep whether the conversion needs more than eight bits
   */
  Raster by(CodePoints colours, boolean isDeep) {
    var upright = upright();
    var width = upright.storedWidth();
    var strip = ByteBuffer.allocateDirect(width * STRIP * 4);
    try (var bitmap = numbers(isDeep && colours.isFull() ? ColorType.RGBA_F16 : ColorType.RGBA_8888);
        var meant = colours.space();
        var pixels = Objects.requireNonNull(bitmap.peekPixels(), "a bitmap without pixels")) {
      pixels.setColorSpace(meant);
      if (!colours.isFull()) {
        widen(pixels.getBuffer());
      }
      for (var top = 0; top < upright.storedHeight(); top += STRIP) {
        var rows = Math.min(STRIP, upright.storedHeight() - top);
        convert(pixels, top, rows, strip);
        upright.rows(strip, top, rows);
      }
      return upright.raster();
    }
  }

  private static void convert(Pixmap from, int top, int rows, ByteBuffer strip) {
    var width = from.getImageInfo().getWidth();
    try (var to = Pixmap.make(srgb(width, rows, ColorType.RGBA_8888), strip, width * 4)) {
      if (!from.readPixels(to, 0, top)) {
        throw new IllegalStateException("rows from " + top + " of " + from.getImageInfo() + " could not be converted to sRGB");
      }
    }
  }

  private static void widen(ByteBuffer rgba) {
    for (var at = 0; at < rgba.capacity(); at++) {
      if (at % 4 != 3) {
        rgba.put(at, (byte) CodePoints.widened(Byte.toUnsignedInt(rgba.get(at))));
      }
    }
  }

  private Bitmap numbers(ColorType type) {
    var size = codec.getImageInfo();
    var bitmap = new Bitmap();
    try {
      if (!bitmap.allocPixels(srgb(size.getWidth(), size.getHeight(), type))) {
        throw new IllegalStateException("no memory for " + size.getWidth() + "×" + size.getHeight() + " px");
      }
      codec.readPixels(bitmap);
      return bitmap;
    } catch (RuntimeException damaged) {
      bitmap.close();
      throw damaged;
    }
  }

  private static ImageInfo srgb(int width, int height, ColorType type) {
    return new ImageInfo(width, height, type, ColorAlphaType.UNPREMUL, ColorSpace.getSRGB());
  }

  private Upright upright() {
    return new Upright(codec.getImageInfo().getWidth(), codec.getImageInfo().getHeight(), origin);
  }
}
