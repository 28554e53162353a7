package studio.fofo.painter.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import studio.fofo.painter.sheets.Film;
import studio.fofo.painter.sheets.SheetPiece;

/**
 * The prints of 200 orders as a small shop gets them: 30 tee fronts of 30 × 40 cm, 20 hoodies of 30 × 30, 30 fronts of 25 × 30, 30 kids'
 * tees of 20 × 25, 50 left chests of 9 × 9, 20 cup wraps of 22.9 × 8.9 and 20 sleeves of 7.5 × 30. Reference for benchmark and tests.
 */
public final class OrderMix {

  private OrderMix() {}

  public static List<SheetPiece> usual() {
    List<SheetPiece> pieces = new ArrayList<>();
    add(pieces, "tee", 30, 300, 400);
    add(pieces, "hoodie", 20, 300, 300);
    add(pieces, "front", 30, 250, 300);
    add(pieces, "kids", 30, 200, 250);
    add(pieces, "chest", 50, 90, 90);
    add(pieces, "wrap", 20, 228.6, 88.9);
    add(pieces, "sleeve", 20, 75, 300);
    return List.copyOf(pieces);
  }

  /** 55.9 cm (22 in) wide, sheets of up to 3 m, 2 mm at the edges, 3 mm between prints, labels of 5 mm. */
  public static Film film() {
    return Film.ofMillimetres(558.8, 3_000, 2, 3, 5);
  }

  private static void add(List<SheetPiece> pieces, String name, int count, double width, double height) {
    IntStream.range(0, count).forEach(number -> pieces.add(new SheetPiece(name + number, Film.px(width), Film.px(height))));
  }
}
