package studio.fofo.painter.surface;

/**
 * An affine map {@code x' = a·x + c·y + e, y' = b·x + d·y + f}, in the order of SVG's {@code matrix(a b c d e f)}.
 *
 * <p>{@code Transform.move(500, 800).scale(4)} puts a drawing's origin at (500, 800) and makes it four times as large.
 */
public record Transform(double a, double b, double c, double d, double e, double f) {

  public static final Transform NONE = new Transform(1, 0, 0, 1, 0, 0);

  public static Transform move(double x, double y) {
    return new Transform(1, 0, 0, 1, x, y);
  }

  public Transform moved(double x, double y) {
    return times(move(x, y));
  }

  public Transform scale(double factor) {
    return scale(factor, factor);
  }

  public Transform scale(double horizontal, double vertical) {
    return times(new Transform(horizontal, 0, 0, vertical, 0, 0));
  }

  public Transform turn(double degrees) {
    double radians = StrictMath.toRadians(degrees);
    double cos = StrictMath.cos(radians);
    double sin = StrictMath.sin(radians);
    return times(new Transform(cos, sin, -sin, cos, 0, 0));
  }

  public Transform slant(double horizontal, double vertical) {
    return times(new Transform(1, vertical, horizontal, 1, 0, 0));
  }

  /** This map after the other one: {@code inner} is applied first. */
  public Transform times(Transform inner) {
    return new Transform(
        a * inner.a + c * inner.b, b * inner.a + d * inner.b,
        a * inner.c + c * inner.d, b * inner.c + d * inner.d,
        a * inner.e + c * inner.f + e, b * inner.e + d * inner.f + f);
  }

  public double x(double x, double y) {
    return a * x + c * y + e;
  }

  public double y(double x, double y) {
    return b * x + d * y + f;
  }

  /** The average scale of lengths, by which a line's width is multiplied. */
  public double magnification() {
    return Math.sqrt(Math.abs(a * d - b * c));
  }
}
