package studio.fofo.painter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiPredicate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import studio.fofo.painter.MockupScene.Product;
import studio.fofo.painter.MockupScene.View;
import studio.fofo.painter.image.PictureMetadata;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.surface.Bounds;

/** The print has the size and place that the mockup shows. */
class PlacementTest {

  private static final PictureMetadata METADATA = PictureMetadata.of("x", PictureMetadata.Origin.MODEL);
  private static final String CLOTH = "#000000";
  private static final int SHOWN = 500;
  /** A share of the print area: a pixel of the mockup and the ripples of its cloth. */
  private static final Offset<Double> SHARE = Offset.offset(0.03);

  private record Shape(int width, int height) {}

  private static final List<Shape> SHAPES = List.of(
      new Shape(449, 600), new Shape(451, 602), new Shape(500, 665), new Shape(450, 155), new Shape(200, 600), new Shape(600, 600),
      new Shape(16, 16), new Shape(40, 17), new Shape(1500, 2000), new Shape(1800, 620));

  /** In views of flat cloth: a worn shirt curves round the chest, which moves everything beside its middle. */
  @Test
  void printsArtWithTheSizeAndPlaceOfTheMockup() {
    for (var scene : List.of(
        new MockupScene(Product.TEE, View.FRONT, CLOTH), new MockupScene(Product.TEE, View.FOLDED, CLOTH),
        new MockupScene(Product.HOODIE, View.FRONT, CLOTH))) {
      var area = new PrintArea(900, scene.product() == Product.TEE ? 1200 : 900, 0, true);
      var all = shown(art(new Shape(area.widthPx(), area.heightPx()), false), scene);
      for (var shape : SHAPES) {
        for (var manyColours : new boolean[] {false, true}) {
          var art = art(shape, manyColours);
          var what = scene + " " + shape + (manyColours ? " many colours" : " few colours");
          same(what, share(shown(art, scene), all), share(printed(art, area), new Bounds(0, 0, area.widthPx(), area.heightPx())));
        }
      }
    }
  }

  private static void same(String what, Bounds shown, Bounds printed) {
    assertThat(printed.left()).as(what + ": left").isCloseTo(shown.left(), SHARE);
    assertThat(printed.top()).as(what + ": top").isCloseTo(shown.top(), SHARE);
    assertThat(printed.right()).as(what + ": right").isCloseTo(shown.right(), SHARE);
    assertThat(printed.bottom()).as(what + ": bottom").isCloseTo(shown.bottom(), SHARE);
  }

  private static Bounds printed(Raster art, PrintArea area) {
    var sheet = Raster.decode(new PrintPipeline().render(art, area, METADATA));
    return bounds(sheet.width(), sheet.height(), (x, y) -> sheet.argb(x, y) >>> 24 > 127);
  }

  private static Bounds shown(Raster art, MockupScene scene) {
    var studio = new MockupStudio();
    var bare = studio.raster(new Raster(16, 16, new byte[16 * 16 * 4]), scene, SHOWN);
    var dressed = studio.raster(art, scene, SHOWN);
    return bounds(SHOWN, SHOWN, (x, y) -> (dressed.argb(x, y) >> 8 & 255) - (bare.argb(x, y) >> 8 & 255) > 60);
  }

  private static Bounds bounds(int width, int height, BiPredicate<Integer, Integer> inked) {
    int left = width;
    int top = height;
    int right = 0;
    int bottom = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (inked.test(x, y)) {
          left = Math.min(left, x);
          top = Math.min(top, y);
          right = Math.max(right, x + 1);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    return new Bounds(left, top, right, bottom);
  }

  private static Bounds share(Bounds art, Bounds area) {
    return new Bounds(
        (art.left() - area.left()) / area.width(), (art.top() - area.top()) / area.height(),
        (art.right() - area.left()) / area.width(), (art.bottom() - area.top()) / area.height());
  }

  private static Raster art(Shape shape, boolean manyColours) {
    byte[] pixels = new byte[shape.width() * shape.height() * 4];
    for (int i = 0; i < pixels.length; i += 4) {
      pixels[i] = manyColours ? (byte) (i * 31 >> 3) : 0;
      pixels[i + 1] = -1;
      pixels[i + 2] = manyColours ? (byte) (i * 17 >> 5) : 0;
      pixels[i + 3] = -1;
    }
    return new Raster(shape.width(), shape.height(), pixels);
  }
}
