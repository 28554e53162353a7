package studio.fofo.painter.drape;

/** A pile of folded cloth seen from above: a block with round edges whose top is at z = 0, on a table. */
record Pile(double wide, double top, double low) implements Form {

  private static final double ROUND = 1.5;
  private static final double HIGH = 3.4;

  @Override
  public double distance(double x, double y, double z) {
    double dx = Math.max(0, Math.abs(x) - wide / 2 + ROUND);
    double dy = Math.max(0, Math.abs(y + (top + low) / 2) - (low - top) / 2 + ROUND);
    double dz = Math.max(0, z + ROUND - soft(x, y));
    return Math.min(Math.sqrt(dx * dx + dy * dy + dz * dz) - ROUND, z + HIGH);
  }

  /** It is softer in some places. */
  private static double soft(double x, double y) {
    return 0.22 * StrictMath.sin(x / 5.3 + 0.7) * StrictMath.sin(y / 7.1) + 0.15 * StrictMath.sin(x / 9 - y / 6);
  }
}
