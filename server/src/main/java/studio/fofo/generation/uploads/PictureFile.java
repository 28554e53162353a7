package studio.fofo.generation.uploads;

import io.github.humbleui.skija.Bitmap;
import io.github.humbleui.skija.Codec;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorSpace;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.EncodedImageFormat;
import io.github.humbleui.skija.EncodedOrigin;
import io.github.humbleui.skija.ImageInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import studio.fofo.generation.GenerationErrors;
import studio.fofo.generation.painter.image.Raster;
import studio.fofo.generation.painter.print.Upscaling;
import studio.fofo.kernel.Refusal;

/**
 * A picture file from outside, and all reasons not to take it. The header is judged before a pixel is decoded: a few kilobytes can claim to be
 * gigabytes.
 *
 * @param format in lower case: {@code png}, {@code jpeg}, {@code webp}
 * @param raster upright, in sRGB, with its clear parts
 */
record PictureFile(String format, Raster raster) {

  static final int MOST_PIXELS = Raster.MOST_PIXELS;
  static final int SHORTEST_SIDE = 512;
  /** Of pixel art, which is enlarged by whole pixels. */
  static final int SHORTEST_GRID = 16;
  static final int LONGEST_TO_SHORTEST = 3;

  private static final String FIELD = "picture";
  private static final int PNG_SIGNATURE = 8;
  private static final int CHUNK_FRAME = 12;

  /** @throws Refusal {@code UPLOAD_PICTURE_…} naming what is wrong and what would do */
  static PictureFile read(byte[] file) {
    try (var data = Data.makeFromBytes(file); var codec = codec(data, file.length)) {
      var format = format(codec.getEncodedImageFormat());
      var size = codec.getImageInfo();
      checkHeader(codec, file, size.getWidth(), size.getHeight());
      var raster = pixels(codec, format);
      checkPixels(raster);
      return new PictureFile(format, raster);
    }
  }

  private static Codec codec(Data data, int length) {
    try {
      return Codec.makeFromData(data);
    } catch (IllegalArgumentException | UnsupportedOperationException unknown) {
      throw unreadable("these " + length + " bytes are no PNG, JPEG or WebP, whatever the file's name says; save the picture as one of them");
    }
  }

  private static String format(EncodedImageFormat format) {
    return switch (format) {
      case PNG, JPEG, WEBP -> format.name().toLowerCase(Locale.ROOT);
      case BMP, GIF, ICO, WBMP, PKM, KTX, ASTC, DNG, HEIF, AVIF, JPEGXL -> throw unreadable(
          "the file is a " + format + ", whatever its name says; save the picture as PNG, JPEG or WebP");
    };
  }

  private static void checkHeader(Codec codec, byte[] file, int width, int height) {
    if ((long) width * height > MOST_PIXELS) {
      throw refused(GenerationErrors.UPLOAD_PICTURE_TOO_LARGE, "has " + width + "×" + height + " px, at most "
          + MOST_PIXELS / 1_000_000 + " million pixels are taken; scale it down");
    }
    if (Math.max(width, height) > (long) LONGEST_TO_SHORTEST * Math.min(width, height)) {
      throw refused(GenerationErrors.UPLOAD_PICTURE_SHAPE, "has " + width + "×" + height + " px; from 1:" + LONGEST_TO_SHORTEST + " to "
          + LONGEST_TO_SHORTEST + ":1 is taken, so crop it");
    }
    if (Math.min(width, height) < SHORTEST_GRID) {
      throw tooSmall(width, height);
    }
    if (codec.getFrameCount() > 1 || codec.getEncodedImageFormat() == EncodedImageFormat.PNG && isAnimatedPng(file)) {
      throw refused(GenerationErrors.UPLOAD_PICTURE_ANIMATED, "moves; upload the one frame that shall be printed");
    }
  }

  /** The decoder shows an APNG's still picture and does not tell; its chunk acTL stands before the first IDAT. */
  private static boolean isAnimatedPng(byte[] file) {
    var at = (long) PNG_SIGNATURE;
    while (at + CHUNK_FRAME <= file.length) {
      var chunk = ByteBuffer.wrap(file, (int) at, CHUNK_FRAME);
      var length = Integer.toUnsignedLong(chunk.getInt());
      var type = new String(file, (int) at + Integer.BYTES, Integer.BYTES, StandardCharsets.ISO_8859_1);
      if (type.equals("acTL") || type.equals("IDAT")) {
        return type.equals("acTL");
      }
      at += CHUNK_FRAME + length;
    }
    return false;
  }

  /** Decoded to sRGB, whichever profile the file has: natively, so that the heap holds the upright picture and no other. */
  private static Raster pixels(Codec codec, String format) {
    var info = new ImageInfo(
        codec.getImageInfo().getWidth(), codec.getImageInfo().getHeight(), ColorType.RGBA_8888, ColorAlphaType.UNPREMUL, ColorSpace.getSRGB());
    try (var bitmap = new Bitmap()) {
      if (!bitmap.allocPixels(info)) {
        throw new IllegalStateException("no memory for " + info.getWidth() + "×" + info.getHeight() + " px");
      }
      decode(codec, bitmap, format);
      try (var decoded = bitmap.peekPixels()) {
        return upright(decoded.getBuffer(), info.getWidth(), info.getHeight(), codec.getEncodedOrigin());
      }
    }
  }

  /** The decoder tells of anything it trips over, half a picture too, by exceptions of several kinds. */
  private static void decode(Codec codec, Bitmap bitmap, String format) {
    try {
      codec.readPixels(bitmap);
    } catch (RuntimeException damaged) {
      throw unreadable("the " + (format.equals("webp") ? "WebP" : format.toUpperCase(Locale.ROOT)) + " is damaged or cut off; save or send it again");
    }
  }

  /** Turned as the camera was held (EXIF orientation). */
  private static Raster upright(ByteBuffer stored, int storedWidth, int storedHeight, EncodedOrigin origin) {
    var width = origin.swapsWidthHeight() ? storedHeight : storedWidth;
    var height = origin.swapsWidthHeight() ? storedWidth : storedHeight;
    var seen = new byte[width * height * 4];
    if (origin == EncodedOrigin.TOP_LEFT) {
      stored.get(0, seen);
      return new Raster(width, height, seen);
    }
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        stored.get(source(origin, x, y, storedWidth, storedHeight) * 4, seen, (y * width + x) * 4, 4);
      }
    }
    return new Raster(width, height, seen);
  }

  /** Which pixel of the file is seen at this place; the names say where the file's first row and first column are seen. */
  private static int source(EncodedOrigin origin, int x, int y, int width, int height) {
    var right = width - 1;
    var bottom = height - 1;
    return switch (origin) {
      case TOP_LEFT, _UNUSED -> y * width + x;
      case TOP_RIGHT -> y * width + right - x;
      case BOTTOM_RIGHT -> (bottom - y) * width + right - x;
      case BOTTOM_LEFT -> (bottom - y) * width + x;
      case LEFT_TOP -> x * width + y;
      case RIGHT_TOP -> (bottom - x) * width + y;
      case RIGHT_BOTTOM -> (bottom - x) * width + right - y;
      case LEFT_BOTTOM -> x * width + right - y;
    };
  }

  private static void checkPixels(Raster raster) {
    if (Math.min(raster.width(), raster.height()) < SHORTEST_SIDE && Upscaling.of(raster) != Upscaling.WHOLE_PIXELS) {
      throw tooSmall(raster.width(), raster.height());
    }
    for (var alpha = 3; alpha < raster.rgba().length; alpha += 4) {
      if (raster.rgba()[alpha] != 0) {
        return;
      }
    }
    throw unreadable("the picture is clear throughout, so there is nothing to print; fill it");
  }

  private static Refusal tooSmall(int width, int height) {
    return refused(GenerationErrors.UPLOAD_PICTURE_TOO_SMALL, "has " + width + "×" + height + " px; the shorter side needs " + SHORTEST_SIDE
        + " px, or " + SHORTEST_GRID + " px where it is pixel art (up to 256 colours)");
  }

  private static Refusal unreadable(String why) {
    return refused(GenerationErrors.UPLOAD_PICTURE_UNREADABLE, why);
  }

  private static Refusal refused(GenerationErrors code, String why) {
    return Refusal.of(code, FIELD, why);
  }
}
