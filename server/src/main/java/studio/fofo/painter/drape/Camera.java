package studio.fofo.painter.drape;

/**
 * From where cloth is seen, from far away: parallel lines stay parallel.
 *
 * @param yaw how far the cloth is turned about its upright axis, in degrees
 * @param scale units (thousandths of the picture's width) a centimetre
 * @param x where the middle of the pattern's top is seen, in units
 * @param y the same, downwards
 * @param ease how much an even lattice has part in where the print lies, 0 … 1
 */
record Camera(double yaw, double scale, double x, double y, double ease) {

  /** Across and down in units, and towards the camera in centimetres. */
  double[] seen(double[] at) {
    double[] turned = turned(at);
    return new double[] {x + turned[0] * scale, y - turned[1] * scale, turned[2]};
  }

  double[] turned(double[] at) {
    double cos = StrictMath.cos(StrictMath.toRadians(yaw));
    double sin = StrictMath.sin(StrictMath.toRadians(yaw));
    return new double[] {at[0] * cos + at[2] * sin, at[1], at[2] * cos - at[0] * sin};
  }
}
