package studio.fofo.painter.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import studio.fofo.painter.image.PictureMetadata;
import studio.fofo.painter.image.PngWriter;
import studio.fofo.painter.image.Raster;

/**
 * Writes a sheet as PNG: 300 dpi, transparent where nothing is printed, strip by strip. In memory are one strip and the prints that it
 * crosses, at most film's width × the longest print × 4 bytes: 127 MB for prints of 40 cm. Stateless and thread-safe.
 */
public final class SheetFile {

  private static final int STRIP = 256;
  private static final int LEVEL = 2;
  private static final int PIXEL = 4;
  private static final int DASH = 24;
  private static final byte GREY = (byte) 0x8A;

  private SheetFile() {}

  /** The prints of a sheet. */
  public interface Prints {

    /** The print's pixels, in the piece's size. Requested once for each piece. */
    Raster of(SheetPiece piece);

    SheetLabel labelOf(SheetPiece piece);
  }

  /** @throws IllegalArgumentException if a print has not the size of its piece */
  public static void write(FilmSheet sheet, Film film, Prints prints, OutputStream out) throws IOException {
    PictureMetadata metadata = new PictureMetadata(Map.of("Software", "FOFO Studio"), PictureMetadata.Origin.PROCEDURAL, 0).at300Dpi();
    Map<PlacedPiece, Block> open = new HashMap<>();
    byte[] strip = new byte[film.width() * STRIP * PIXEL];
    try (PngWriter writer = new PngWriter(out, film.width(), sheet.length(), true, metadata, LEVEL)) {
      for (int top = 0; top < sheet.length(); top += STRIP) {
        Arrays.fill(strip, (byte) 0);
        for (PlacedPiece placed : sheet.pieces()) {
          if (placed.top() < top + STRIP && placed.bottom() > top) {
            open.computeIfAbsent(placed, any -> Block.of(placed, prints)).copy(strip, film.width(), top);
          }
          cutLine(placed, film, strip, top);
        }
        int end = top + STRIP;
        open.keySet().removeIf(placed -> placed.bottom() <= end);
        for (int y = 0; y < Math.min(STRIP, sheet.length() - top); y++) {
          writer.row(strip, y * film.width() * PIXEL);
        }
      }
    }
  }

  /** Dashes in the middle of the gap, for scissors. */
  private static void cutLine(PlacedPiece placed, Film film, byte[] strip, int top) {
    int away = film.gap() / 2;
    if (away < 2) {
      return;
    }
    for (int x = placed.left() - away; x < placed.right() + away; x++) {
      dash(x, placed.top() - away, x, film, strip, top);
      dash(x, placed.bottom() + away - 1, x, film, strip, top);
    }
    for (int y = Math.max(top, placed.top() - away); y < Math.min(top + STRIP, placed.bottom() + away); y++) {
      dash(placed.left() - away, y, y, film, strip, top);
      dash(placed.right() + away - 1, y, y, film, strip, top);
    }
  }

  private static void dash(int x, int y, int along, Film film, byte[] strip, int top) {
    if (x >= 0 && x < film.width() && y >= top && y < top + STRIP && along / DASH % 2 == 0) {
      int at = ((y - top) * film.width() + x) * PIXEL;
      Arrays.fill(strip, at, at + PIXEL - 1, GREY);
      strip[at + PIXEL - 1] = -1;
    }
  }

  /** Print and label as they lie on the sheet. */
  private record Block(PlacedPiece placed, Raster print, Raster label) {

    static Block of(PlacedPiece placed, Prints prints) {
      SheetPiece piece = placed.piece();
      Raster print = prints.of(piece);
      if (print.width() != piece.width() || print.height() != piece.height()) {
        throw new IllegalArgumentException("the print of " + piece + " has " + print.width() + " × " + print.height() + " px");
      }
      return new Block(placed, print, LabelPicture.of(prints.labelOf(piece), piece.width(), Math.max(1, placed.label())));
    }

    void copy(byte[] strip, int width, int top) {
      for (int y = Math.max(top, placed.top()); y < Math.min(top + STRIP, placed.bottom()); y++) {
        int to = ((y - top) * width + placed.left()) * PIXEL;
        if (placed.turned()) {
          column(y - placed.top(), strip, to);
        } else {
          row(y - placed.top(), strip, to);
        }
      }
    }

    private void row(int y, byte[] strip, int to) {
      boolean inPrint = y < print.height();
      Raster from = inPrint ? print : label;
      System.arraycopy(from.rgba(), (inPrint ? y : y - print.height()) * from.width() * PIXEL, strip, to, from.width() * PIXEL);
    }

    /** Turned clockwise, a row of the sheet is a column of the print, from its lower end: the label first. */
    private void column(int x, byte[] strip, int to) {
      int labels = placed.label();
      for (int y = 0; y < labels; y++) {
        System.arraycopy(label.rgba(), ((labels - 1 - y) * label.width() + x) * PIXEL, strip, to + y * PIXEL, PIXEL);
      }
      for (int y = 0; y < print.height(); y++) {
        System.arraycopy(print.rgba(), ((print.height() - 1 - y) * print.width() + x) * PIXEL, strip, to + (labels + y) * PIXEL, PIXEL);
      }
    }
  }
}
