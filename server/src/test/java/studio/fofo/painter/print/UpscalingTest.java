package studio.fofo.painter.print;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.fofo.painter.print.Upscaling.CUBIC;
import static studio.fofo.painter.print.Upscaling.WHOLE_PIXELS;

import java.util.List;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import studio.fofo.painter.image.Raster;
import studio.fofo.testing.PictureFiles;

/** What counts as pixel art, and what does not. */
class UpscalingTest {

  private static final IntBinaryOperator UPRIGHT_STRIPES = (x, y) -> x % 2 == 0 ? 0xFF102030 : 0xFFF0E0D0;
  private static final IntBinaryOperator BLACK_AND_WHITE_PHOTOGRAPH = grey(PictureFiles.photograph(11));
  /** Each grey becomes black or white by a fixed pattern (Bayer's, 4 × 4). */
  private static final IntBinaryOperator DITHERED = (x, y) -> {
    var thresholds = new int[] {0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5};
    return (BLACK_AND_WHITE_PHOTOGRAPH.applyAsInt(x, y) & 255) > thresholds[y % 4 * 4 + x % 4] * 16 + 8 ? 0xFFFFFFFF : 0xFF000000;
  };

  @Test
  void recognisesStripesInAnyDirection() {
    assertThat(Upscaling.of(raster(320, 240, UPRIGHT_STRIPES))).isEqualTo(WHOLE_PIXELS);
    assertThat(Upscaling.of(raster(240, 320, (x, y) -> UPRIGHT_STRIPES.applyAsInt(y, x)))).isEqualTo(WHOLE_PIXELS);
    assertThat(Upscaling.of(raster(1024, 768, UPRIGHT_STRIPES))).isEqualTo(WHOLE_PIXELS);
  }

  @Test
  void countsTo256Colours() {
    for (var side : List.of(16, 100, 300, 511)) {
      assertThat(Upscaling.of(raster(side, side, cells(side, 256)))).as("256 of %d px", side).isEqualTo(WHOLE_PIXELS);
    }
    assertThat(Upscaling.of(raster(300, 300, cells(300, 257)))).isEqualTo(CUBIC);
    assertThat(Upscaling.of(raster(17, 17, cells(17, 257)))).isEqualTo(CUBIC);
  }

  @Test
  void recognisesDitheredArtWithFewColours() {
    assertThat(Upscaling.of(raster(300, 300, DITHERED))).isEqualTo(WHOLE_PIXELS);
    assertThat(Upscaling.of(raster(640, 600, DITHERED))).isEqualTo(WHOLE_PIXELS);
    assertThat(Upscaling.of(raster(640, 600, cells(640, 32)))).isEqualTo(WHOLE_PIXELS);
    assertThat(Upscaling.of(raster(160, 144, (x, y) -> 0xFF000000 | 0x555555 * ((x * 7 + y * y) % 4)))).as("four greys")
        .isEqualTo(WHOLE_PIXELS);
  }

  @Test
  void rejectsPhotographsInBlackAndWhiteOrOneTint() {
    for (var side : List.of(40, 128, 256, 300, 640)) {
      assertThat(Upscaling.of(raster(side, side, BLACK_AND_WHITE_PHOTOGRAPH))).as("%d px", side).isEqualTo(CUBIC);
      assertThat(Upscaling.of(raster(side, side, grey(PictureFiles.noise(side))))).as("grain of %d px", side).isEqualTo(CUBIC);
      assertThat(Upscaling.of(raster(side, side, (x, y) -> sepia(BLACK_AND_WHITE_PHOTOGRAPH.applyAsInt(x, y) & 255)))).as("sepia")
          .isEqualTo(CUBIC);
    }
    assertThat(Upscaling.of(raster(300, 300, (x, y) -> 0xFF000000 | 0x010101 * (100 + (x + y) / 10)))).as("a misty one, of 60 greys")
        .isEqualTo(CUBIC);
    assertThat(Upscaling.of(raster(300, 300, (x, y) -> x > 150 || y > 150 ? -1 : BLACK_AND_WHITE_PHOTOGRAPH.applyAsInt(x * 3, y * 3))))
        .as("an object on white").isEqualTo(CUBIC);
  }

  @Test
  void rejectsPhotographsReducedToAPalette() {
    for (var side : List.of(128, 300, 511, 640)) {
      for (var colours : List.of(100, 256)) {
        var packed = raster(side, side, PictureFiles.withPalette(side, side, colours, PictureFiles.photograph(side)));
        assertThat(ColourCount.of(packed).count()).isGreaterThan(64);
        assertThat(Upscaling.of(packed)).as("%d colours, %d px", colours, side).isEqualTo(CUBIC);
      }
    }
  }

  /** Tiles of many shades, each outlined. */
  @Test
  void recognisesDrawnArtWithManyShades() {
    var shaded = raster(256, 192, (x, y) -> {
      var tile = (x / 32 * 5 + y / 32 * 3) % 20;
      return x % 32 == 0 || y % 32 == 0 ? 0xFF101018
          : 0xFF000000 | (130 + tile % 5 * 25) << 16 | (130 + tile / 5 * 35) << 8 | (60 + (x / 8 + y / 8) % 4 * 24);
    });
    assertThat(ColourCount.of(shaded).count()).isBetween(65, 256);
    assertThat(Upscaling.of(shaded)).isEqualTo(WHOLE_PIXELS);
  }

  /** The soft edge of a disc has half a hundred greys. */
  @Test
  void recognisesFlatShapesWithSoftEdges() {
    var disc = raster(300, 300, (x, y) -> {
      var inside = Math.clamp(100.5 - StrictMath.hypot(x - 150, y - 150), 0, 1);
      return 0xFF000000 | 0x010101 * (int) StrictMath.round(255 * (1 - inside));
    });
    assertThat(ColourCount.of(disc).count()).isGreaterThan(40);
    assertThat(Upscaling.of(disc)).isEqualTo(WHOLE_PIXELS);
  }

  @Test
  void countsTransparentPixelsAsOneColour() {
    var hidden = new Random(5);
    assertThat(Upscaling.of(raster(64, 64, (x, y) -> x < 32 ? hidden.nextInt() & 0xFFFFFF : 0xFF00FF00))).isEqualTo(WHOLE_PIXELS);
  }

  @Test
  void enlargesCompressedPhotographsSmoothly() {
    assertThat(Upscaling.of(raster(700, 600, cells(700, 200)))).isEqualTo(CUBIC);
    assertThat(Upscaling.of(raster(700, 600, PictureFiles.photograph(3)))).isEqualTo(CUBIC);
  }

  @Test
  void classifiesRotatedAndMirroredPicturesAlike() {
    var random = new Random(16);
    for (var round = 0; round < 200; round++) {
      var width = 16 + random.nextInt(round % 20 == 0 ? 600 : 60);
      var height = 16 + random.nextInt(round % 20 == 0 ? 600 : 60);
      var picture = raster(width, height, some(random));
      var judged = Upscaling.of(picture);
      for (var way = 1; way < 8; way++) {
        assertThat(Upscaling.of(turned(picture, way))).as("picture %d, %d×%d, way %d", round, width, height, way).isEqualTo(judged);
      }
    }
  }

  /** Stripes, a gradient, random cells, or a photograph, of few colours or many, with or without transparent parts. */
  private static IntBinaryOperator some(Random random) {
    var colours = random.ints(2 + random.nextInt(300)).map(colour -> random.nextInt(8) == 0 ? colour & 0xFFFFFF : colour | 0xFF000000)
        .toArray();
    var step = 1 + random.nextInt(6);
    return switch (random.nextInt(5)) {
      case 0 -> (x, y) -> colours[x / step % Math.min(colours.length, 7)];
      case 1 -> (x, y) -> 0xFF000000 | 0x010101 * Math.min(255, (x * step + y) / 2);
      case 2 -> (x, y) -> colours[Math.floorMod((x / step) * 31 + (y / step) * 17 + x * y, colours.length)];
      case 3 -> grey(PictureFiles.photograph(step));
      default -> PictureFiles.photograph(step);
    };
  }

  /** Bit 0 mirrors, bit 1 flips, bit 2 swaps rows and columns: all eight orientations. */
  private static Raster turned(Raster from, int way) {
    var swapped = (way & 4) != 0;
    var width = swapped ? from.height() : from.width();
    var height = swapped ? from.width() : from.height();
    return raster(width, height, (x, y) -> {
      var across = (way & 1) != 0 ? width - 1 - x : x;
      var down = (way & 2) != 0 ? height - 1 - y : y;
      return swapped ? from.argb(down, across) : from.argb(across, down);
    });
  }

  /** Random cells with this many colours, all of which occur. */
  private static IntBinaryOperator cells(int width, int colours) {
    var random = new Random(colours);
    var inks = random.ints().map(ink -> ink | 0xFF000000).distinct().limit(colours).toArray();
    var later = random.ints(1 << 16, 0, colours).toArray();
    return (x, y) -> {
      var at = y * width + x;
      return inks[at < colours ? at : later[at * 7919 & 0xFFFF]];
    };
  }

  private static IntBinaryOperator grey(IntBinaryOperator colours) {
    return (x, y) -> 0xFF000000 | 0x010101 * (colours.applyAsInt(x, y) >> 8 & 255);
  }

  private static int sepia(int grey) {
    return 0xFF000000 | grey << 16 | grey * 7 / 8 << 8 | grey * 5 / 8;
  }

  private static Raster raster(int width, int height, IntBinaryOperator colours) {
    return new Raster(width, height, PictureFiles.pixels(width, height, colours));
  }
}
