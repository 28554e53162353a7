package studio.fofo.generation;

/**
 * Where a product is printed, in pixels at 300 dpi.
 *
 * @param width of the trimmed area
 * @param height of the trimmed area
 * @param bleed added on every side, 38 for 0.125 in; 0 where the print does not reach the edge
 * @param transparent whether the background stays open, as on a dark shirt
 */
public record PrintArea(int width, int height, int bleed, boolean transparent) {

  private static final int SMALLEST_SIDE = 16;
  private static final int LARGEST_SIDE = 12_000;
  private static final int WIDEST_BLEED = 600;
  private static final long MOST_PIXELS = 120_000_000;

  public PrintArea {
    if (width < SMALLEST_SIDE || height < SMALLEST_SIDE || width > LARGEST_SIDE || height > LARGEST_SIDE || bleed < 0 || bleed > WIDEST_BLEED
        || (width + 2L * bleed) * (height + 2L * bleed) > MOST_PIXELS) {
      throw new IllegalArgumentException("a print area of " + width + "×" + height + " px with " + bleed + " px bleed: sides must be "
          + SMALLEST_SIDE + " to " + LARGEST_SIDE + " px, the bleed 0 to " + WIDEST_BLEED + " px, and all of it at most " + MOST_PIXELS + " pixels");
    }
  }

  /** Edge to edge on nothing but the area itself. */
  public static PrintArea of(int width, int height) {
    return new PrintArea(width, height, 0, false);
  }
}
