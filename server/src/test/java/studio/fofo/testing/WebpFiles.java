package studio.fofo.testing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * WebP files in the container's extended form, made from a still one. Source: {@code developers.google.com/speed/webp/docs/riff_container}.
 */
public final class WebpFiles {

  private static final int SIMPLE_HEADER = 12;
  private static final byte PROFILE = 32;
  private static final byte EXIF = 8;
  private static final byte ANIMATION = 2;

  private WebpFiles() {}

  public static byte[] withExif(byte[] still, int width, int height, byte[] exif) {
    var picture = pixels(still);
    return file(extended(EXIF, width, height), picture, chunk("EXIF", exif));
  }

  public static byte[] withProfile(byte[] still, int width, int height, byte[] profile) {
    return file(extended(PROFILE, width, height), chunk("ICCP", profile), pixels(still));
  }

  /** Without the second half of its pixels, though all lengths agree. */
  public static byte[] cutOff(byte[] still) {
    var picture = pixels(still);
    return file(chunk("VP8 ", Arrays.copyOfRange(picture, 8, picture.length / 4 * 2)));
  }

  /** This many frames of the same picture. */
  public static byte[] animated(byte[] still, int width, int height, int frames) {
    var picture = pixels(still);
    var frame = chunk("ANMF",
        little(16 + picture.length).put(new byte[6]).put(three(width - 1)).put(three(height - 1)).put(three(100)).put((byte) 0)
            .put(picture).array());
    var parts = new byte[2 + frames][];
    Arrays.fill(parts, frame);
    parts[0] = extended(ANIMATION, width, height);
    parts[1] = chunk("ANIM", new byte[6]);
    return file(parts);
  }

  /** The chunk with the pixels, whatever precedes and follows it. */
  private static byte[] pixels(byte[] still) {
    var file = ByteBuffer.wrap(still).order(ByteOrder.LITTLE_ENDIAN);
    var at = SIMPLE_HEADER;
    while (still[at + 3] == 'X' || still[at] != 'V') {
      at += 8 + file.getInt(at + 4) + file.getInt(at + 4) % 2;
    }
    return Arrays.copyOfRange(still, at, at + 8 + file.getInt(at + 4) + file.getInt(at + 4) % 2);
  }

  private static byte[] extended(byte flags, int width, int height) {
    return chunk("VP8X", little(10).put(flags).put(new byte[3]).put(three(width - 1)).put(three(height - 1)).array());
  }

  private static byte[] file(byte[]... chunks) {
    var body = Arrays.stream(chunks).mapToInt(chunk -> chunk.length).sum();
    var file = little(SIMPLE_HEADER + body).put(ascii("RIFF")).putInt(4 + body).put(ascii("WEBP"));
    for (var chunk : chunks) {
      file.put(chunk);
    }
    return file.array();
  }

  private static byte[] chunk(String type, byte[] body) {
    return little(8 + body.length + body.length % 2).put(ascii(type)).putInt(body.length).put(body).array();
  }

  private static byte[] three(int number) {
    return new byte[] {(byte) number, (byte) (number >> 8), (byte) (number >> 16)};
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }
}
