package studio.fofo.painter.ware;

/** The shape of a thing that is printed on. */
interface Solid {

  /** How far a point is from the surface, or a little less; negative inside. */
  double distance(double x, double y, double z);

  /** Where a point of the print area lies, in millimetres to the right of its middle and down from its top. */
  Vector printed(double across, double down);

  /** The part of the surface that a print can have, in millimetres: left, top, right, bottom. */
  double[] printable();

  /** How it mirrors the lamps. */
  Finish finish();

  /** How a surface mirrors: {@code facing} is the share straight ahead, {@code rough} blurs, {@code grazing} is the share along it. */
  record Finish(double facing, double rough, double grazing) {
    static final Finish GLAZE = new Finish(0.045, 0.012, 0.75);
    static final Finish METAL = new Finish(0.035, 0.30, 0.30);
  }

  /** Two solids melted into one, rounded where they meet. */
  static double joined(double a, double b, double round) {
    double h = Math.max(0, round - Math.abs(a - b)) / round;
    return Math.min(a, b) - h * h * round / 4;
  }

  /** A rectangle with round corners around the origin. */
  static double rounded(double x, double y, double halfWide, double halfTall, double corner) {
    double dx = Math.abs(x) - halfWide + corner;
    double dy = Math.abs(y) - halfTall + corner;
    double beyond = Math.sqrt(Math.max(dx, 0) * Math.max(dx, 0) + Math.max(dy, 0) * Math.max(dy, 0));
    return beyond + Math.min(0, Math.max(dx, dy)) - corner;
  }
}
