package studio.fofo.painter.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import studio.fofo.painter.AspectRatio;
import studio.fofo.painter.Painter;
import studio.fofo.painter.PaintingRequest;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.surface.Colour;

/** Black art on black cloth is reported, visible art is not. */
class ContrastTest {

  private static final int CLEAR = 0;
  private static final int BLACK = 0xFF000000;
  private static final int WHITE = 0xFFFFFFFF;
  private static final String BLACK_CLOTH = "#15151b";
  private static final String WHITE_CLOTH = "#f4f4f2";
  private static final String NAVY_CLOTH = "#1c2541";

  @Test
  void reportsArtInTheColourOfItsCloth() {
    warned(letters(BLACK, BLACK, CLEAR), BLACK_CLOTH);
    warned(letters(BLACK, BLACK, CLEAR), NAVY_CLOTH);
    warned(letters(WHITE, WHITE, CLEAR), WHITE_CLOTH);
    warned(letters(0xFF1C2541, 0xFF1C2541, CLEAR), BLACK_CLOTH);
    accepted(letters(BLACK, BLACK, CLEAR), WHITE_CLOTH);
    accepted(letters(WHITE, WHITE, CLEAR), BLACK_CLOTH);
    accepted(letters(0xFFC03030, 0xFFC03030, CLEAR), "#a7a9ac");
  }

  @Test
  void reportsIfHalfOfTheLettersAreHidden() {
    warned(letters(BLACK, WHITE, CLEAR), BLACK_CLOTH);
    warned(letters(BLACK, WHITE, CLEAR), WHITE_CLOTH);
    accepted(letters(BLACK, WHITE, CLEAR), "#a7a9ac");
  }

  /** A black octopus of which only the eyes are visible. */
  @Test
  void reportsIfOnlyTheEyesAreVisible() {
    warned(
        square(100, 100, (x, y) -> Math.hypot(x - 50, y - 50) > 40 ? CLEAR : Math.hypot(Math.abs(x - 50) - 14, y - 40) < 6 ? WHITE : BLACK),
        BLACK_CLOTH);
  }

  @Test
  void acceptsTheClothAsBackgroundOfAnOpaquePicture() {
    accepted(letters(BLACK, BLACK, WHITE), WHITE_CLOTH);
    accepted(letters(WHITE, WHITE, BLACK), BLACK_CLOTH);
    warned(square(64, 64, (x, y) -> BLACK), BLACK_CLOTH);
  }

  @Test
  void ignoresNearlyTransparentPixels() {
    warned(letters(0x18FFFFFF, 0x18FFFFFF, CLEAR), "#f4f4f2");
    assertThat(Contrast.check(square(20, 20, (x, y) -> CLEAR), Colour.of(BLACK_CLOTH)).warning()).as("nothing at all").isPresent();
  }

  @Test
  void countsArtWithAVisibleOutlineAsVisible() {
    IntBinaryOperator ghost = (x, y) -> Math.hypot(x - 32, y - 32) > 28 ? CLEAR : Math.hypot(x - 32, y - 32) > 25 ? 0xFF202028 : WHITE;
    accepted(square(64, 64, ghost), WHITE_CLOTH);
    accepted(
        square(64, 64, (x, y) -> Math.hypot(x - 32, y - 32) > 28 ? CLEAR : Math.abs(x - 32) < 20 && Math.abs(y - 32) < 12 ? BLACK : WHITE),
        BLACK_CLOTH);
  }

  @Test
  void acceptsDarkOutlinesAndThePaintersEmblems() {
    accepted(square(64, 64, (x, y) -> Math.hypot(x - 32, y - 32) > 28 ? CLEAR : Math.hypot(x - 32, y - 32) > 25 ? BLACK : 0xFFE04060),
        BLACK_CLOTH);
    for (var style : new Painter().styles()) {
      for (var prompt : List.of("a fox", "a ghost", "two cats", "a heart")) {
        var emblem = new Painter().paint(new PaintingRequest(prompt, style, 2, AspectRatio.SQUARE)).subjectRaster(300);
        for (var cloth : List.of(BLACK_CLOTH, WHITE_CLOTH, NAVY_CLOTH, "#a7a9ac")) {
          assertThat(Contrast.check(emblem, Colour.of(cloth)).warning()).as(style + ", " + prompt + " on " + cloth).isEmpty();
        }
      }
    }
  }

  private static void warned(Raster art, String cloth) {
    assertThat(Contrast.check(art, Colour.of(cloth)).warning()).as("on " + cloth)
        .hasValueSatisfying(words -> assertThat(words).contains("hardly be visible"));
  }

  private static void accepted(Raster art, String cloth) {
    assertThat(Contrast.check(art, Colour.of(cloth)).warning()).as("on " + cloth).isEmpty();
  }

  /** Bars like letters on a background, in two alternating colours. */
  private static Raster letters(int one, int other, int ground) {
    return square(400, 120, (x, y) -> y < 30 || y > 90 || x % 40 < 28 ? ground : x / 40 % 2 == 0 ? one : other);
  }

  private static Raster square(int width, int height, IntBinaryOperator argb) {
    var pixels = new byte[width * height * 4];
    for (var i = 0; i < width * height; i++) {
      var colour = argb.applyAsInt(i % width, i / width);
      pixels[4 * i] = (byte) (colour >> 16);
      pixels[4 * i + 1] = (byte) (colour >> 8);
      pixels[4 * i + 2] = (byte) colour;
      pixels[4 * i + 3] = (byte) (colour >>> 24);
    }
    return new Raster(width, height, pixels);
  }
}
