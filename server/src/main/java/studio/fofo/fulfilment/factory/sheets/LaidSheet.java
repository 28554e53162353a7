package studio.fofo.fulfilment.factory.sheets;

import java.time.Instant;
import java.util.List;
import studio.fofo.painter.sheets.Film;
import studio.fofo.painter.sheets.FilmSheet;
import studio.fofo.painter.sheets.PlacedPiece;
import studio.fofo.painter.sheets.SheetPiece;

/**
 * A gang sheet as it was laid.
 *
 * @param number on its label, as {@code S0000003}
 * @param wastePercent of the film without a print, of all sheets that were laid together
 */
public record LaidSheet(String id, long number, Layout layout, int lengthMm, int wastePercent, Instant at, String by) {

  public static final String PREFIX = "sheet";

  /**
   * Where everything lies, in pixels at 300 dpi.
   *
   * @param length of the sheet
   */
  public record Layout(Film film, int length, List<Place> places) {

    public Layout {
      places = List.copyOf(places);
    }

    static Layout of(Film film, FilmSheet sheet) {
      return new Layout(film, sheet.length(), sheet.pieces().stream().map(placed -> new Place(Long.parseLong(placed.piece().key()),
          placed.piece().width(), placed.piece().height(), placed.left(), placed.top(), placed.turned())).toList());
    }

    FilmSheet sheet() {
      return new FilmSheet(places.stream().map(place -> new PlacedPiece(
          new SheetPiece(Long.toString(place.piece()), place.width(), place.height()), place.left(), place.top(), place.turned(),
          film.label())).toList(), length);
    }
  }

  /**
   * A print on the sheet.
   *
   * @param piece its number
   * @param width of the print, as it is worn
   * @param turned by 90° clockwise
   */
  public record Place(long piece, int width, int height, int left, int top, boolean turned) {}
}
