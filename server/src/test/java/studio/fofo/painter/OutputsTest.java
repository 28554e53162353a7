package studio.fofo.painter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.generation.jobs.SizePreset;
import studio.fofo.painter.image.FineSheet;
import studio.fofo.painter.image.PerceptualHash;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.surface.GridOutput;
import studio.fofo.painter.surface.PixelField;
import studio.fofo.painter.surface.SkiaOutput;
import studio.fofo.testing.Thorough;

/** All outputs show the same picture. */
class OutputsTest {

  private static final List<AspectRatio> SHAPES = List.of(
      AspectRatio.SQUARE, new AspectRatio(4, 5), new AspectRatio(16, 9), new AspectRatio(2, 3), new AspectRatio(1, 3),
      new AspectRatio(3, 1), new AspectRatio(9, 16));

  @ParameterizedTest
  @ValueSource(strings = {"cyberpunk", "pixel-art", "glitch", "vaporwave", "meme"})
  void matchesTheAveragedLargePictureWithinOneLevelInEveryPixel(String style) {
    for (int seed = 0; seed < Thorough.count(3, 21); seed++) {
      AspectRatio aspect = SHAPES.get((seed + style.length()) % SHAPES.size());
      Painting painting = Samples.paint(style, seed, aspect);
      assertThat(furthest(painting.raster(width(aspect)), painting.raster(2 * width(aspect)))).as(style + " " + seed + " " + aspect)
          .isLessThanOrEqualTo(1);
    }
  }

  /** At least 680 px, so that twice as many are drawn directly, and a whole number of rows, so that twice the width is twice the height. */
  private static int width(AspectRatio aspect) {
    return 720 / aspect.across() * aspect.across();
  }

  /** Cells are equally exact at any size; vector art is drawn at its own size if it is wider than any original. */
  @ParameterizedTest
  @ValueSource(strings = {"cyberpunk", "vaporwave", "meme"})
  void treatsTheWidestOriginalLikeAllOthers(String style) {
    Painting painting = Samples.paint(style, 5, new AspectRatio(16, 9));
    assertThat(furthest(painting.raster(Painting.WIDEST_ORIGINAL), painting.raster(2 * Painting.WIDEST_ORIGINAL))).isLessThanOrEqualTo(1);
    assertThat(Arrays.stream(SizePreset.values()).mapToInt(SizePreset::width).max())
        .hasValue(Painting.WIDEST_ORIGINAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cyberpunk", "pixel-art", "glitch", "vaporwave", "meme"})
  void matchesTheAveragedLargeEmblemOnCloth(String style) {
    Painting painting = Samples.paint(style, 3);
    assertThat(furthest(onWhite(painting.subjectRaster(1024)), onWhite(painting.subjectRaster(2048)))).as(style).isLessThanOrEqualTo(2);
  }

  @Test
  void detectsAPictureThatIsHalfAPixelOffOrTwoLevelsLighter() {
    Painting painting = Samples.paint("cyberpunk", 0);
    Raster small = painting.raster(1024);
    Raster large = painting.raster(2048);
    byte[] moved = new byte[large.rgba().length];
    System.arraycopy(large.rgba(), 0, moved, 4, moved.length - 4);
    assertThat(furthest(small, new Raster(2048, 2048, moved))).isGreaterThan(1);
    byte[] lighter = small.rgba().clone();
    for (int i = 0; i < lighter.length; i++) {
      lighter[i] = (byte) Math.min(255, (lighter[i] & 255) + 2);
    }
    assertThat(furthest(new Raster(1024, 1024, lighter), large)).isGreaterThan(1);
    Raster drawnSmall = FineSheet.whole(1024, 1024, canvas -> {
      canvas.scale((float) (1024 / painting.picture().width()), (float) (1024 / painting.picture().height()));
      SkiaOutput.draw(painting.picture(), canvas);
    });
    assertThat(furthest(drawnSmall, large)).as("drawn at its own size, edges differ").isGreaterThan(1);
  }

  /** The largest difference in any channel of any pixel between a picture and the 2 × 2 averages of a larger one, in levels. */
  private static int furthest(Raster small, Raster large) {
    assertThat(large.width()).isEqualTo(2 * small.width());
    assertThat(large.height()).isEqualTo(2 * small.height());
    int furthest = 0;
    int down = large.width() * 4;
    for (int y = 0; y < small.height(); y++) {
      for (int i = 0; i < small.width() * 4; i++) {
        int at = 2 * y * down + i / 4 * 8 + i % 4;
        int sum = (large.rgba()[at] & 255) + (large.rgba()[at + 4] & 255) + (large.rgba()[at + down] & 255)
            + (large.rgba()[at + down + 4] & 255);
        furthest = Math.max(furthest, Math.abs((small.rgba()[y * small.width() * 4 + i] & 255) - Math.round(sum / 4f)));
      }
    }
    return furthest;
  }

  private static Raster onWhite(Raster clear) {
    byte[] pixels = clear.rgba().clone();
    for (int i = 0; i < pixels.length; i++) {
      int alpha = pixels[i | 3] & 255;
      pixels[i] = i % 4 == 3 ? pixels[i] : (byte) Math.round(((pixels[i] & 255) * alpha + 255 * (255 - alpha)) / 255f);
    }
    return new Raster(clear.width(), clear.height(), pixels);
  }

  @Test
  void drawsTheSameOnTheGridAsWithSkia() {
    for (int seed = 0; seed < 6; seed++) {
      Painting painting = Samples.paint(seed % 2 == 0 ? "vaporwave" : "meme", seed);
      PixelField field = GridOutput.draw(painting.picture(), 256, 256, false);
      byte[] pixels = new byte[256 * 256 * 4];
      for (int i = 0; i < field.argb().length; i++) {
        pixels[4 * i] = (byte) (field.argb()[i] >> 16);
        pixels[4 * i + 1] = (byte) (field.argb()[i] >> 8);
        pixels[4 * i + 2] = (byte) field.argb()[i];
        pixels[4 * i + 3] = (byte) (field.argb()[i] >>> 24);
      }
      Raster grid = new Raster(256, 256, pixels);
      assertThat(PrintPipelineTest.difference(grid, painting.raster(256))).as("seed " + seed).isLessThan(2.5);
      assertThat(PerceptualHash.of(grid).near(PerceptualHash.of(painting.raster(256)))).isTrue();
    }
  }

  @Test
  void recognisesAPictureInAnotherSizeAndFormat() {
    Painting painting = Samples.paint("vaporwave", 4);
    PerceptualHash original = PerceptualHash.of(painting.raster(512));
    assertThat(PerceptualHash.of(Raster.decode(painting.webp(300, 60))).near(original)).isTrue();
    assertThat(PerceptualHash.of(Samples.paint("vaporwave", 5).raster(512)).near(original)).isFalse();
  }

  @Test
  void showsEveryProductInEveryView() {
    Painting painting = Samples.paint("meme", 2);
    MockupStudio studio = new MockupStudio();
    for (MockupScene.Product product : MockupScene.Product.values()) {
      for (MockupScene.View view : product.views()) {
        Raster black = studio.raster(studio.art(painting, new MockupScene(product, view, "#17171c")),
            new MockupScene(product, view, "#17171c"), 200);
        Raster white = studio.raster(studio.art(painting, new MockupScene(product, view, "#f4f1ea")),
            new MockupScene(product, view, "#f4f1ea"), 200);
        assertThat(Samples.entropy(black)).as(product + " " + view).isGreaterThan(1.1);
        boolean coloured = product != MockupScene.Product.POSTER;
        assertThat(PrintPipelineTest.difference(black, white) > 1).as(product + " " + view).isEqualTo(coloured);
      }
    }
  }
}
