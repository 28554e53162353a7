package studio.fofo.painter.print;

import studio.fofo.painter.image.Raster;

/**
 * How pixels grow: photographs and paintings by a cubic, pixel art by repeating whole pixels. What a picture is stays the same however it
 * is turned or mirrored.
 */
public enum Upscaling {
  CUBIC,
  WHOLE_PIXELS;

  /** The shorter side from which a picture can be printed without its pixels being seen. */
  public static final int SMOOTH_FROM = 512;

  /** Shades that are so few are a palette, however near to each other they are. */
  private static final int FEW = 16;
  /** As many as palettes that people draw with have. Pictures of more are often photographs that were packed small. */
  private static final int DRAWN_WITH = 64;
  private static final double FLAT = 0.7;
  private static final double ALL_BUT_EDGES = 0.9;
  /** Where so many of the steps between neighbours are gentle, nobody set them pixel by pixel: what is drawn has outlines. */
  private static final double MOST = 0.7;
  private static final double NEARLY_ALL = 0.9;

  /**
   * Pixel art has at most 256 colours, dithered or not. No pixel art are the finely graded tones of a photograph in black and white, unless
   * they are but the soft edges of flat areas, and none the gentle steps from colour to colour of one that was given a palette.
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
   * What neighbours, beside and below each other, differ by.
   *
   * @param soft so little that one hardly sees it
   * @param gentle no more than from one colour to the next of a palette that was made for a photograph
   */
  private record Steps(long none, long soft, long gentle, long hard) {

    /** Of all channels together: a hundred colours that were chosen for a photograph are so far from each other. */
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
