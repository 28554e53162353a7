package studio.fofo.painter.drape;

/**
 * A tailor's dummy whose arms sink from the position of the pattern's sleeves to a natural one.
 *
 * @param up the arms' angle below the horizontal while it is dressed, in radians
 * @param down the same at the end
 * @param arm the length of the arms
 * @param head whether it has a head, for a hood
 * @param out the hands' distance to the side, as a share of the arms' length
 * @param under their distance below the shoulders, likewise
 */
record Mannequin(double up, double down, double arm, boolean head, double out, double under) implements Form {

  private static final double[] HEIGHTS = {6, 0, -3, -8, -18, -28, -42, -55, -68, -120};
  private static final double[] WIDTHS = {5.6, 6.2, 12, 16.5, 18.2, 18.0, 16.2, 16.4, 18.2, 18.2};
  private static final double[] DEPTHS = {5.6, 6.4, 7.4, 9.2, 11.6, 11.8, 10.4, 10.4, 11.2, 11.2};

  /** With arms for short sleeves. */
  static Mannequin shortArmed() {
    return posed(0.60, 0.90, 40, false, 0);
  }

  /** With complete arms and a head. */
  static Mannequin whole() {
    return posed(0.90, 1.20, 62, true, 0);
  }

  private static Mannequin posed(double up, double down, double arm, boolean head, double when) {
    double angle = up + (down - up) * when;
    return new Mannequin(up, down, arm, head, StrictMath.cos(angle), StrictMath.sin(angle));
  }

  @Override
  public Form at(double when) {
    return posed(up, down, arm, head, when);
  }

  @Override
  public double distance(double x, double y, double z) {
    double wide = at(WIDTHS, y);
    double deep = at(DEPTHS, y);
    double forward = 0.9 * StrictMath.exp(-(y + 20) * (y + 20) / 180);
    double zz = z - forward;
    double r = Math.sqrt(x * x / (wide * wide) + zz * zz / (deep * deep));
    double torso = (r - 1) * Math.min(wide, deep) * (0.8 + 0.2 * Math.min(1, Math.abs(x) / wide));
    double side = x < 0 ? -1 : 1;
    double[] shoulder = {side * 17.0, -8.8, -0.6};
    double[] hand = {side * (17.0 + arm * out), -8.8 - arm * under, 1.5};
    double limb = Form.rod(x, y, z, shoulder, hand, 5.6, head ? 2.3 : 5.0);
    double yoke = Form.rod(x, y, z, new double[] {side * 6, -4.2, -0.8}, shoulder, 4.6, 5.5);
    double body = Form.joined(torso, Form.joined(limb, yoke, 2), 2.5);
    return head ? Form.joined(body, skull(x, y, z), 3) : body;
  }

  private static double skull(double x, double y, double z) {
    double dy = y - 11;
    double dz = z + 1;
    return (Math.sqrt(x * x / 130 + dy * dy / 180 + dz * dz / 150) - 1) * 10.5;
  }

  private static double at(double[] values, double y) {
    for (int i = 1; i < HEIGHTS.length; i++) {
      if (y >= HEIGHTS[i]) {
        double t = Math.clamp((HEIGHTS[i - 1] - y) / (HEIGHTS[i - 1] - HEIGHTS[i]), 0, 1);
        double s = t * t * (3 - 2 * t);
        return values[i - 1] + (values[i] - values[i - 1]) * s;
      }
    }
    return values[values.length - 1];
  }
}
