package studio.fofo.painter.sheets;

/**
 * A print to be nested, in pixels at 300 dpi.
 *
 * @param key the caller's, unique among the pieces of a call
 */
public record SheetPiece(String key, int width, int height) {

  public SheetPiece {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("piece " + key + " has " + width + " × " + height + " px");
    }
  }
}
