package studio.fofo.painter.ware;

/**
 * A studio: a large window-like lamp at the upper left, a narrow one at the right, and a bright ceiling; the same for every thing, and from
 * where cloth is lit.
 */
final class Lamps {

  static final Vector KEY = Vector.unit(-0.60, 0.66, 0.62);
  private static final Vector KEY_RIGHT = new Vector(0, 1, 0).cross(KEY).unit();
  private static final Vector KEY_UP = KEY.cross(KEY_RIGHT).unit();
  private static final Vector SIDE = Vector.unit(0.93, 0.24, 0.30);
  private static final double WIDE = 0.34;
  private static final double TALL = 0.46;
  private static final int POINTS = 12;
  private static final int DOME = 16;
  private static final double GOLDEN = 0.6180339887498949;

  private Lamps() {}

  /** Points of the large lamp as directions; another {@code set} each time, so that the edges of shadows are smooth. */
  static Vector[] key(int set) {
    Vector[] points = new Vector[POINTS];
    for (int i = 0; i < POINTS; i++) {
      double u = (i + fraction(0.13 + set * 0.618)) / POINTS - 0.5;
      double v = fraction(i * GOLDEN + set * 0.29) - 0.5;
      points[i] = KEY.along(KEY_RIGHT, 2 * WIDE * u).along(KEY_UP, 2 * TALL * v).unit();
    }
    return points;
  }

  /** Directions over a surface, more of them straight up, as matt surfaces gather light. */
  static Vector[] dome(Vector normal, int set) {
    Vector aside = (Math.abs(normal.y()) < 0.9 ? new Vector(0, 1, 0) : new Vector(1, 0, 0)).cross(normal).unit();
    Vector other = normal.cross(aside);
    Vector[] directions = new Vector[DOME];
    for (int i = 0; i < DOME; i++) {
      double r = Math.sqrt((i + 0.5) / DOME);
      double angle = 2 * Math.PI * fraction(i * GOLDEN + set * 0.25);
      directions[i] = normal.times(Math.sqrt(1 - r * r)).along(aside, r * StrictMath.cos(angle)).along(other, r * StrictMath.sin(angle));
    }
    return directions;
  }

  /** Light that comes from a direction in which nothing stands. */
  static double sky(Vector from) {
    double side = Math.max(0, from.dot(SIDE));
    return 0.60 + 0.42 * Math.max(-0.6, from.y()) + 0.5 * side * side * side * side;
  }

  /** What a mirror shows of the studio: the lamps with soft edges. */
  static double mirrored(Vector from, double rough) {
    double front = from.dot(KEY);
    double window = front <= 0 ? 0
        : edge(Math.abs(from.dot(KEY_RIGHT) / front), WIDE, rough) * edge(Math.abs(from.dot(KEY_UP) / front), TALL, rough);
    double strip = edge(Math.abs(StrictMath.atan2(from.z() - 0.15, from.x())), 0.13, rough) * (from.x() > 0 ? 1 : 0)
        * edge(Math.abs(from.y() - 0.18), 0.55, rough + 0.05);
    return 7.5 * window + 3.2 * strip + (from.y() > 0 ? 0.55 + 0.5 * from.y() : 0.40 + 0.3 * from.y());
  }

  private static double edge(double away, double half, double soft) {
    double t = Math.clamp((half + soft - away) / (2 * soft + 0.02), 0, 1);
    return t * t * (3 - 2 * t);
  }

  private static double fraction(double value) {
    return value - Math.floor(value);
  }
}
