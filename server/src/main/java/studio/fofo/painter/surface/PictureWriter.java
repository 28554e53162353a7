package studio.fofo.painter.surface;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Serialises a picture so that {@link PictureReader} restores it exactly: numbers are IEEE 754 doubles, except for the points of most
 * paths, which are whole hundredths and written as such.
 *
 * <p>A picture is its width, its height and a list of shapes; a list is its size and its entries; each shape, ink and blend begins with its
 * number below. Numbers of this format never change their meaning; additions get new ones.
 */
public final class PictureWriter {

  static final int FILL = 1;
  static final int LINE = 2;
  static final int GROUP = 3;
  static final int PIXELS = 4;
  static final int FLAT = 1;
  static final int LINEAR = 2;
  static final int RADIAL = 3;
  static final int HUNDREDTHS = 0;
  static final int EXACT = 1;

  private final DataOutputStream out;

  public PictureWriter(DataOutputStream out) {
    this.out = out;
  }

  public void write(Picture picture) throws IOException {
    out.writeDouble(picture.width());
    out.writeDouble(picture.height());
    shapes(picture.nodes());
  }

  private void shapes(List<Shape> shapes) throws IOException {
    out.writeInt(shapes.size());
    for (Shape shape : shapes) {
      switch (shape) {
        case Shape.Fill fill -> {
          out.writeByte(FILL);
          path(fill.path());
          out.writeBoolean(fill.evenOdd());
          ink(fill.ink());
          blend(fill.blend());
        }
        case Shape.Line line -> {
          out.writeByte(LINE);
          path(line.path());
          out.writeDouble(line.stroke().width());
          out.writeBoolean(line.stroke().round());
          ink(line.ink());
          blend(line.blend());
        }
        case Shape.Group group -> {
          out.writeByte(GROUP);
          shapes(group.children());
          out.writeDouble(group.layer().opacity());
          blend(group.layer().blend());
          clip(group.layer().clip());
        }
        case Shape.Pixels pixels -> {
          out.writeByte(PIXELS);
          pixels(pixels);
        }
      }
    }
  }

  private void pixels(Shape.Pixels pixels) throws IOException {
    doubles(pixels.place().left(), pixels.place().top(), pixels.place().right(), pixels.place().bottom());
    out.writeInt(pixels.field().columns());
    out.writeInt(pixels.field().rows());
    for (int argb : pixels.field().argb()) {
      out.writeInt(argb);
    }
  }

  private void clip(@Nullable Path clip) throws IOException {
    out.writeBoolean(clip != null);
    if (clip != null) {
      path(clip);
    }
  }

  private void path(Path path) throws IOException {
    out.writeInt(path.verbs.length);
    out.write(path.verbs);
    out.writeInt(path.points.length);
    boolean whole = Arrays.stream(path.points).allMatch(PictureWriter::isHundredths);
    out.writeByte(whole ? HUNDREDTHS : EXACT);
    for (double point : path.points) {
      if (whole) {
        out.writeInt((int) Math.rint(point * 100));
      } else {
        out.writeDouble(point);
      }
    }
  }

  private static boolean isHundredths(double point) {
    double hundredths = Math.rint(point * 100);
    return Math.abs(hundredths) < Integer.MAX_VALUE && Double.compare(hundredths / 100 + 0.0, point) == 0;
  }

  private void ink(Ink ink) throws IOException {
    switch (ink) {
      case Ink.Flat flat -> {
        out.writeByte(FLAT);
        out.writeInt(flat.colour().argb());
      }
      case Ink.Linear linear -> {
        out.writeByte(LINEAR);
        doubles(linear.x1(), linear.y1(), linear.x2(), linear.y2());
        stops(linear.stops());
      }
      case Ink.Radial radial -> {
        out.writeByte(RADIAL);
        doubles(radial.x(), radial.y(), radial.radius());
        stops(radial.stops());
      }
    }
  }

  private void stops(List<Ink.Stop> stops) throws IOException {
    out.writeInt(stops.size());
    for (Ink.Stop stop : stops) {
      out.writeDouble(stop.at());
      out.writeInt(stop.colour().argb());
    }
  }

  private void blend(Blend blend) throws IOException {
    out.writeByte(switch (blend) {
      case NORMAL -> 1;
      case SCREEN -> 2;
      case MULTIPLY -> 3;
      case OVERLAY -> 4;
      case DIFFERENCE -> 5;
    });
  }

  private void doubles(double... values) throws IOException {
    for (double value : values) {
      out.writeDouble(value);
    }
  }
}
