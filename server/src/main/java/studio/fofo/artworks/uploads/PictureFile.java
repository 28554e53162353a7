package studio.fofo.artworks.uploads;

import io.github.humbleui.skija.Codec;
import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.EncodedImageFormat;
import io.github.humbleui.skija.EncodedOrigin;
import java.util.Locale;
import java.util.function.Supplier;
import studio.fofo.artworks.ArtworksErrors;
import studio.fofo.kernel.Refusal;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.print.Upscaling;

/**
 * An uploaded picture file, and all reasons to refuse it. The header is checked before any pixel is decoded: a few kilobytes can expand to
 * gigabytes.
 *
 * @param format in lower case: {@code png}, {@code jpeg}, {@code webp}
 * @param raster upright, in sRGB, with transparency
 */
record PictureFile(String format, Raster raster) {

  static final int MOST_PIXELS = Raster.MOST_PIXELS;
  static final int SHORTEST_SIDE = Upscaling.SMOOTH_FROM;
  /** For pixel art, which is enlarged by whole pixels. */
  static final int SHORTEST_GRID = 16;
  static final int LONGEST_TO_SHORTEST = 3;

  private static final String FIELD = "picture";

  /** @throws Refusal {@code UPLOAD_PICTURE_…} naming the fault and the remedy */
  static PictureFile read(byte[] file) {
    try (var data = Data.makeFromBytes(file); var codec = codec(data, file.length)) {
      var format = format(codec.getEncodedImageFormat());
      checkHeader(codec.getImageInfo().getWidth(), codec.getImageInfo().getHeight());
      var raster = switch (format) {
        case PNG -> png(new PngFile(file));
        case JPEG -> jpeg(codec, file);
        default -> webp(codec, file);
      };
      checkPixels(raster);
      return new PictureFile(format.name().toLowerCase(Locale.ROOT), raster);
    }
  }

  private static Codec codec(Data data, int length) {
    try {
      return Codec.makeFromData(data);
    } catch (IllegalArgumentException | UnsupportedOperationException unknown) {
      throw unreadable(
          "these " + length + " bytes are not a PNG, JPEG or WebP, whatever the file's name says; save the picture as one of them");
    }
  }

  private static EncodedImageFormat format(EncodedImageFormat format) {
    return switch (format) {
      case PNG, JPEG, WEBP -> format;
      case BMP, GIF, ICO, WBMP, PKM, KTX, ASTC, DNG, HEIF, AVIF, JPEGXL -> throw unreadable(
          "the file is a " + format + ", whatever its name says; save the picture as PNG, JPEG or WebP");
    };
  }

  private static void checkHeader(int width, int height) {
    if ((long) width * height > MOST_PIXELS) {
      throw refused(ArtworksErrors.UPLOAD_PICTURE_TOO_LARGE, "has " + width + "×" + height + " px, at most "
          + MOST_PIXELS / 1_000_000 + " million pixels are allowed; scale it down");
    }
    if (Math.max(width, height) > (long) LONGEST_TO_SHORTEST * Math.min(width, height)) {
      throw refused(ArtworksErrors.UPLOAD_PICTURE_SHAPE, "has " + width + "×" + height + " px; from 1:" + LONGEST_TO_SHORTEST + " to "
          + LONGEST_TO_SHORTEST + ":1 is allowed, so crop it");
    }
    if (Math.min(width, height) < SHORTEST_GRID) {
      throw tooSmall(width, height);
    }
  }

  private static Raster png(PngFile png) {
    if (png.moves()) {
      throw moves();
    }
    var meant = png.codePoints();
    if (meant.map(CodePoints::isHighDynamicRange).orElseGet(() -> IccProfile.isHighDynamicRange(png.profile()))) {
      throw tooBright(EncodedImageFormat.PNG);
    }
    var file = png.withStrongestColours();
    try (var data = Data.makeFromBytes(file); var codec = codec(data, file.length)) {
      var decoding = new Decoding(codec, png.origin());
      return decoded(EncodedImageFormat.PNG, () -> meant.map(colours -> decoding.by(colours, png.isDeep())).orElseGet(decoding::byProfile));
    }
  }

  /** With a missing end marker added. */
  private static Raster jpeg(Codec codec, byte[] file) {
    if (IccProfile.isHighDynamicRange(IccProfile.ofJpeg(file))) {
      throw tooBright(EncodedImageFormat.JPEG);
    }
    var scans = new JpegScans(file);
    var ended = scans.areEnded() ? file : WholeJpeg.ended(file);
    if (!scans.areAllThere() || !WholeJpeg.isWhole(ended, codec.getImageInfo().getWidth(), scans.count())) {
      throw damaged(EncodedImageFormat.JPEG);
    }
    try (var data = Data.makeFromBytes(ended); var whole = codec(data, ended.length)) {
      return still(whole, EncodedImageFormat.JPEG, codec.getEncodedOrigin());
    }
  }

  private static Raster webp(Codec codec, byte[] file) {
    if (IccProfile.isHighDynamicRange(WebpFile.profile(file))) {
      throw tooBright(EncodedImageFormat.WEBP);
    }
    return still(codec, EncodedImageFormat.WEBP, WebpFile.origin(file));
  }

  private static Raster still(Codec codec, EncodedImageFormat format, EncodedOrigin origin) {
    if (codec.getFrameCount() > 1) {
      throw moves();
    }
    return decoded(format, () -> new Decoding(codec, origin).byProfile());
  }

  /** The decoder reports errors, including truncation, with various exceptions. */
  private static Raster decoded(EncodedImageFormat format, Supplier<Raster> decoding) {
    try {
      return decoding.get();
    } catch (RuntimeException damaged) {
      throw damaged(format);
    }
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
    throw unreadable("the picture is fully transparent, so there is nothing to print; fill it");
  }

  private static Refusal damaged(EncodedImageFormat format) {
    return unreadable("the " + spelled(format) + " is damaged or truncated; save or send it again");
  }

  private static Refusal tooBright(EncodedImageFormat format) {
    return unreadable(
        "the colours of the " + spelled(format) + " are HDR (BT.2100), brighter than paper can be; export it in sRGB or Display P3");
  }

  private static String spelled(EncodedImageFormat format) {
    return format == EncodedImageFormat.WEBP ? "WebP" : format.name();
  }

  private static Refusal moves() {
    return refused(ArtworksErrors.UPLOAD_PICTURE_ANIMATED, "is animated; upload the frame to print");
  }

  private static Refusal tooSmall(int width, int height) {
    return refused(ArtworksErrors.UPLOAD_PICTURE_TOO_SMALL, "has " + width + "×" + height + " px; the shorter side needs " + SHORTEST_SIDE
        + " px, or " + SHORTEST_GRID + " px for pixel art (up to 256 colours, not a photograph)");
  }

  private static Refusal unreadable(String why) {
    return refused(ArtworksErrors.UPLOAD_PICTURE_UNREADABLE, why);
  }

  private static Refusal refused(ArtworksErrors code, String why) {
    return Refusal.of(code, FIELD, why);
  }
}
