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
 * A painting in a form to be stored: later painters draw the same request differently, and what was seen and bought is printed as it was.
 * Unlike an SVG, it also contains the hero alone and all numbers exactly, so everything made from it has the same bytes; unlike an SVG, it
 * contains no words.
 *
 * @param picture the complete sheet
 * @param subject the hero alone on a transparent background
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

  /** @throws IllegalArgumentException if the bytes are not a drawing */
  public static Drawing read(byte[] bytes) {
    if (bytes.length < HEAD.length || !Arrays.equals(bytes, 0, HEAD.length, HEAD, 0, HEAD.length)) {
      throw new IllegalArgumentException("these bytes are not a drawing: the header is missing");
    }
    ByteArrayInputStream packed = new ByteArrayInputStream(bytes, HEAD.length, bytes.length - HEAD.length);
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(packed)))) {
      PictureReader pictures = new PictureReader(in);
      return new Drawing(pictures.read(), pictures.read());
    } catch (IOException damaged) {
      throw new IllegalArgumentException("this drawing is damaged: " + damaged.getMessage(), damaged);
    }
  }

  /** The painting that was stored, without its traits. */
  public Painting painting(PaintingRequest request) {
    return new Painting(request, picture, subject, Map.of(), Map.of());
  }
}
