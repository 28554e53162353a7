package studio.fofo.generation.painter;

/**
 * Where a product is printed, in pixels at 300 dpi.
 *
 * @param widthPx width of the finished area, without bleed
 * @param heightPx height of the finished area, without bleed
 * @param bleedPx what is printed beyond each edge and cut off: 38 for an eighth of an inch, 0 where nothing is cut
 * @param transparent whether the product shows through: then the subject stands on clear ground, whole, centred at the top;
 *     otherwise the picture covers the area edge to edge
 */
public record PrintArea(int widthPx, int heightPx, int bleedPx, boolean transparent) {

  /** An eighth of an inch at 300 dpi, rounded up. */
  public static final int EIGHTH_INCH = 38;

  public PrintArea {
    if (widthPx < 16 || heightPx < 16 || (long) (widthPx + 2L * bleedPx) * (heightPx + 2L * bleedPx) > 120_000_000L || bleedPx < 0 || bleedPx > 600) {
      throw new IllegalArgumentException("a print area of " + widthPx + "×" + heightPx + " with bleed " + bleedPx
          + " is not between 16×16 and 120 million pixels with bleed 0 to 600");
    }
  }

  /** The file's width: the area and its bleed on both sides. */
  public int fileWidth() {
    return widthPx + 2 * bleedPx;
  }

  public int fileHeight() {
    return heightPx + 2 * bleedPx;
  }
}
