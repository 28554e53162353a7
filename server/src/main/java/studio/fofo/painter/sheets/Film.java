package studio.fofo.painter.sheets;

/**
 * The film that a printer takes, in pixels at 300 dpi.
 *
 * @param width of the film: 6602 px are 55.9 cm (22 in)
 * @param longest a sheet can be, so that it can be handled
 * @param margin at all four edges that the printer cannot reach
 * @param gap between two prints, for scissors
 * @param label the height of the label below each print; 0 for none
 */
public record Film(int width, int longest, int margin, int gap, int label) {

  private static final double MM_PER_INCH = 25.4;
  private static final int DPI = 300;

  public Film {
    if (margin < 0 || gap < 0 || label < 0 || width <= 2 * margin || longest <= 2 * margin) {
      throw new IllegalArgumentException("a film of " + width + " × " + longest + " px with a margin of " + margin + ", a gap of " + gap
          + " and a label of " + label + " px");
    }
  }

  /** All in millimetres. */
  public static Film ofMillimetres(double width, double longest, double margin, double gap, double label) {
    return new Film(px(width), px(longest), px(margin), px(gap), px(label));
  }

  /** Pixels at 300 dpi. */
  public static int px(double millimetres) {
    return (int) Math.rint(millimetres / MM_PER_INCH * DPI);
  }

  /** Across, between the margins, with one gap more than is needed: every footprint brings its own. */
  int roomAcross() {
    return width - 2 * margin + gap;
  }

  /** Along, between the margins, with one gap more. */
  int roomAlong() {
    return longest - 2 * margin + gap;
  }

  boolean takes(SheetPiece piece) {
    int wide = piece.width() + gap;
    int tall = piece.height() + label + gap;
    return wide <= roomAcross() && tall <= roomAlong() || tall <= roomAcross() && wide <= roomAlong();
  }
}
