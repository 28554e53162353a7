package studio.fofo.painter.ware;

/** A point or a direction; x to the right, y up, z towards the camera, in millimetres. */
record Vector(double x, double y, double z) {

  static Vector unit(double x, double y, double z) {
    return new Vector(x, y, z).unit();
  }

  Vector along(Vector direction, double by) {
    return new Vector(x + direction.x * by, y + direction.y * by, z + direction.z * by);
  }

  Vector times(double by) {
    return new Vector(x * by, y * by, z * by);
  }

  double dot(Vector other) {
    return x * other.x + y * other.y + z * other.z;
  }

  Vector cross(Vector other) {
    return new Vector(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
  }

  double length() {
    return Math.sqrt(dot(this));
  }

  Vector unit() {
    return times(1 / Math.max(1e-12, length()));
  }

  /** Where light from the camera goes when a surface that faces {@code normal} mirrors it. */
  Vector mirrored(Vector normal) {
    return along(normal, -2 * dot(normal));
  }

  /** Turned about the upright axis, in degrees; what faces the camera then faces to the right. */
  Vector turned(double degrees) {
    double cos = StrictMath.cos(StrictMath.toRadians(degrees));
    double sin = StrictMath.sin(StrictMath.toRadians(degrees));
    return new Vector(x * cos + z * sin, y, z * cos - x * sin);
  }
}
