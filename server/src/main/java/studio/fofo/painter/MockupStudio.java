package studio.fofo.painter;

import studio.fofo.painter.image.Raster;
import studio.fofo.painter.image.Skia;
import studio.fofo.painter.mockup.MockupPress;

/**
 * Shows art on products: {@code new MockupStudio().render(painting, new MockupScene(Product.TEE, "#17171c"), 1000)} is a WebP.
 *
 * <p>Pictures are square. They are drawn at twice the size and averaged down, so every edge is smooth.
 */
public final class MockupStudio {

  /** The raster as it is (whole, with its own clear parts) on the product. */
  public byte[] render(Raster art, MockupScene scene, int width) {
    return render(art, false, scene, width);
  }

  /** The painting as it is usually printed: its subject alone where the product wants clear ground, else the whole sheet. */
  public byte[] render(Painting painting, MockupScene scene, int width) {
    return render(art(painting, scene), scene.area().transparent(), scene, width);
  }

  /** Art that is an emblem or a whole picture, in the size and place in which {@link PrintPipeline} prints it. */
  public byte[] render(Raster art, boolean emblem, MockupScene scene, int width) {
    return MockupPress.of(scene).print(art, emblem, width, image -> Skia.webp(image, 86));
  }

  /** The same as pixels. */
  public Raster raster(Raster art, boolean emblem, MockupScene scene, int width) {
    return MockupPress.of(scene).print(art, emblem, width, Raster::of);
  }

  public Raster raster(Raster art, MockupScene scene, int width) {
    return raster(art, false, scene, width);
  }

  /** What of the painting is usually printed on this product. */
  public Raster art(Painting painting, MockupScene scene) {
    return painting.printedRaster(scene.area().transparent());
  }
}
