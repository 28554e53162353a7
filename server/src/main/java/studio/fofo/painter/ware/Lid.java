package studio.fofo.painter.ware;

import studio.fofo.painter.surface.Bounds;

/** The lid of a laptop, 324 × 224 mm of metal, leaning back from the edge on which it stands. */
final class Lid implements Solid {

  private static final double WIDE = 324;
  private static final double HIGH = 224;
  private static final double HALF_THICK = 2.6;
  private static final double CORNER = 14;
  private static final double BEVEL = 1.6;
  private static final double STICKER = 101.6;
  private static final double MIDDLE = 118;
  private static final double COS = StrictMath.cos(StrictMath.toRadians(13));
  private static final double SIN = StrictMath.sin(StrictMath.toRadians(13));

  @Override
  public double distance(double x, double y, double z) {
    double flat = Solid.rounded(x, y * COS - z * SIN - HIGH / 2, WIDE / 2, HIGH / 2, CORNER);
    double out = Math.abs(y * SIN + z * COS) - HALF_THICK;
    double beyond = Math.sqrt(square(Math.max(0, flat + BEVEL)) + square(Math.max(0, out + BEVEL)));
    return beyond + Math.min(0, Math.max(flat, out) + BEVEL) - BEVEL;
  }

  /** On the face that is seen when it is open and one sits behind it. */
  @Override
  public Vector printed(double across, double down) {
    double up = MIDDLE + STICKER / 2 - down;
    return new Vector(across, up * COS + HALF_THICK * SIN, HALF_THICK * COS - up * SIN);
  }

  @Override
  public Bounds printable() {
    return new Bounds(-STICKER, -STICKER / 4, STICKER, STICKER * 1.25);
  }

  @Override
  public Gloss gloss() {
    return Gloss.METAL;
  }

  private static double square(double value) {
    return value * value;
  }
}
