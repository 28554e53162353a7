package studio.fofo.painter.surface;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A pixel field as SVG paths, one per colour, with cells of one colour merged greedily into the largest rectangles. */
final class PixelText {

  private final PixelField field;
  private final Bounds place;
  private final boolean[] taken;

  private PixelText(PixelField field, Bounds place) {
    this.field = field;
    this.place = place;
    this.taken = new boolean[field.argb().length];
  }

  static void write(Shape.Pixels pixels, StringBuilder text) {
    new PixelText(pixels.field(), pixels.place()).write(text);
  }

  private void write(StringBuilder text) {
    Map<Integer, StringBuilder> byColour = new TreeMap<>();
    for (int row = 0; row < field.rows(); row++) {
      for (int column = 0; column < field.columns(); column++) {
        int colour = field.at(column, row);
        if (colour >>> 24 != 0 && !taken[row * field.columns() + column]) {
          rectangle(column, row, colour, byColour.computeIfAbsent(colour, any -> new StringBuilder()));
        }
      }
    }
    byColour.forEach((argb, data) -> {
      Colour colour = new Colour(argb);
      text.append("<path fill=\"").append(colour.hex()).append('"');
      if (colour.alpha() < 255) {
        text.append(" fill-opacity=\"").append(Numbers.opacity(colour.alpha())).append('"');
      }
      text.append(" d=\"").append(data).append("\"/>\n");
    });
  }

  private void rectangle(int column, int row, int colour, StringBuilder data) {
    int right = column;
    while (right < field.columns() && free(right, row, colour)) {
      right++;
    }
    int bottom = row + 1;
    while (bottom < field.rows() && rowFree(column, right, bottom, colour)) {
      bottom++;
    }
    for (int y = row; y < bottom; y++) {
      Arrays.fill(taken, y * field.columns() + column, y * field.columns() + right, true);
    }
    long left = edge(place.left(), place.width(), column, field.columns());
    long top = edge(place.top(), place.height(), row, field.rows());
    long end = edge(place.left(), place.width(), right, field.columns());
    long low = edge(place.top(), place.height(), bottom, field.rows());
    data.append('M');
    Numbers.appendHundredths(left, data);
    data.append(top < 0 ? "" : " ");
    Numbers.appendHundredths(top, data);
    data.append('h');
    Numbers.appendHundredths(end - left, data);
    data.append('v');
    Numbers.appendHundredths(low - top, data);
    data.append('h');
    Numbers.appendHundredths(left - end, data);
    data.append('z');
  }

  private boolean rowFree(int from, int to, int row, int colour) {
    for (int column = from; column < to; column++) {
      if (!free(column, row, colour)) {
        return false;
      }
    }
    return true;
  }

  private boolean free(int column, int row, int colour) {
    return field.at(column, row) == colour && !taken[row * field.columns() + column];
  }

  private static long edge(double start, double length, int cell, int cells) {
    return (long) Math.rint((start + length * cell / cells) * 100);
  }
}
