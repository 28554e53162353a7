package studio.fofo.painter.surface;

import java.util.ArrayList;
import java.util.List;

/** Converts a line with a width into polygons that together cover it: a bar per chord, a disc per corner. */
final class Outlining {

  private Outlining() {}

  static List<double[]> of(Path path, Stroke stroke, double tolerance) {
    List<double[]> pieces = new ArrayList<>();
    double half = stroke.width() / 2;
    for (double[] line : path.flattened(tolerance)) {
      for (int i = 0; i + 3 < line.length; i += 2) {
        bar(line[i], line[i + 1], line[i + 2], line[i + 3], half, pieces);
      }
      int from = stroke.round() ? 0 : 2;
      int to = stroke.round() ? line.length : line.length - 2;
      for (int i = from; i < to && half > tolerance; i += 2) {
        disc(line[i], line[i + 1], half, pieces);
      }
    }
    return pieces;
  }

  private static void bar(double x1, double y1, double x2, double y2, double half, List<double[]> pieces) {
    double length = Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
    if (length == 0) {
      return;
    }
    double dx = (y1 - y2) / length * half;
    double dy = (x2 - x1) / length * half;
    pieces.add(new double[] {x1 + dx, y1 + dy, x1 - dx, y1 - dy, x2 - dx, y2 - dy, x2 + dx, y2 + dy});
  }

  private static void disc(double x, double y, double radius, List<double[]> pieces) {
    double[] points = new double[24];
    for (int i = 0; i < 12; i++) {
      double angle = StrictMath.PI * i / 6;
      points[2 * i] = x + radius * StrictMath.cos(angle);
      points[2 * i + 1] = y + radius * StrictMath.sin(angle);
    }
    pieces.add(points);
  }
}
