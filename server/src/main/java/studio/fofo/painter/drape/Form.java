package studio.fofo.painter.drape;

/** What cloth hangs over: the signed distance of a point, negative inside. */
interface Form {

  double distance(double x, double y, double z);

  /** The shape at an earlier moment, 0 … 1, for forms that move into place. */
  default Form at(double moment) {
    return this;
  }

  /** A rod with round ends and varying thickness. */
  static double rod(double x, double y, double z, double[] a, double[] b, double from, double to) {
    double bx = b[0] - a[0];
    double by = b[1] - a[1];
    double bz = b[2] - a[2];
    double px = x - a[0];
    double py = y - a[1];
    double pz = z - a[2];
    double along = Math.clamp((px * bx + py * by + pz * bz) / (bx * bx + by * by + bz * bz), 0, 1);
    double dx = px - along * bx;
    double dy = py - along * by;
    double dz = pz - along * bz;
    return Math.sqrt(dx * dx + dy * dy + dz * dz) - (from + (to - from) * along);
  }

  /** The nearer of two, rounded where they meet. */
  static double joined(double a, double b, double round) {
    double h = Math.clamp(0.5 + 0.5 * (b - a) / round, 0, 1);
    return b + (a - b) * h - round * h * (1 - h);
  }
}
