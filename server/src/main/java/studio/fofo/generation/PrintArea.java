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

  private static final int LARGEST_SIDE = 12_000;

  public PrintArea {
    if (width < 1 || height < 1 || bleed < 0 || width + 2 * bleed > LARGEST_SIDE || height + 2 * bleed > LARGEST_SIDE) {
      throw new IllegalArgumentException("a print area of " + width + "×" + height + " px with " + bleed
          + " px bleed: sides must be 1 to " + LARGEST_SIDE + " px with bleed");
    }
  }

  /** Edge to edge on nothing but the area itself. */
  public static PrintArea of(int width, int height) {
    return new PrintArea(width, height, 0, false);
  }
}
