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

    /** Pixel art and glitch are cells, and each pixel shows the mean of what it covers: so nothing is lost at any size. */
    @ParameterizedTest
    @ValueSource(strings = {"pixel-art", "glitch"})
    void showsCellsAtHalfTheSizeWithinOneLevelInEveryPixel(String style) {
        for (int seed = 0; seed < Samples.count(4, 16); seed++) {
            Painting painting = Samples.paint(style, seed);
            assertThat(Scales.of(painting.raster(1024), painting.raster(2048)).furthest()).as(style + " " + seed).isLessThanOrEqualTo(1);
        }
    }

    /**
     * Vector art holds to one level in every pixel that lies away from edges, and on average over the whole picture to half a level.
     *
     * <p>On edges no renderer can hold to it that draws each size by itself: where a pixel is covered in part, shapes are laid over each
     * other by their shares, which is not what the average of four finished pixels gives as soon as two edges meet in one pixel. There a
     * pixel must show nothing that the large picture does not have right around it; what shines through where edges meet in one pixel
     * may be one pixel in four hundred. (Drawing 2048 px always and halving it would make this test hold by comparing a picture with itself,
     * at four times the cost of each variant.)
     */
    @ParameterizedTest
    @ValueSource(strings = {"cyberpunk", "vaporwave", "meme"})
    void showsVectorArtAtHalfTheSizeWithinOneLevelAwayFromEdges(String style) {
        for (int seed = 0; seed < Samples.count(2, 12); seed++) {
            Painting painting = Samples.paint(style, seed);
            Scales scales = Scales.of(painting.raster(1024), painting.raster(2048));
            assertThat(scales.calm()).as(style + " " + seed + ": share of pixels away from edges").isGreaterThan(0.25);
            assertThat(scales.calmOff()).as(style + " " + seed + ": share of those off by more than a level").isLessThan(0.0001);
            assertThat(scales.foreign()).as(style + " " + seed + ": share of pixels of a colour that is not there").isLessThan(0.0025);
            assertThat(scales.mean()).as(style + " " + seed + ": mean difference in levels").isLessThan(0.5);
        }
    }

    @Test
    void tellsAPictureThatIsHalfAPixelOffFromTheSame() {
        Painting painting = Samples.paint("cyberpunk", 0);
        Raster small = painting.raster(1024);
        Raster large = painting.raster(2048);
        byte[] moved = new byte[large.rgba().length];
        System.arraycopy(large.rgba(), 0, moved, 4, moved.length - 4);
        Scales off = Scales.of(small, new Raster(2048, 2048, moved));
        assertThat(off.mean()).isGreaterThan(0.5);
        byte[] lighter = small.rgba().clone();
        for (int i = 0; i < lighter.length; i++) {
            lighter[i] = (byte) Math.min(255, (lighter[i] & 255) + 2);
        }
        assertThat(Scales.of(new Raster(1024, 1024, lighter), large).calmOff()).isGreaterThan(0.5);
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
}
