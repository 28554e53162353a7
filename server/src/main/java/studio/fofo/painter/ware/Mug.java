package studio.fofo.painter.ware;

import studio.fofo.painter.surface.Bounds;

/** A mug of 11 ounces: 82 mm across and 98 mm high, its wall 4 mm thick with a round rim, its handle behind. */
final class Mug implements Solid {

  private static final double RADIUS = 41;
  private static final double HIGH = 98;
  private static final double HALF_WALL = 2;
  private static final double FOOT = 5;
  private static final double PRINT_TOP = 93.4;
  private static final double PRINT_TALL = 88.9;
  /** How far round it a wrap goes each way, in millimetres. */
  private static final double WRAP = 114.3;

  @Override
  public double distance(double x, double y, double z) {
    double r = Math.sqrt(x * x + z * z);
    double away = Math.max(r - RADIUS, Math.max(y - HIGH, -y));
    if (away > 60) {
      return away - 45;
    }
    double body = body(r, y);
    return r < RADIUS - HALF_WALL ? body : Solid.joined(body, handle(x, y, -z, r), 7);
  }

  /** The middle of the wall and the floor as a line, seen in section, and everything within two millimetres of it. */
  private static double body(double r, double y) {
    double wall = RADIUS - HALF_WALL;
    double floor = HALF_WALL + 0.6;
    double line;
    if (r > wall - FOOT && y < floor + FOOT) {
      line = Math.abs(Math.sqrt(square(r - wall + FOOT) + square(y - floor - FOOT)) - FOOT);
    } else {
      double upright = Math.sqrt(square(r - wall) + square(Math.max(0, Math.max(y - HIGH + HALF_WALL, floor + FOOT - y))));
      double level = Math.sqrt(square(y - floor) + square(Math.max(0, r - wall + FOOT)));
      line = Math.min(upright, level);
    }
    double ring = Math.sqrt(square(r - 31) + square(y - 1.2)) - 1.6;
    return Solid.joined(line - HALF_WALL, ring, 2);
  }

  /** An ear whose section is an oval of 13 × 9 mm; it does not reach through the wall. */
  private static double handle(double x, double y, double out, double r) {
    double ring = Math.abs(Solid.rounded(out - RADIUS - 6, y - 50, 26, 31, 22));
    double oval = (Math.sqrt(square(ring / 4.3) + square(x / 6.6)) - 1) * 4.3;
    return Math.max(oval * 0.85, RADIUS - 2.5 - r);
  }

  @Override
  public Vector printed(double across, double down) {
    double angle = across / RADIUS;
    return new Vector(RADIUS * StrictMath.sin(angle), PRINT_TOP - down, RADIUS * StrictMath.cos(angle));
  }

  @Override
  public Bounds printable() {
    return new Bounds(-WRAP, 0, WRAP, PRINT_TALL);
  }

  @Override
  public Gloss gloss() {
    return Gloss.GLAZE;
  }

  private static double square(double value) {
    return value * value;
  }
}
