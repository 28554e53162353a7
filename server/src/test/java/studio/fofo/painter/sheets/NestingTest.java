package studio.fofo.painter.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.fofo.painter.gallery.OrderMix;

/** Nesting on film. */
class NestingTest {

  private static final double ALLOWED_WASTE = 0.15;

  @Test
  void wastesLessThanAnAllowedShareOfTheFilmForAUsualDay() {
    var nested = Nesting.of(OrderMix.usual(), OrderMix.film());
    verify(nested, OrderMix.usual());
    assertThat(nested.waste()).isLessThan(0.10);
  }

  @Test
  void laysTwoPrintsSideBySideOnlyIfTheyFitWithTheirGap() {
    var film = new Film(100, 1_000, 5, 2, 0);
    assertThat(Nesting.of(pieces(44, 90, 44, 90), film).length()).isEqualTo(100);
    assertThat(Nesting.of(pieces(45, 90, 44, 90), film).length()).isEqualTo(5 + 45 + 2 + 44 + 5).as("both turned, one below the other");
  }

  @Test
  void countsMarginsGapsAndLabelsAsWaste() {
    var nested = Nesting.of(pieces(80, 40), new Film(100, 1_000, 10, 7, 0));
    assertThat(nested.length()).isEqualTo(60);
    assertThat(nested.waste()).isEqualTo(1 - 80 * 40 / (100 * 60.0));
    assertThat(Nesting.of(pieces(80, 40), new Film(100, 1_000, 10, 7, 5)).length()).isEqualTo(65);
    assertThat(Nesting.of(List.of(), OrderMix.film()).waste()).isZero();
  }

  @Test
  void beginsAnotherSheetBeforeOneBecomesTooLong() {
    var film = new Film(100, 200, 0, 0, 0);
    var nested = Nesting.of(pieces(100, 90, 100, 90, 100, 90), film);
    assertThat(nested.sheets()).extracting(FilmSheet::length).containsExactlyInAnyOrder(180, 90);
  }

  @Test
  void placesEveryPieceOfRandomMixesWithoutOverlap() {
    var random = new Random(20260304);
    for (var round = 0; round < 60; round++) {
      var film = new Film(400 + random.nextInt(600), 900 + random.nextInt(2_000), random.nextInt(12), random.nextInt(9),
          random.nextInt(14));
      var few = 1 + random.nextInt(6);
      var sizes = new ArrayList<int[]>();
      for (var size = 0; size < few; size++) {
        sizes.add(new int[] {10 + random.nextInt(340), 10 + random.nextInt(700)});
      }
      var pieces = new ArrayList<SheetPiece>();
      for (var number = random.nextInt(90); number >= 0; number--) {
        var size = random.nextBoolean() ? sizes.get(random.nextInt(few)) : new int[] {10 + random.nextInt(340), 10 + random.nextInt(700)};
        pieces.add(new SheetPiece("p" + number, size[0], size[1]));
      }
      verify(Nesting.of(pieces, film), pieces);
    }
  }

  @Test
  void wastesLittleOfAnyBatchOfManySizes() {
    var random = new Random(7);
    for (var round = 0; round < 5; round++) {
      var pieces = new ArrayList<SheetPiece>();
      for (var number = 0; number < 200; number++) {
        pieces.add(new SheetPiece("p" + number, Film.px(50 + random.nextInt(250)), Film.px(50 + random.nextInt(300))));
      }
      assertThat(Nesting.of(pieces, OrderMix.film()).waste()).isLessThan(ALLOWED_WASTE);
    }
  }

  @Test
  void findsTheSameSheetsEachTime() {
    assertThat(Nesting.of(OrderMix.usual(), OrderMix.film())).isEqualTo(Nesting.of(OrderMix.usual(), OrderMix.film()));
  }

  @Test
  void refusesPiecesThatNoSheetTakes() {
    var film = new Film(100, 200, 5, 2, 0);
    assertThatThrownBy(() -> Nesting.of(pieces(91, 95), film)).hasMessageContaining("does not fit");
    assertThat(Nesting.of(pieces(190, 90), film).sheets()).as("turned").hasSize(1);
    assertThatThrownBy(() -> Nesting.of(List.of(new SheetPiece("a", 1, 1), new SheetPiece("a", 2, 2)), film)).hasMessageContaining("twice");
    assertThatThrownBy(() -> Nesting.of(Collections.nCopies(2_001, new SheetPiece("a", 1, 1)), film)).hasMessageContaining("at most 2000");
  }

  private static List<SheetPiece> pieces(int... sizes) {
    var pieces = new ArrayList<SheetPiece>();
    for (var at = 0; at < sizes.length; at += 2) {
      pieces.add(new SheetPiece("p" + at / 2, sizes[at], sizes[at + 1]));
    }
    return pieces;
  }

  /** Everything lies once, within the margins, and away from everything else. */
  private static void verify(GangSheets nested, List<SheetPiece> pieces) {
    var film = nested.film();
    assertThat(nested.sheets().stream().flatMap(sheet -> sheet.pieces().stream()).map(PlacedPiece::piece))
        .containsExactlyInAnyOrderElementsOf(pieces);
    for (var sheet : nested.sheets()) {
      assertThat(sheet.length()).isLessThanOrEqualTo(film.longest());
      for (var placed : sheet.pieces()) {
        assertThat(placed.left()).isGreaterThanOrEqualTo(film.margin());
        assertThat(placed.top()).isGreaterThanOrEqualTo(film.margin());
        assertThat(placed.right()).isLessThanOrEqualTo(film.width() - film.margin());
        assertThat(placed.bottom()).isLessThanOrEqualTo(sheet.length() - film.margin());
        assertThat(sheet.pieces()).as("touching " + placed).filteredOn(other -> other != placed && near(placed, other, film.gap()))
            .isEmpty();
      }
    }
  }

  private static boolean near(PlacedPiece one, PlacedPiece other, int gap) {
    return one.left() < other.right() + gap && other.left() < one.right() + gap && one.top() < other.bottom() + gap
        && other.top() < one.bottom() + gap;
  }
}
