package studio.fofo.painter.surface;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the format of {@link PictureWriter}. */
public final class PictureReader {

  private final DataInputStream in;

  public PictureReader(DataInputStream in) {
    this.in = in;
  }

  /** @throws IOException if the input is truncated, or not a picture */
  public Picture read() throws IOException {
    return new Picture(in.readDouble(), in.readDouble(), shapes());
  }

  private List<Shape> shapes() throws IOException {
    int size = in.readInt();
    List<Shape> shapes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      shapes.add(shape());
    }
    return List.copyOf(shapes);
  }

  private Shape shape() throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case PictureWriter.FILL -> new Shape.Fill(path(), in.readBoolean(), ink(), blend());
      case PictureWriter.LINE -> new Shape.Line(path(), new Stroke(in.readDouble(), in.readBoolean()), ink(), blend());
      case PictureWriter.GROUP -> new Shape.Group(shapes(), new Shape.Layer(in.readDouble(), blend(), clip()));
      case PictureWriter.PIXELS -> pixels();
      default -> throw new IOException("unknown kind of shape " + kind);
    };
  }

  private Shape.Pixels pixels() throws IOException {
    Bounds place = new Bounds(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    int columns = in.readInt();
    int rows = in.readInt();
    byte[] bytes = bytes((long) columns * rows * Integer.BYTES);
    int[] argb = new int[columns * rows];
    ByteBuffer.wrap(bytes).asIntBuffer().get(argb);
    return new Shape.Pixels(new PixelField(columns, rows, argb), place);
  }

  private @Nullable Path clip() throws IOException {
    return in.readBoolean() ? path() : null;
  }

  private Path path() throws IOException {
    byte[] verbs = bytes(in.readInt());
    int size = in.readInt();
    boolean whole = in.readByte() == PictureWriter.HUNDREDTHS;
    ByteBuffer values = ByteBuffer.wrap(bytes((long) size * (whole ? Integer.BYTES : Double.BYTES)));
    double[] points = new double[size];
    for (int i = 0; i < size; i++) {
      points[i] = whole ? values.getInt() / 100.0 : values.getDouble();
    }
    return new Path(verbs, points);
  }

  private Ink ink() throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case PictureWriter.FLAT -> new Ink.Flat(new Colour(in.readInt()));
      case PictureWriter.LINEAR -> new Ink.Linear(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), stops());
      case PictureWriter.RADIAL -> new Ink.Radial(in.readDouble(), in.readDouble(), in.readDouble(), stops());
      default -> throw new IOException("unknown kind of ink " + kind);
    };
  }

  private List<Ink.Stop> stops() throws IOException {
    int size = in.readInt();
    List<Ink.Stop> stops = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      stops.add(new Ink.Stop(in.readDouble(), new Colour(in.readInt())));
    }
    return List.copyOf(stops);
  }

  private Blend blend() throws IOException {
    int kind = in.readByte();
    return switch (kind) {
      case 1 -> Blend.NORMAL;
      case 2 -> Blend.SCREEN;
      case 3 -> Blend.MULTIPLY;
      case 4 -> Blend.OVERLAY;
      case 5 -> Blend.DIFFERENCE;
      default -> throw new IOException("unknown kind of blend " + kind);
    };
  }

  /** Reads no more than is available, whatever size is claimed. */
  private byte[] bytes(long size) throws IOException {
    if (size < 0 || size > Integer.MAX_VALUE) {
      throw new IOException(size + " bytes");
    }
    byte[] bytes = in.readNBytes((int) size);
    if (bytes.length < size) {
      throw new EOFException("only " + bytes.length + " of " + size + " bytes are left");
    }
    return bytes;
  }
}
