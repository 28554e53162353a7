package studio.fofo.painter.print;

import studio.fofo.painter.image.Raster;

/**
 * How pixels grow: photographs and paintings by a cubic, pixel art by repeating whole pixels. What a picture is stays the same however it is
 * turned or mirrored.
 */
public enum Upscaling {
  CUBIC,
  WHOLE_PIXELS;

  /** The shorter side from which a picture can be printed without its pixels being seen. */
  public static final int SMOOTH_FROM = 512;

  /** Shades that are so few are a palette, however near to each other they are. */
  private static final int FEW = 16;
  /** As many as palettes that people draw with have. Large pictures of more are often photographs that were packed small. */
  private static final int DRAWN_WITH = 64;
  private static final double FLAT = 0.7;
  private static final double ALL_BUT_EDGES = 0.9;

  /**
   * Pixel art has at most 256 colours, dithered or not. No pixel art are the finely graded tones of a photograph in black and white, unless
   * they are but the soft edges of flat areas.
   */
  public static Upscaling of(Raster raster) {
    var colours = ColourCount.of(raster);
    if (!colours.isPalette()) {
      return CUBIC;
    }
    var isGraded = colours.count() > FEW && colours.isRamp();
    var isPacked = colours.count() > DRAWN_WITH && Math.min(raster.width(), raster.height()) >= SMOOTH_FROM;
    if (!isGraded && !isPacked) {
      return WHOLE_PIXELS;
    }
    var steps = Steps.of(raster);
    return isGraded && (steps.flat() < ALL_BUT_EDGES || steps.areSoft()) || isPacked && steps.flat() < FLAT ? CUBIC : WHOLE_PIXELS;
  }

  /**
   * What neighbours, beside and below each other, differ by.
   *
   * @param soft so little that one hardly sees it
   */
  private record Steps(long none, long soft, long hard) {

    static Steps of(Raster raster) {
      var counts = new long[3];
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
      return new Steps(counts[0], counts[1], counts[2]);
    }

    private static int step(int one, int other) {
      return one == other ? 0 : ColourCount.isNear(one, other) ? 1 : 2;
    }

    double flat() {
      return (double) none / (none + soft + hard);
    }

    boolean areSoft() {
      return soft > hard;
    }
  }
}
