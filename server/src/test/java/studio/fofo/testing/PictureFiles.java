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
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.IntBinaryOperator;
import java.util.zip.CRC32;

/** Picture files as people have them, made on the spot. */
public final class PictureFiles {

  private PictureFiles() {}

  /** @param colours {@code 0xAARRGGBB} of each place */
  public static byte[] png(int width, int height, IntBinaryOperator colours) {
    return encoded(EncodedImageFormat.PNG, width, height, colours, ColorSpace.getSRGB());
  }

  public static byte[] jpeg(int width, int height, IntBinaryOperator colours) {
    return encoded(EncodedImageFormat.JPEG, width, height, colours, ColorSpace.getSRGB());
  }

  public static byte[] webp(int width, int height, IntBinaryOperator colours) {
    return encoded(EncodedImageFormat.WEBP, width, height, colours, ColorSpace.getSRGB());
  }

  /** Its numbers mean colours of a wider space, and its profile says so. */
  public static byte[] displayP3Png(int width, int height, IntBinaryOperator colours) {
    return encoded(EncodedImageFormat.PNG, width, height, colours, ColorSpace.getDisplayP3());
  }

  /** Red, green, blue and yellow quarters: which way up it is can be seen of any corner. */
  public static IntBinaryOperator quarters(int width, int height) {
    return (x, y) -> y < height / 2 ? x < width / 2 ? 0xFFFF0000 : 0xFF00FF00 : x < width / 2 ? 0xFF0000FF : 0xFFFFFF00;
  }

  /** Looks like nothing else, and hardly packs. */
  public static IntBinaryOperator noise(long seed) {
    return (x, y) -> {
      var mixed = (x * 0x9E3779B97F4A7C15L ^ y * 0xC2B2AE3D27D4EB4FL ^ seed) * 0xD6E8FEB86659FD93L;
      return 0xFF000000 | (int) (mixed >>> 40);
    };
  }

  /** Soft shapes that look like nothing else of another seed: a photograph, as far as a machine can tell. */
  public static IntBinaryOperator photograph(long seed) {
    var random = new java.util.Random(seed);
    var waves = random.doubles(12, 0.004, 0.03).toArray();
    return (x, y) -> {
      var red = 128 + 60 * Math.sin(x * waves[0] + y * waves[1] + waves[2] * 900) + 60 * Math.sin(x * waves[3] - y * waves[4]);
      var green = 128 + 60 * Math.sin(x * waves[5] - y * waves[6]) + 60 * Math.sin(y * waves[7] + waves[8] * 900);
      var blue = 128 + 60 * Math.sin(y * waves[9] + waves[2] * 400) + 60 * Math.sin(x * waves[10] + y * waves[11]);
      return 0xFF000000 | (int) red << 16 | (int) green << 8 | (int) blue;
    };
  }

  /** With an EXIF segment: how the camera was held, 1 to 8, and where it was. */
  public static byte[] withExif(byte[] jpeg, int orientation) {
    var exif = ByteBuffer.allocate(128).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif(orientation, ByteOrder.BIG_ENDIAN)).flip();
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(ByteBuffer.allocate(4).putShort((short) 0xFFE1).putShort((short) (exif.limit() + 2)).array());
    out.write(exif.array(), 0, exif.limit());
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  /** An EXIF block: how the camera was held, 1 to 8, and where it was. */
  public static byte[] exif(int orientation, ByteOrder order) {
    var place = "GPS 48.8584N 2.2945E".getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(8 + 2 + 12 + 4 + place.length).order(order)
        .put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0)
        .putInt(0).put(place).array();
  }

  /** With another chunk right behind the header. */
  public static byte[] withChunk(byte[] png, String type, byte[] body) {
    return withChunk(png, 33, type, body);
  }

  /** With another chunk behind the pixels. */
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
          case BMP, GIF, ICO, WBMP, PKM, KTX, ASTC, DNG, HEIF, AVIF, JPEGXL -> throw new IllegalArgumentException("no encoder for " + format);
        }) {
      return data.getBytes();
    }
  }
}
