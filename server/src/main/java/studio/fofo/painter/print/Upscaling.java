package studio.fofo.painter.print;

import studio.fofo.painter.image.Raster;

/**
 * How pixels are enlarged: photographs and paintings by a cubic filter, pixel art by repeating whole pixels. A rotated or mirrored picture
 * is classified alike.
 */
public enum Upscaling {
  CUBIC,
  WHOLE_PIXELS;

  /** The shorter side from which a picture can be printed without visible pixels. */
  public static final int SMOOTH_FROM = 512;

  /** Up to this many shades are a palette, however similar they are. */
  private static final int FEW = 16;
  /** The size of palettes that people draw with. Pictures with more are often photographs that were compressed. */
  private static final int DRAWN_WITH = 64;
  private static final double FLAT = 0.7;
  private static final double ALL_BUT_EDGES = 0.9;
  /** With this share of gentle steps between neighbours, nobody set the pixels one by one: drawings have outlines. */
  private static final double MOST = 0.7;
  private static final double NEARLY_ALL = 0.9;

  /**
   * Pixel art has at most 256 colours, dithered or not. Not pixel art are the fine grades of a black-and-white photograph, unless they are
   * only the soft edges of flat areas, and the gentle steps between the colours of a photograph that was reduced to a palette.
   */
  public static Upscaling of(Raster raster) {
    var colours = ColourCount.of(raster);
    if (!colours.isPalette()) {
      return CUBIC;
    }
    var isGraded = colours.count() > FEW && colours.isRamp();
    var isPacked = colours.count() > DRAWN_WITH;
    if (!isGraded && !isPacked) {
      return WHOLE_PIXELS;
    }
    var steps = Steps.of(raster);
    var isLarge = Math.min(raster.width(), raster.height()) >= SMOOTH_FROM;
    return isGraded && (steps.flat() < ALL_BUT_EDGES || steps.areSoft())
        || isPacked && (isLarge && steps.flat() < FLAT || steps.areOfAPhotograph())
            ? CUBIC : WHOLE_PIXELS;
  }

  /**
   * The differences between neighbours, beside and below each other.
   *
   * @param soft hardly visible differences
   * @param gentle at most the distance between two colours of a palette that was made for a photograph
   */
  private record Steps(long none, long soft, long gentle, long hard) {

    /** For all channels together: the distance between a hundred colours that were chosen for a photograph. */
    private static final int GENTLE = 96;

    static Steps of(Raster raster) {
      var counts = new long[4];
      for (var y = 0; y < raster.height(); y++) {
        for (var x = 0; x < raster.width(); x++) {
          var colour = ColourCount.colour(raster, x, y);
          if (x > 0) {
            counts[step(colour, ColourCount.colour(raster, x - 1, y))]++;
          }
          if (y > 0) {
            counts[step(colour, ColourCount.colour(raster, x, y - 1))]++;
          }
        }
      }
      return new Steps(counts[0], counts[1], counts[2], counts[3]);
    }

    private static int step(int one, int other) {
      return one == other ? 0 : ColourCount.isNear(one, other) ? 1 : ColourCount.apart(one, other) <= GENTLE ? 2 : 3;
    }

    double flat() {
      return (double) none / (none + soft + gentle + hard);
    }

    boolean areSoft() {
      return soft > gentle + hard;
    }

    boolean areOfAPhotograph() {
      var smooth = (double) (soft + gentle) / Math.max(1, soft + gentle + hard);
      return flat() < FLAT && smooth > MOST || flat() < ALL_BUT_EDGES && smooth > NEARLY_ALL;
    }
  }
}
