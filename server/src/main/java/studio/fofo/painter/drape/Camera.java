package studio.fofo.painter.drape;

/**
 * The view of cloth, with an orthographic projection.
 *
 * @param yaw the cloth's rotation about its vertical axis, in degrees
 * @param scale units (thousandths of the picture's width) per centimetre
 * @param x where the middle of the pattern's top appears, in units
 * @param y the same, downwards
 * @param ease the share of an even lattice in the position of the print, 0 … 1
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
