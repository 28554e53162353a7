package studio.fofo.painter.sheets;

import java.util.List;

/** All pieces of a batch, nested on as little film as was found. */
public record GangSheets(Film film, List<FilmSheet> sheets) {

  public GangSheets {
    sheets = List.copyOf(sheets);
  }

  /** The film that all sheets take, in pixels. */
  public long length() {
    return sheets.stream().mapToLong(FilmSheet::length).sum();
  }

  /** The share of the film, 0 to 1, without a print: margins, gaps, labels and what stays empty. */
  public double waste() {
    long printed = sheets.stream().flatMap(sheet -> sheet.pieces().stream())
        .mapToLong(placed -> (long) placed.piece().width() * placed.piece().height()).sum();
    return sheets.isEmpty() ? 0 : 1 - (double) printed / ((double) film.width() * length());
  }
}
