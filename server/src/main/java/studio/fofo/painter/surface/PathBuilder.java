package studio.fofo.painter.surface;

import java.util.Arrays;

/** Builds an outline; {@link #build()} ends it. Every call returns the builder, so that calls can be chained. */
public final class PathBuilder {

  /** With control points at this share of the radius, four cubics approximate a circle. */
  private static final double KAPPA = 0.5522847498;

  private byte[] verbs = new byte[16];
  private double[] points = new double[64];
  private int verbCount;
  private int pointCount;

  PathBuilder() {}

  static double rounded(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a path coordinate is " + value + ", expected a finite number of units");
    }
    return Math.rint(Math.max(-1e6, Math.min(1e6, value)) * 100) / 100 + 0.0;
  }

  public PathBuilder moveTo(double x, double y) {
    verb(Path.MOVE);
    point(x, y);
    return this;
  }

  public PathBuilder lineTo(double x, double y) {
    verb(Path.LINE);
    point(x, y);
    return this;
  }

  public PathBuilder curveTo(double cx, double cy, double x, double y) {
    verb(Path.QUAD);
    point(cx, cy);
    point(x, y);
    return this;
  }

  public PathBuilder curveTo(double cx1, double cy1, double cx2, double cy2, double x, double y) {
    verb(Path.CUBIC);
    point(cx1, cy1);
    point(cx2, cy2);
    point(x, y);
    return this;
  }

  public PathBuilder close() {
    verb(Path.CLOSE);
    return this;
  }

  public PathBuilder rectangle(double x, double y, double width, double height) {
    return moveTo(x, y).lineTo(x + width, y).lineTo(x + width, y + height).lineTo(x, y + height).close();
  }

  public PathBuilder rounded(double x, double y, double width, double height, double radius) {
    double r = Math.max(0, Math.min(radius, Math.min(width, height) / 2));
    double k = r * (1 - KAPPA);
    double right = x + width;
    double bottom = y + height;
    return moveTo(x + r, y).lineTo(right - r, y).curveTo(right - k, y, right, y + k, right, y + r)
        .lineTo(right, bottom - r).curveTo(right, bottom - k, right - k, bottom, right - r, bottom)
        .lineTo(x + r, bottom).curveTo(x + k, bottom, x, bottom - k, x, bottom - r)
        .lineTo(x, y + r).curveTo(x, y + k, x + k, y, x + r, y).close();
  }

  public PathBuilder ellipse(double x, double y, double radiusX, double radiusY) {
    double kx = radiusX * KAPPA;
    double ky = radiusY * KAPPA;
    return moveTo(x + radiusX, y)
        .curveTo(x + radiusX, y + ky, x + kx, y + radiusY, x, y + radiusY)
        .curveTo(x - kx, y + radiusY, x - radiusX, y + ky, x - radiusX, y)
        .curveTo(x - radiusX, y - ky, x - kx, y - radiusY, x, y - radiusY)
        .curveTo(x + kx, y - radiusY, x + radiusX, y - ky, x + radiusX, y).close();
  }

  /** The same circle with the opposite winding: inside another shape it is a hole. */
  public PathBuilder hole(double x, double y, double radius) {
    double k = radius * KAPPA;
    return moveTo(x + radius, y)
        .curveTo(x + radius, y - k, x + k, y - radius, x, y - radius)
        .curveTo(x - k, y - radius, x - radius, y - k, x - radius, y)
        .curveTo(x - radius, y + k, x - k, y + radius, x, y + radius)
        .curveTo(x + k, y + radius, x + radius, y + k, x + radius, y).close();
  }

  /** An arc around (x, y), angles in degrees, 0 to the right and growing clockwise; starts a new line. */
  public PathBuilder arc(double x, double y, double radius, double from, double to) {
    int pieces = Math.max(1, (int) Math.ceil(Math.abs(to - from) / 60));
    double step = StrictMath.toRadians((to - from) / pieces);
    double handle = 4.0 / 3 * StrictMath.tan(step / 4) * radius;
    double angle = StrictMath.toRadians(from);
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    moveTo(x + radius * cos, y + radius * sin);
    for (int i = 0; i < pieces; i++) {
      angle += step;
      double nextCos = StrictMath.cos(angle);
      double nextSin = StrictMath.sin(angle);
      curveTo(x + radius * cos - handle * sin, y + radius * sin + handle * cos,
          x + radius * nextCos + handle * nextSin, y + radius * nextSin - handle * nextCos,
          x + radius * nextCos, y + radius * nextSin);
      cos = nextCos;
      sin = nextSin;
    }
    return this;
  }

  public PathBuilder polygon(double... coordinates) {
    return polyline(coordinates).close();
  }

  public PathBuilder polyline(double... coordinates) {
    moveTo(coordinates[0], coordinates[1]);
    for (int i = 2; i < coordinates.length; i += 2) {
      lineTo(coordinates[i], coordinates[i + 1]);
    }
    return this;
  }

  public PathBuilder add(Path path) {
    int next = 0;
    for (byte verb : path.verbs) {
      verb(verb);
      int count = verb == Path.CLOSE ? 0 : verb == Path.CUBIC ? 3 : verb == Path.QUAD ? 2 : 1;
      for (int i = 0; i < count; i++, next += 2) {
        point(path.points[next], path.points[next + 1]);
      }
    }
    return this;
  }

  public boolean isEmpty() {
    return verbCount == 0;
  }

  public Path build() {
    return new Path(Arrays.copyOf(verbs, verbCount), Arrays.copyOf(points, pointCount));
  }

  private void verb(byte verb) {
    if (verbCount == verbs.length) {
      verbs = Arrays.copyOf(verbs, verbCount * 2);
    }
    verbs[verbCount++] = verb;
  }

  private void point(double x, double y) {
    if (pointCount + 2 > points.length) {
      points = Arrays.copyOf(points, pointCount * 2);
    }
    points[pointCount++] = rounded(x);
    points[pointCount++] = rounded(y);
  }
}
