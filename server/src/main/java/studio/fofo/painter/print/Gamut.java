package studio.fofo.painter.print;

import java.util.Optional;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.surface.Colour;

/**
 * Which colours four inks on white cloth or paper cannot reproduce, approximately.
 *
 * <p>The gamut is described by its corners, the strongest colour per hue of common coated CMYK (after the FOGRA39 primaries and
 * overprints), in OKLCH. It is a warning for people, not a colour conversion.
 */
public final class Gamut {

  /** Hue, lightness and chroma of the strongest printable colour: red, orange, yellow, green, cyan, blue, violet, magenta. */
  private static final double[][] CORNERS = {
      {27, 0.57, 0.205}, {60, 0.72, 0.175}, {105, 0.92, 0.185}, {150, 0.60, 0.145},
      {225, 0.66, 0.130}, {268, 0.40, 0.130}, {315, 0.45, 0.150}, {355, 0.57, 0.225}
  };

  private Gamut() {}

  /** The share of pixels, 0…1, that will print duller than they look, with a warning if it matters. */
  public record Report(double outside, Colour brightest) {

    /** The warning; empty below two percent. */
    public Optional<String> warning() {
      return outside < 0.02 ? Optional.empty() : Optional.of(Math.round(outside * 100)
          + "% of this picture is more vivid than ink: colours such as " + brightest.hex() + " will print duller than on screen.");
    }
  }

  public static Report check(Raster raster) {
    int counted = 0;
    int outside = 0;
    double furthest = 0;
    Colour brightest = Colour.WHITE;
    int step = Math.max(1, Math.max(raster.width(), raster.height()) / 128);
    for (int y = 0; y < raster.height(); y += step) {
      for (int x = 0; x < raster.width(); x += step) {
        Colour colour = new Colour(raster.argb(x, y));
        if (colour.alpha() < 128) {
          continue;
        }
        counted++;
        double beyond = colour.chroma() - reach(colour.lightness(), colour.hue());
        if (beyond > 0.02) {
          outside++;
          if (beyond > furthest) {
            furthest = beyond;
            brightest = colour;
          }
        }
      }
    }
    return new Report(counted == 0 ? 0 : (double) outside / counted, brightest.alpha(1));
  }

  /** The strongest printable chroma at this lightness and hue. */
  static double reach(double lightness, double hue) {
    int next = 0;
    while (next < CORNERS.length && CORNERS[next][0] < hue) {
      next++;
    }
    double[] from = CORNERS[(next + CORNERS.length - 1) % CORNERS.length];
    double[] to = CORNERS[next % CORNERS.length];
    double span = (to[0] - from[0] + 360) % 360;
    double share = span == 0 ? 0 : (hue - from[0] + 360) % 360 / span;
    double cusp = from[1] + (to[1] - from[1]) * share;
    double chroma = from[2] + (to[2] - from[2]) * share;
    double room = lightness < cusp ? (lightness - 0.12) / (cusp - 0.12) : (0.99 - lightness) / (0.99 - cusp);
    return chroma * Math.max(0, room);
  }
}
