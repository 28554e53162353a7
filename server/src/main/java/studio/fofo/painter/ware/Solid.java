package studio.fofo.painter.ware;

import studio.fofo.painter.surface.Bounds;

/** The shape of a thing that is printed on. */
interface Solid {

  /** How far a point is from the surface, or a little less; negative inside. */
  double distance(double x, double y, double z);

  /** Where a point of the print area lies, in millimetres to the right of its middle and down from its top. */
  Vector printed(double across, double down);

  /** The part of the surface that a print can have, in millimetres from the top's middle. */
  Bounds printable();

  /** How it mirrors the lamps. */
  Gloss gloss();

  /** How a surface mirrors: {@code facing} is the share straight ahead, {@code rough} blurs, {@code grazing} is the share along it. */
  record Gloss(double facing, double rough, double grazing) {
    static final Gloss GLAZE = new Gloss(0.045, 0.012, 0.75);
    static final Gloss METAL = new Gloss(0.035, 0.30, 0.30);
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
