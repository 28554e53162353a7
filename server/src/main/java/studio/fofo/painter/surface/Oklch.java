package studio.fofo.painter.surface;

/**
 * Björn Ottosson's OKLab colour space in its polar form (lightness, chroma, hue), after <a
 * href="https://bottosson.github.io/posts/oklab/">his description</a>.
 *
 * <p>Only {@link StrictMath} is used, since its results are the same on every machine.
 */
final class Oklch {

  private static final double[] LINEAR = new double[256];

  static {
    for (int level = 0; level < 256; level++) {
      double value = level / 255.0;
      LINEAR[level] = value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
    }
  }

  private Oklch() {}

  static double[] of(Colour colour) {
    double[] lab = lab(colour);
    double hue = StrictMath.toDegrees(StrictMath.atan2(lab[2], lab[1]));
    return new double[] {lab[0], Math.sqrt(lab[1] * lab[1] + lab[2] * lab[2]), hue < 0 ? hue + 360 : hue};
  }

  static Colour toColour(double lightness, double chroma, double hue) {
    double radians = StrictMath.toRadians(hue);
    double cos = StrictMath.cos(radians);
    double sin = StrictMath.sin(radians);
    double fitting = Math.max(0, chroma);
    for (int step = 0; step < 24 && !inGamut(lightness, fitting * cos, fitting * sin); step++) {
      fitting *= 0.9;
    }
    return fromLab(lightness, fitting * cos, fitting * sin, 255);
  }

  static Colour mix(Colour from, Colour to, double share) {
    double[] a = lab(from);
    double[] b = lab(to);
    double rest = 1 - share;
    int alpha = (int) Math.rint(from.alpha() * rest + to.alpha() * share);
    return fromLab(a[0] * rest + b[0] * share, a[1] * rest + b[1] * share, a[2] * rest + b[2] * share, alpha);
  }

  /** Relative luminance, 0 to 1. */
  static double luminance(Colour colour) {
    return 0.2126 * LINEAR[colour.red()] + 0.7152 * LINEAR[colour.green()] + 0.0722 * LINEAR[colour.blue()];
  }

  static double tintBetween(Colour one, Colour other) {
    double[] a = lab(one);
    double[] b = lab(other);
    return Math.sqrt((a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
  }

  private static double[] lab(Colour colour) {
    double red = LINEAR[colour.red()];
    double green = LINEAR[colour.green()];
    double blue = LINEAR[colour.blue()];
    double l = StrictMath.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    double m = StrictMath.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    double s = StrictMath.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    return new double[] {
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    };
  }

  private static double[] linear(double lightness, double a, double b) {
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return new double[] {
        4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
        -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
        -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    };
  }

  private static boolean inGamut(double lightness, double a, double b) {
    for (double channel : linear(lightness, a, b)) {
      if (channel < -0.0005 || channel > 1.0005) {
        return false;
      }
    }
    return true;
  }

  private static Colour fromLab(double lightness, double a, double b, int alpha) {
    double[] channels = linear(lightness, a, b);
    return new Colour(alpha << 24 | level(channels[0]) << 16 | level(channels[1]) << 8 | level(channels[2]));
  }

  private static int level(double linear) {
    double bounded = Math.max(0, Math.min(1, linear));
    double encoded = bounded <= 0.0031308 ? bounded * 12.92 : 1.055 * StrictMath.pow(bounded, 1 / 2.4) - 0.055;
    return (int) Math.rint(encoded * 255);
  }

  private static double cube(double value) {
    return value * value * value;
  }
}
