package studio.fofo.testing;

import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorSpace;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.EncodedImageFormat;
import io.github.humbleui.skija.EncoderJPEG;
import io.github.humbleui.skija.EncoderPNG;
import io.github.humbleui.skija.EncoderWEBP;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Picture files as people have them, generated on the fly. */
public final class PictureFiles {

  private PictureFiles() {}

  /** @param colours {@code 0xAARRGGBB} at each position */
  public static byte[] png(int width, int height, IntBinaryOperator colours) {
    return encoded(EncodedImageFormat.PNG, width, height, colours, ColorSpace.getSRGB());
  }

  public static byte[] jpeg(int width, int height, IntBinaryOperator colours) {
    return encoded(EncodedImageFormat.JPEG, width, height, colours, ColorSpace.getSRGB());
  }

  public static byte[] webp(int width, int height, IntBinaryOperator colours) {
    return encoded(EncodedImageFormat.WEBP, width, height, colours, ColorSpace.getSRGB());
  }

  /** Its values are colours of a wider space, according to its profile. */
  public static byte[] displayP3Png(int width, int height, IntBinaryOperator colours) {
    return encoded(EncodedImageFormat.PNG, width, height, colours, ColorSpace.getDisplayP3());
  }

  /** Red, green, blue and yellow quarters: any corner reveals the orientation. */
  public static IntBinaryOperator quarters(int width, int height) {
    return (x, y) -> y < height / 2 ? x < width / 2 ? 0xFFFF0000 : 0xFF00FF00 : x < width / 2 ? 0xFF0000FF : 0xFFFFFF00;
  }

  /** Unlike any other picture, and hardly compressible. */
  public static IntBinaryOperator noise(long seed) {
    return (x, y) -> {
      var mixed = (x * 0x9E3779B97F4A7C15L ^ y * 0xC2B2AE3D27D4EB4FL ^ seed) * 0xD6E8FEB86659FD93L;
      return 0xFF000000 | (int) (mixed >>> 40);
    };
  }

  /** Soft shapes, different for each seed: a photograph, as far as a machine can tell. */
  public static IntBinaryOperator photograph(long seed) {
    var random = new Random(seed);
    var waves = random.doubles(12, 0.004, 0.03).toArray();
    return (x, y) -> {
      var red = 128 + 60 * Math.sin(x * waves[0] + y * waves[1] + waves[2] * 900) + 60 * Math.sin(x * waves[3] - y * waves[4]);
      var green = 128 + 60 * Math.sin(x * waves[5] - y * waves[6]) + 60 * Math.sin(y * waves[7] + waves[8] * 900);
      var blue = 128 + 60 * Math.sin(y * waves[9] + waves[2] * 400) + 60 * Math.sin(x * waves[10] + y * waves[11]);
      return 0xFF000000 | (int) red << 16 | (int) green << 8 | (int) blue;
    };
  }

  /** Reduces a picture to this many colours, the nearest for each pixel: as GIFs and small PNGs are made from photographs. */
  public static IntBinaryOperator withPalette(int width, int height, int colours, IntBinaryOperator picture) {
    var random = new Random(colours);
    var grain = noise(colours);
    IntBinaryOperator grained = (x, y) -> {
      var argb = picture.applyAsInt(x, y);
      var more = (grain.applyAsInt(x, y) & 31) - 16;
      return 0xFF000000 | Math.clamp((argb >> 16 & 255) + more, 0, 255) << 16 | Math.clamp((argb >> 8 & 255) + more, 0, 255) << 8
          | Math.clamp((argb & 255) + more, 0, 255);
    };
    var palette = random.ints(colours, 0, width * height).map(place -> grained.applyAsInt(place % width, place / width)).toArray();
    return (x, y) -> nearest(grained.applyAsInt(x, y), palette);
  }

  private static int nearest(int argb, int[] palette) {
    var nearest = palette[0];
    for (var candidate : palette) {
      if (apart(argb, candidate) < apart(argb, nearest)) {
        nearest = candidate;
      }
    }
    return nearest;
  }

  private static int apart(int one, int other) {
    return Math.abs((one >> 16 & 255) - (other >> 16 & 255)) + Math.abs((one >> 8 & 255) - (other >> 8 & 255))
        + Math.abs((one & 255) - (other & 255));
  }

  /** An ICC profile of a display with these elements, by their tags. */
  public static byte[] iccProfile(Map<String, byte[]> elements) {
    var length = 132 + elements.values().stream().mapToInt(element -> 12 + element.length).sum();
    var profile = ByteBuffer.allocate(length).putInt(0, length).put(8, new byte[] {4, 0x40}).put(12, ascii("mntrRGB XYZ "))
        .put(36, ascii("acsp"))
        .putInt(128, elements.size());
    var entry = 132;
    var data = 132 + 12 * elements.size();
    for (var element : elements.entrySet()) {
      profile.put(entry, ascii(element.getKey())).putInt(entry + 4, data).putInt(entry + 8, element.getValue().length).put(data,
          element.getValue());
      entry += 12;
      data += element.getValue().length;
    }
    return profile.array();
  }

  public static byte[] pngWithProfile(byte[] png, byte[] profile) {
    var packed = new ByteArrayOutputStream();
    packed.writeBytes(ascii("profile\0\0"));
    try (var out = new DeflaterOutputStream(packed)) {
      out.write(profile);
    } catch (IOException impossible) {
      throw new IllegalStateException("memory takes all", impossible);
    }
    return withChunk(png, "iCCP", packed.toByteArray());
  }

  /** In two parts, like long profiles. */
  public static byte[] jpegWithProfile(byte[] jpeg, byte[] profile) {
    var half = profile.length / 2;
    var second = withSegment(jpeg, 0xFFE2,
        joined(ascii("ICC_PROFILE\0"), new byte[] {2, 2}, Arrays.copyOfRange(profile, half, profile.length)));
    return withSegment(second, 0xFFE2, joined(ascii("ICC_PROFILE\0"), new byte[] {1, 2}, Arrays.copyOf(profile, half)));
  }

  private static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
    return joined(Arrays.copyOf(jpeg, 2), ByteBuffer.allocate(4).putShort((short) marker).putShort((short) (body.length + 2)).array(), body,
        Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  private static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    Arrays.stream(parts).forEach(out::writeBytes);
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** With an EXIF segment: the orientation, 1 to 8, and the location. */
  public static byte[] withExif(byte[] jpeg, int orientation) {
    var exif = ByteBuffer.allocate(128).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif(orientation, ByteOrder.BIG_ENDIAN))
        .flip();
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(ByteBuffer.allocate(4).putShort((short) 0xFFE1).putShort((short) (exif.limit() + 2)).array());
    out.write(exif.array(), 0, exif.limit());
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  /** An EXIF block: the orientation, 1 to 8, and the location. */
  public static byte[] exif(int orientation, ByteOrder order) {
    var place = "GPS 48.8584N 2.2945E".getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(8 + 2 + 12 + 4 + place.length).order(order)
        .put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0)
        .putInt(0).put(place).array();
  }

  /** With another chunk right after the header. */
  public static byte[] withChunk(byte[] png, String type, byte[] body) {
    return withChunk(png, 33, type, body);
  }

  /** With another chunk after the pixels. */
  public static byte[] withLastChunk(byte[] png, String type, byte[] body) {
    return withChunk(png, png.length - 12, type, body);
  }

  private static byte[] withChunk(byte[] png, int at, String type, byte[] body) {
    var name = type.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(name);
    sum.update(body);
    return ByteBuffer.allocate(png.length + 12 + body.length)
        .put(png, 0, at).putInt(body.length).put(name).put(body).putInt((int) sum.getValue()).put(png, at, png.length - at).array();
  }

  /** Claims another size in its header, as decompression bombs do. */
  public static byte[] claiming(byte[] png, int width, int height) {
    var bomb = ByteBuffer.wrap(png.clone()).putInt(16, width).putInt(20, height);
    var sum = new CRC32();
    sum.update(bomb.array(), 12, 17);
    return bomb.putInt(29, (int) sum.getValue()).array();
  }

  /** Row by row, four bytes each: red, green, blue, alpha. */
  public static byte[] pixels(int width, int height, IntBinaryOperator colours) {
    var rgba = new byte[width * height * 4];
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        var argb = colours.applyAsInt(x, y);
        var at = (y * width + x) * 4;
        rgba[at] = (byte) (argb >> 16);
        rgba[at + 1] = (byte) (argb >> 8);
        rgba[at + 2] = (byte) argb;
        rgba[at + 3] = (byte) (argb >>> 24);
      }
    }
    return rgba;
  }

  private static byte[] encoded(EncodedImageFormat format, int width, int height, IntBinaryOperator colours, ColorSpace space) {
    var rgba = pixels(width, height, colours);
    var info = new ImageInfo(width, height, ColorType.RGBA_8888, ColorAlphaType.UNPREMUL, space);
    try (var image = Image.makeRasterFromBytes(info, rgba, width * 4L);
        var data = switch (format) {
          case PNG -> EncoderPNG.encode(image);
          case JPEG -> EncoderJPEG.encode(image);
          case WEBP -> EncoderWEBP.encode(image);
          case BMP, GIF, ICO, WBMP, PKM, KTX, ASTC, DNG, HEIF, AVIF, JPEGXL ->
            throw new IllegalArgumentException("no encoder for " + format);
        }) {
      return data.getBytes();
    }
  }
}
