package studio.fofo.painter.sheets;

/**
 * A piece on its sheet, with the label below it.
 *
 * @param left of print and label together, in pixels from the film's left edge
 * @param top in pixels from the sheet's upper edge
 * @param turned by 90° clockwise: the print's left edge is up, and its label at the left
 * @param label the label's height
 */
public record PlacedPiece(SheetPiece piece, int left, int top, boolean turned, int label) {

  /** Of print and label, as they lie. */
  public int width() {
    return turned ? piece.height() + label : piece.width();
  }

  /** Of print and label, as they lie. */
  public int height() {
    return turned ? piece.width() : piece.height() + label;
  }

  public int right() {
    return left + width();
  }

  public int bottom() {
    return top + height();
  }
}
