package studio.fofo.generation.engine;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** What a fake vendor makes of a variant. */
public enum Output {
  PICTURE,
  WEBP,
  /** Black, as after arithmetic that gave no numbers. */
  BLANK,
  /** A page instead of a picture. */
  HTML,
  /** A small file that claims to be 60,000 pixels wide and high. */
  BOMB,
  /** The vendor's own check did not let it pass. */
  REFUSED,
  /** It was deleted before it was fetched. */
  GONE,
  /** The connection breaks in the middle of it, once. */
  CUT_SHORT,
  /** It is said to be on a host that is none of the vendor's. */
  ELSEWHERE,
  /** Its address redirects to another one. */
  REDIRECTED;

  private static final int HUGE = 60_000;
  private static final int[] SIGNATURE = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

  /** The file that is sent. */
  public byte[] file(long seed) {
    return switch (this) {
      case WEBP -> TestPictures.webp(seed);
      case BLANK -> TestPictures.blank();
      case HTML -> "<html><body>502 Bad Gateway</body></html>".getBytes(StandardCharsets.UTF_8);
      case BOMB -> bomb();
      case PICTURE, REFUSED, GONE, CUT_SHORT, ELSEWHERE, REDIRECTED -> TestPictures.png(seed);
    };
  }

  private static byte[] bomb() {
    try (var bytes = new ByteArrayOutputStream(); var png = new DataOutputStream(bytes)) {
      for (var each : SIGNATURE) {
        png.writeByte(each);
      }
      var header = new ByteArrayOutputStream();
      var data = new DataOutputStream(header);
      data.writeBytes("IHDR");
      data.writeInt(HUGE);
      data.writeInt(HUGE);
      data.write(new byte[] {8, 6, 0, 0, 0});
      chunk(png, header.toByteArray());
      chunk(png, "IDAT".getBytes(StandardCharsets.US_ASCII));
      chunk(png, "IEND".getBytes(StandardCharsets.US_ASCII));
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void chunk(DataOutputStream png, byte[] typeAndData) throws IOException {
    var crc = new CRC32();
    crc.update(typeAndData);
    png.writeInt(typeAndData.length - 4);
    png.write(typeAndData);
    png.writeInt((int) crc.getValue());
  }
}
