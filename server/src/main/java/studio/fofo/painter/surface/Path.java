package studio.fofo.painter.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable outline of straight lines and Bézier curves, in units rounded to a hundredth.
 *
 * <p>Start with {@link #begin()} or one of the ready shapes: {@code Path.circle(500, 500, 80)}. Non-finite points are refused, so that a
 * mistake in a painter shows where it happens instead of as a hole in a print.
 */
public final class Path {

  static final byte MOVE = 0;
  static final byte LINE = 1;
  static final byte QUAD = 2;
  static final byte CUBIC = 3;
  static final byte CLOSE = 4;

  final byte[] verbs;
  final double[] points;

  Path(byte[] verbs, double[] points) {
    this.verbs = verbs;
    this.points = points;
  }

  public static PathBuilder begin() {
    return new PathBuilder();
  }

  public static PathBuilder begin(double x, double y) {
    return new PathBuilder().moveTo(x, y);
  }

  public static Path rectangle(double x, double y, double width, double height) {
    return begin().rectangle(x, y, width, height).build();
  }

  public static Path circle(double x, double y, double radius) {
    return begin().ellipse(x, y, radius, radius).build();
  }

  public static Path ellipse(double x, double y, double radiusX, double radiusY) {
    return begin().ellipse(x, y, radiusX, radiusY).build();
  }

  public static Path line(double x1, double y1, double x2, double y2) {
    return begin(x1, y1).lineTo(x2, y2).build();
  }

  /** A closed polygon through x, y, x, y, … */
  public static Path polygon(double... coordinates) {
    return begin().polygon(coordinates).build();
  }

  public static Path rounded(double x, double y, double width, double height, double radius) {
    return begin().rounded(x, y, width, height, radius).build();
  }

  public Path transformed(Transform transform) {
    if (transform.equals(Transform.NONE)) {
      return this;
    }
    double[] moved = new double[points.length];
    for (int i = 0; i < points.length; i += 2) {
      moved[i] = PathBuilder.rounded(transform.x(points[i], points[i + 1]));
      moved[i + 1] = PathBuilder.rounded(transform.y(points[i], points[i + 1]));
    }
    return new Path(verbs, moved);
  }

  /** Maps each point through {@code warp}: a perspective, a bulge. Curves bend with their control points. */
  public Path warped(Warp warp) {
    double[] moved = new double[points.length];
    for (int i = 0; i < points.length; i += 2) {
      double[] point = warp.apply(points[i], points[i + 1]);
      moved[i] = PathBuilder.rounded(point[0]);
      moved[i + 1] = PathBuilder.rounded(point[1]);
    }
    return new Path(verbs, moved);
  }

  /** Both outlines in one path. */
  public Path with(Path other) {
    byte[] allVerbs = Arrays.copyOf(verbs, verbs.length + other.verbs.length);
    System.arraycopy(other.verbs, 0, allVerbs, verbs.length, other.verbs.length);
    double[] allPoints = Arrays.copyOf(points, points.length + other.points.length);
    System.arraycopy(other.points, 0, allPoints, points.length, other.points.length);
    return new Path(allVerbs, allPoints);
  }

  /** This half and its mirror image about a vertical axis, joined where a straight side lies on the axis or just beyond. */
  public Path withMirrorImage(double axis) {
    return Mirroring.whole(this, axis);
  }

  public boolean isEmpty() {
    return points.length == 0;
  }

  /** The bounds of all points, including control points; an empty path has the empty rectangle at the origin. */
  public Bounds bounds() {
    if (isEmpty()) {
      return new Bounds(0, 0, 0, 0);
    }
    double left = points[0];
    double top = points[1];
    double right = left;
    double bottom = top;
    for (int i = 2; i < points.length; i += 2) {
      left = Math.min(left, points[i]);
      right = Math.max(right, points[i]);
      top = Math.min(top, points[i + 1]);
      bottom = Math.max(bottom, points[i + 1]);
    }
    return new Bounds(left, top, right, bottom);
  }

  /** The outline as polylines (x, y, x, y, …), curves cut so that no chord is off by more than about {@code tolerance}. */
  public List<double[]> flattened(double tolerance) {
    return new Flattening(this, tolerance).polylines();
  }

  /** Whether each polyline of {@link #flattened} was closed, in the same order. */
  public List<Boolean> closings() {
    List<Boolean> closed = new ArrayList<>();
    for (byte verb : verbs) {
      if (verb == MOVE) {
        closed.add(false);
      } else if (verb == CLOSE && !closed.isEmpty()) {
        closed.set(closed.size() - 1, true);
      }
    }
    return closed;
  }

  /** The axis-parallel rectangle that this path is, or null: outputs draw those faster. */
  double @Nullable [] asRectangle() {
    if (verbs.length != 5 || verbs[4] != CLOSE || verbs[1] != LINE || verbs[2] != LINE || verbs[3] != LINE) {
      return null;
    }
    double[] p = points;
    boolean upright = p[1] == p[3] && p[2] == p[4] && p[5] == p[7] && p[6] == p[0];
    return upright && p[0] <= p[2] && p[1] <= p[5] ? new double[] {p[0], p[1], p[2], p[5]} : null;
  }

  /** Maps a point. */
  @FunctionalInterface
  public interface Warp {
    double[] apply(double x, double y);
  }
}
