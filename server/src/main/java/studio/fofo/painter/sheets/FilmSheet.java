package studio.fofo.painter.sheets;

import java.util.List;

/**
 * One sheet.
 *
 * @param pieces from top to bottom
 * @param length of the film that it takes, with both margins, in pixels
 */
public record FilmSheet(List<PlacedPiece> pieces, int length) {

  public FilmSheet {
    pieces = List.copyOf(pieces);
  }
}
