package studio.fofo.painter.ware;

/**
 * From where a thing is seen.
 *
 * @param turn how far the thing is turned about its upright axis, in degrees: what faces the camera then faces to the right
 * @param pitch how far above the horizon the camera stands, in degrees
 * @param distance from what it looks at, in millimetres
 * @param aim what is in the picture's middle
 * @param focal how long the lens is, in units (thousandths of the picture's width)
 */
record Eye(double turn, double pitch, double distance, Vector aim, double focal) {

  Vector place() {
    return aim.along(forward(), -distance);
  }

  private Vector forward() {
    double angle = StrictMath.toRadians(pitch);
    return new Vector(0, -StrictMath.sin(angle), -StrictMath.cos(angle));
  }

  private Vector up() {
    double angle = StrictMath.toRadians(pitch);
    return new Vector(0, StrictMath.cos(angle), -StrictMath.sin(angle));
  }

  /** Where one looks through a point of the picture, in units. */
  Vector ray(double x, double y) {
    return forward().times(focal).along(new Vector(1, 0, 0), x - 500).along(up(), 500 - y).unit();
  }

  /** Where a point of the thing is seen, in units across and down. */
  double[] seen(Vector point) {
    Vector from = point.turned(turn).along(place(), -1);
    double far = from.dot(forward());
    return new double[] {500 + from.x() * focal / far, 500 - from.dot(up()) * focal / far};
  }
}
