package studio.fofo.painter.drape;

import java.util.ArrayList;
import java.util.List;

/** The edge of a panel as evenly spaced points of a pattern; each stretch has a name such as "hem" or "neck". */
final class Outline {

  record Point(double x, double y, String stretch) {}

  private static final int STEPS = 200;

  private final double spacing;
  private final List<Point> points = new ArrayList<>();
  private double x;
  private double y;

  Outline(double spacing, double x, double y) {
    this.spacing = spacing;
    this.x = x;
    this.y = y;
  }

  /** A curve with two handles from the end of the last stretch. */
  Outline curve(String stretch, double x1, double y1, double x2, double y2, double x3, double y3) {
    double[][] fine = new double[STEPS + 1][];
    double[] length = new double[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      double t = (double) i / STEPS;
      double s = 1 - t;
      fine[i] = new double[] {s * s * s * x + 3 * s * s * t * x1 + 3 * s * t * t * x2 + t * t * t * x3,
          s * s * s * y + 3 * s * s * t * y1 + 3 * s * t * t * y2 + t * t * t * y3};
      length[i] = i == 0 ? 0 : length[i - 1] + Math.sqrt(square(fine[i][0] - fine[i - 1][0]) + square(fine[i][1] - fine[i - 1][1]));
    }
    int pieces = Math.max(1, (int) Math.round(length[STEPS] / spacing));
    int at = 0;
    for (int piece = 0; piece < pieces; piece++) {
      while (length[at] < length[STEPS] * piece / pieces) {
        at++;
      }
      points.add(new Point(fine[at][0], fine[at][1], stretch));
    }
    x = x3;
    y = y3;
    return this;
  }

  Outline line(String stretch, double toX, double toY) {
    return curve(stretch, x + (toX - x) / 3, y + (toY - y) / 3, x + (toX - x) * 2 / 3, y + (toY - y) * 2 / 3, toX, toY);
  }

  /** Adds the other half: the same points mirrored, in reverse, so that an edge that began and ended in the middle is closed. */
  List<Point> mirrored() {
    List<Point> all = new ArrayList<>(points);
    all.add(new Point(x, y, points.getLast().stretch()));
    for (int i = points.size() - 1; i > 0; i--) {
      all.add(new Point(-points.get(i).x(), points.get(i).y(), points.get(i - 1).stretch()));
    }
    return all;
  }

  static boolean inside(List<Point> edge, double px, double py) {
    boolean in = false;
    for (int i = 0, j = edge.size() - 1; i < edge.size(); j = i++) {
      Point a = edge.get(i);
      Point b = edge.get(j);
      if (a.y() > py != b.y() > py && px < (b.x() - a.x()) * (py - a.y()) / (b.y() - a.y()) + a.x()) {
        in = !in;
      }
    }
    return in;
  }

  private static double square(double value) {
    return value * value;
  }
}
