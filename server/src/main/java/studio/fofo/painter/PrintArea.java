package studio.fofo.painter;

/**
 * The print area of a product, in pixels at 300 dpi.
 *
 * @param widthPx width of the trimmed area, without bleed
 * @param heightPx height of the trimmed area, without bleed
 * @param bleedPx printed beyond each edge and trimmed: 38 for an eighth of an inch, 0 if nothing is trimmed
 * @param transparent whether the product shows through: then the complete subject is printed on a transparent background, centred at the
 *     top; otherwise the picture covers the area edge to edge
 */
public record PrintArea(int widthPx, int heightPx, int bleedPx, boolean transparent) {

  /** An eighth of an inch at 300 dpi, rounded up. */
  public static final int EIGHTH_INCH = 38;

  private static final int SMALLEST_SIDE = 16;
  private static final int LARGEST_SIDE = 12_000;
  private static final int WIDEST_BLEED = 600;
  private static final long MOST_PIXELS = 120_000_000;

  public PrintArea {
    if (widthPx < SMALLEST_SIDE || heightPx < SMALLEST_SIDE || widthPx > LARGEST_SIDE || heightPx > LARGEST_SIDE || bleedPx < 0
        || bleedPx > WIDEST_BLEED || (widthPx + 2L * bleedPx) * (heightPx + 2L * bleedPx) > MOST_PIXELS) {
      throw new IllegalArgumentException("a print area of " + widthPx + "×" + heightPx + " px with " + bleedPx + " px bleed: sides must be "
          + SMALLEST_SIDE + " to " + LARGEST_SIDE + " px, the bleed 0 to " + WIDEST_BLEED + " px, and all of it at most " + MOST_PIXELS
          + " pixels");
    }
  }

  /** Edge to edge on the area itself. */
  public static PrintArea of(int widthPx, int heightPx) {
    return new PrintArea(widthPx, heightPx, 0, false);
  }

  /** The file's width: the area with its bleed on both sides. */
  public int fileWidth() {
    return widthPx + 2 * bleedPx;
  }

  public int fileHeight() {
    return heightPx + 2 * bleedPx;
  }
}
