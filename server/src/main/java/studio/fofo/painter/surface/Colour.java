package studio.fofo.painter.surface;

/**
 * An sRGB colour with alpha, eight bits each, as {@code 0xAARRGGBB}.
 *
 * <p>Mixing and shifting happen in OKLCH, where equal steps look equal, and are rounded to eight bits, so that both outputs get the same
 * whole numbers. {@code Colour.of("#ff2a6d").lighter(0.1)} is the same colour, a tenth lighter.
 */
public record Colour(int argb) {

  public static final Colour BLACK = new Colour(0xFF000000);
  public static final Colour WHITE = new Colour(0xFFFFFFFF);
  public static final Colour CLEAR = new Colour(0);

  /** Parses {@code #rrggbb} or {@code #rrggbbaa}. */
  public static Colour of(String hex) {
    if (!hex.matches("#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?")) {
      throw new IllegalArgumentException("colour \"" + hex + "\" is not of the form #rrggbb or #rrggbbaa");
    }
    int rgb = Integer.parseInt(hex.substring(1, 7), 16);
    int alpha = hex.length() == 9 ? Integer.parseInt(hex.substring(7), 16) : 255;
    return new Colour(alpha << 24 | rgb);
  }

  public static Colour rgb(int red, int green, int blue) {
    return new Colour(0xFF000000 | clamp(red) << 16 | clamp(green) << 8 | clamp(blue));
  }

  /** From lightness 0…1, chroma 0…about 0.35, and hue in degrees; colours outside sRGB lose chroma until they fit. */
  public static Colour oklch(double lightness, double chroma, double hueDegrees) {
    return Oklch.toColour(lightness, chroma, hueDegrees);
  }

  public int alpha() {
    return argb >>> 24;
  }

  public int red() {
    return argb >> 16 & 255;
  }

  public int green() {
    return argb >> 8 & 255;
  }

  public int blue() {
    return argb & 255;
  }

  /** The same colour with this opacity, 0…1, replacing its own. */
  public Colour alpha(double opacity) {
    int level = clamp((int) Math.rint(opacity * 255));
    return new Colour(level << 24 | argb & 0xFFFFFF);
  }

  /** A mix of the two in OKLab: 0 is this colour, 1 the other. */
  public Colour mix(Colour other, double share) {
    return Oklch.mix(this, other, share);
  }

  public Colour lighter(double amount) {
    double[] lch = Oklch.of(this);
    return oklch(Math.min(1, lch[0] + amount), lch[1], lch[2]).withAlphaOf(this);
  }

  public Colour darker(double amount) {
    double[] lch = Oklch.of(this);
    return oklch(Math.max(0, lch[0] - amount), lch[1], lch[2]).withAlphaOf(this);
  }

  /** The same hue and chroma at this lightness, 0…1. */
  public Colour atLightness(double lightness) {
    double[] lch = Oklch.of(this);
    return oklch(lightness, lch[1], lch[2]).withAlphaOf(this);
  }

  public Colour turned(double degrees) {
    double[] lch = Oklch.of(this);
    return oklch(lch[0], lch[1], lch[2] + degrees).withAlphaOf(this);
  }

  /** Chroma multiplied by this factor: 0 is grey. */
  public Colour saturated(double factor) {
    double[] lch = Oklch.of(this);
    return oklch(lch[0], lch[1] * factor, lch[2]).withAlphaOf(this);
  }

  /** Perceived lightness, 0 black … 1 white. */
  public double lightness() {
    return Oklch.of(this)[0];
  }

  public double chroma() {
    return Oklch.of(this)[1];
  }

  public double hue() {
    return Oklch.of(this)[2];
  }

  /** How much lighter the lighter of the two is, 1 to 21, after <a href="https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio">WCAG</a>. */
  public double contrast(Colour other) {
    double one = Oklch.luminance(this) + 0.05;
    double two = Oklch.luminance(other) + 0.05;
    return Math.max(one, two) / Math.min(one, two);
  }

  /** The distance in tint alone, whatever their lightness: 0 to about 0.6, on the scale of chroma. */
  public double tintAway(Colour other) {
    return Oklch.tintBetween(this, other);
  }

  /** {@code #rrggbb}, without the alpha. */
  public String hex() {
    String digits = Integer.toHexString(argb & 0xFFFFFF);
    return "#" + "0".repeat(6 - digits.length()) + digits;
  }

  private Colour withAlphaOf(Colour other) {
    return new Colour(argb & 0xFFFFFF | other.argb & 0xFF000000);
  }

  private static int clamp(int level) {
    return Math.max(0, Math.min(255, level));
  }
}
