package studio.fofo.painter.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes an 8-bit RGB or RGBA PNG row by row, so that a picture never has to be in memory completely (PNG specification, third edition).
 * Chunks: IHDR, sRGB, gAMA, cHRM, pHYs, text, IDAT …, IEND.
 *
 * <p>Each row is predicted from the one above ("up"), which suits drawn art: an unchanged row costs a few bytes.
 */
public final class PngWriter implements AutoCloseable {

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private final OutputStream out;
  private final Deflater deflater;
  private final byte[] packed = new byte[1 << 16];
  private final int stride;
  private byte[] above;
  private byte[] filtered;

  /** Starts a file; {@code level} is zlib's, 1 fast … 9 small. */
  public PngWriter(OutputStream out, int width, int height, boolean alpha, PictureMetadata metadata, int level) throws IOException {
    this.out = out;
    this.deflater = new Deflater(level);
    this.stride = width * (alpha ? 4 : 3);
    this.above = new byte[stride];
    this.filtered = new byte[stride + 1];
    out.write(SIGNATURE);
    chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8).put((byte) (alpha ? 6 : 2))
        .put((byte) 0).put((byte) 0).put((byte) 0).array());
    chunk("sRGB", new byte[] {0});
    chunk("gAMA", ByteBuffer.allocate(4).putInt(45455).array());
    chunk("cHRM", ByteBuffer.allocate(32).putInt(31270).putInt(32900).putInt(64000).putInt(33000)
        .putInt(30000).putInt(60000).putInt(15000).putInt(6000).array());
    if (metadata.pixelsPerMetre() > 0) {
      chunk("pHYs", ByteBuffer.allocate(9).putInt(metadata.pixelsPerMetre()).putInt(metadata.pixelsPerMetre()).put((byte) 1).array());
    }
    for (var entry : metadata.text().entrySet()) {
      text(entry.getKey(), entry.getValue());
    }
    international("XML:com.adobe.xmp", metadata.xmp());
  }

  /** The next row: width × 3 or 4 bytes in the order red, green, blue (, alpha), not premultiplied. */
  public void row(byte[] pixels, int offset) throws IOException {
    filtered[0] = 2;
    for (int i = 0; i < stride; i++) {
      byte value = pixels[offset + i];
      filtered[i + 1] = (byte) (value - above[i]);
      above[i] = value;
    }
    deflater.setInput(filtered, 0, stride + 1);
    while (!deflater.needsInput()) {
      int length = deflater.deflate(packed);
      if (length > 0) {
        data(length);
      }
    }
  }

  @Override
  public void close() throws IOException {
    deflater.finish();
    while (!deflater.finished()) {
      data(deflater.deflate(packed));
    }
    deflater.end();
    chunk("IEND", new byte[0]);
  }

  private void data(int length) throws IOException {
    byte[] piece = new byte[length];
    System.arraycopy(packed, 0, piece, 0, length);
    chunk("IDAT", piece);
  }

  /** Latin-1 goes into tEXt, which every reader knows; other text into iTXt. */
  private void text(String keyword, String value) throws IOException {
    String clean = value.replace("\0", "");
    if (StandardCharsets.ISO_8859_1.newEncoder().canEncode(clean)) {
      chunk("tEXt", (keyword + '\0' + clean).getBytes(StandardCharsets.ISO_8859_1));
    } else {
      international(keyword, clean);
    }
  }

  private void international(String keyword, String value) throws IOException {
    byte[] key = keyword.getBytes(StandardCharsets.ISO_8859_1);
    byte[] text = value.getBytes(StandardCharsets.UTF_8);
    chunk("iTXt", ByteBuffer.allocate(key.length + 5 + text.length).put(key).put(new byte[5]).put(text).array());
  }

  private void chunk(String type, byte[] body) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(body);
    out.write(ByteBuffer.allocate(4).putInt(body.length).array());
    out.write(name);
    out.write(body);
    out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
