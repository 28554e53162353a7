package studio.fofo.painter;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import studio.fofo.painter.surface.Picture;
import studio.fofo.painter.surface.PictureReader;
import studio.fofo.painter.surface.PictureWriter;

/**
 * What was drawn of a painting, to be kept: later painters draw the same request another way, and what was seen and bought is printed as it
 * was. Unlike an SVG it holds the hero alone, too, and every number exactly, so all that is made of it has the same bytes; unlike an SVG it
 * holds no words.
 *
 * @param picture what is on the sheet
 * @param subject the hero alone on a clear ground
 */
public record Drawing(Picture picture, Picture subject) {

  /** The first bytes of every such file; the rest is deflated. */
  private static final byte[] HEAD = {'F', 'O', 'F', 'O', 'd', 'r', 'w', 1};

  public static Drawing of(Painting painting) {
    return new Drawing(painting.picture(), painting.subject());
  }

  public byte[] bytes() {
    ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 16);
    file.writeBytes(HEAD);
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(file))) {
      PictureWriter pictures = new PictureWriter(out);
      pictures.write(picture);
      pictures.write(subject);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }

  /** @throws IllegalArgumentException when these bytes are no drawing */
  public static Drawing read(byte[] bytes) {
    if (bytes.length < HEAD.length || !Arrays.equals(bytes, 0, HEAD.length, HEAD, 0, HEAD.length)) {
      throw new IllegalArgumentException("this is no drawing: it begins otherwise");
    }
    ByteArrayInputStream packed = new ByteArrayInputStream(bytes, HEAD.length, bytes.length - HEAD.length);
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(packed)))) {
      PictureReader pictures = new PictureReader(in);
      return new Drawing(pictures.read(), pictures.read());
    } catch (IOException damaged) {
      throw new IllegalArgumentException("this drawing is damaged: " + damaged.getMessage(), damaged);
    }
  }

  /** The painting again of which this was kept, but for its traits. */
  public Painting painting(PaintingRequest request) {
    return new Painting(request, picture, subject, Map.of(), Map.of());
  }
}
