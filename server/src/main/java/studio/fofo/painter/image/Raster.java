package studio.fofo.painter.image;

import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.CubicResampler;
import io.github.humbleui.skija.FilterMipmap;
import io.github.humbleui.skija.FilterMode;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.MipmapMode;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.types.Rect;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * A picture as pixels: RGBA, eight bits each, not premultiplied, row by row. Immutable, provided that nobody writes into {@link #rgba()},
 * which is not copied since pictures are large.
 */
public record Raster(int width, int height, byte[] rgba) {

  /** Decoding refuses more than this many pixels: 40 million are 160 MB. */
  public static final int MOST_PIXELS = 40_000_000;

  public Raster {
    if (width < 1 || height < 1 || rgba.length != width * height * 4) {
      throw new IllegalArgumentException("a raster of " + width + "×" + height + " has " + rgba.length + " bytes");
    }
  }

  /** Decodes PNG, JPEG, WebP, GIF or BMP. */
  public static Raster decode(byte[] file) {
    try (Image image = Image.makeDeferredFromEncodedBytes(file)) {
      if ((long) image.getWidth() * image.getHeight() > MOST_PIXELS) {
        throw new IllegalArgumentException("a picture of " + image.getWidth() + "×" + image.getHeight()
            + " has more than " + MOST_PIXELS + " pixels: scale it down first");
      }
      return of(image);
    } catch (IllegalArgumentException | IllegalStateException refused) {
      if (refused.getMessage() != null && refused.getMessage().startsWith("a picture of")) {
        throw refused;
      }
      throw new IllegalArgumentException("these " + file.length + " bytes are not a readable picture: send PNG, JPEG or WebP",
          refused);
    }
  }

  /** Copies the pixels of a native image. */
  public static Raster of(Image image) {
    ByteBuffer buffer = ByteBuffer.allocateDirect(image.getWidth() * image.getHeight() * 4);
    Skia.read(image, buffer);
    byte[] bytes = new byte[buffer.capacity()];
    buffer.get(0, bytes);
    return new Raster(image.getWidth(), image.getHeight(), bytes);
  }

  /** This pixel as {@code 0xAARRGGBB}. */
  public int argb(int x, int y) {
    int at = (y * width + x) * 4;
    return (rgba[at + 3] & 255) << 24 | (rgba[at] & 255) << 16 | (rgba[at + 1] & 255) << 8 | rgba[at + 2] & 255;
  }

  /** A part of it, at least one pixel; anything beyond its edges is left out. */
  public Raster part(int left, int top, int wide, int tall) {
    int fromX = Math.clamp(left, 0, width - 1);
    int fromY = Math.clamp(top, 0, height - 1);
    int columns = Math.clamp(wide, 1, width - fromX);
    int rows = Math.clamp(tall, 1, height - fromY);
    byte[] pixels = new byte[columns * rows * 4];
    for (int y = 0; y < rows; y++) {
      System.arraycopy(rgba, ((fromY + y) * width + fromX) * 4, pixels, y * columns * 4, columns * 4);
    }
    return new Raster(columns, rows, pixels);
  }

  /** Resampled to exactly this size: averaged if smaller, by a sharp cubic filter (Mitchell) if larger. */
  public Raster scaled(int newWidth, int newHeight) {
    try (Image image = image()) {
      return Skia.drawn(newWidth, newHeight, canvas -> canvas.drawImageRect(image, Rect.makeWH(width, height),
          Rect.makeWH(newWidth, newHeight), sampling((double) newWidth / width), null, true), Raster::of);
    }
  }

  static SamplingMode sampling(double scale) {
    return scale < 1 ? new FilterMipmap(FilterMode.LINEAR, MipmapMode.LINEAR) : new CubicResampler(1 / 3f, 1 / 3f);
  }

  /** A native image of these pixels; the caller closes it. */
  public Image image() {
    return Image.makeRasterFromBytes(new ImageInfo(width, height, ColorType.RGBA_8888, ColorAlphaType.UNPREMUL), rgba, width * 4L);
  }

  /** As WebP, at most this wide (never enlarged); quality 0 … 100. */
  public byte[] webp(int mostWidth, int quality) {
    int newWidth = Math.min(mostWidth, width);
    int newHeight = Math.max(1, (int) Math.round((double) height * newWidth / width));
    try (Image image = image()) {
      return newWidth == width ? Skia.webp(image, quality)
          : Skia.drawn(newWidth, newHeight, canvas -> canvas.drawImageRect(image, Rect.makeWH(width, height),
              Rect.makeWH(newWidth, newHeight), sampling((double) newWidth / width), null, true), small -> Skia.webp(small, quality));
    }
  }

  /** As PNG with metadata. */
  public byte[] png(PictureMetadata metadata) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(width * height / 2);
    try (PngWriter writer = new PngWriter(out, width, height, true, metadata, 6)) {
      for (int y = 0; y < height; y++) {
        writer.row(rgba, y * width * 4);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
