package studio.fofo.generation.painter;

import studio.fofo.generation.painter.image.Raster;
import studio.fofo.generation.painter.image.Skia;
import studio.fofo.generation.painter.mockup.MockupPress;
import studio.fofo.generation.painter.surface.Colour;

/**
 * Shows art on products: {@code new MockupStudio().render(painting, new MockupScene(Product.TEE, "#17171c"), 1000)} is a WebP.
 *
 * <p>Pictures are square. They are drawn at twice the size and averaged down, so every edge is smooth.
 */
public final class MockupStudio {

  /** The raster as it is (whole, with its own clear parts) on the product. */
  public byte[] render(Raster art, MockupScene scene, int width) {
    return MockupPress.of(scene).print(art, Colour.of(scene.colour()), width, image -> Skia.webp(image, 86));
  }

  /** The painting as it would be printed: its subject alone where the product wants clear ground, else the whole sheet. */
  public byte[] render(Painting painting, MockupScene scene, int width) {
    return render(art(painting, scene), scene, width);
  }

  /** The same as pixels. */
  public Raster raster(Raster art, MockupScene scene, int width) {
    return MockupPress.of(scene).print(art, Colour.of(scene.colour()), width, Raster::of);
  }

  /** What of the painting is printed on this product. */
  public Raster art(Painting painting, MockupScene scene) {
    return scene.product().wantsClearGround() ? painting.subjectRaster(1000) : painting.raster(1200);
  }
}
