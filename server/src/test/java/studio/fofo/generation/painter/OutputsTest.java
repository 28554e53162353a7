package studio.fofo.generation.painter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.generation.painter.image.PerceptualHash;
import studio.fofo.generation.painter.image.Raster;
import studio.fofo.generation.painter.surface.GridOutput;
import studio.fofo.generation.painter.surface.PixelField;

/** All outputs show the same picture. */
class OutputsTest {

    @ParameterizedTest
    @ValueSource(strings = {"cyberpunk", "pixel-art", "glitch", "vaporwave", "meme"})
    void looksTheSameAtTwiceTheSize(String style) {
        for (int seed = 0; seed < 2; seed++) {
            Painting painting = Samples.paint(style, seed);
            assertThat(PrintPipelineTest.difference(halved(painting.raster(2048)), painting.raster(1024))).as(style + " " + seed + ": mean difference in levels").isLessThan(1);
        }
    }

    @Test
    void drawsOnTheGridWhatSkiaDraws() {
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
                Raster black = studio.raster(studio.art(painting, new MockupScene(product, view, "#17171c")), new MockupScene(product, view, "#17171c"), 200);
                Raster white = studio.raster(studio.art(painting, new MockupScene(product, view, "#f4f1ea")), new MockupScene(product, view, "#f4f1ea"), 200);
                assertThat(Samples.entropy(black)).as(product + " " + view).isGreaterThan(1.1);
                boolean coloured = product != MockupScene.Product.POSTER;
                assertThat(PrintPipelineTest.difference(black, white) > 1).as(product + " " + view).isEqualTo(coloured);
            }
        }
    }

    private static Raster halved(Raster large) {
        int side = large.width() / 2;
        byte[] out = new byte[side * side * 4];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                for (int channel = 0; channel < 4; channel++) {
                    int sum = 0;
                    for (int k = 0; k < 4; k++) {
                        sum += large.rgba()[((2 * y + k / 2) * large.width() + 2 * x + k % 2) * 4 + channel] & 255;
                    }
                    out[(y * side + x) * 4 + channel] = (byte) Math.round(sum / 4.0);
                }
            }
        }
        return new Raster(side, side, out);
    }
}
