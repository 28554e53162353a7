package studio.fofo.painter;

import io.github.humbleui.skija.FilterMipmap;
import io.github.humbleui.skija.FilterMode;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.MipmapMode;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.types.Rect;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.image.Skia;
import studio.fofo.painter.mockup.MockupPress;

/**
 * Shows art on products: {@code new MockupStudio().render(painting, new MockupScene(Product.TEE, "#17171c"), 1000)} is a WebP.
 *
 * <p>Pictures are square. They are drawn at twice the size and averaged down, so every edge is smooth.
 */
public final class MockupStudio {

  private static final int QUALITY = 86;
  /** Small pictures are shown at several pixels of the screen each, where less is seen. */
  private static final int SMALL_QUALITY = 82;
  /** The nearest smaller level, not a mix with the next: weave and lettering stay sharp. */
  private static final SamplingMode CRISP = new FilterMipmap(FilterMode.LINEAR, MipmapMode.NEAREST);

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
    return MockupPress.of(scene).print(art, emblem, width, image -> Skia.webp(image, QUALITY));
  }

  /** A rendered mockup in a smaller width. */
  public byte[] smaller(byte[] webp, int width) {
    try (Image mockup = Image.makeDeferredFromEncodedBytes(webp)) {
      return Skia.drawn(width, width, canvas -> canvas.drawImageRect(mockup, Rect.makeWH(mockup.getWidth(), mockup.getHeight()),
          Rect.makeWH(width, width), CRISP, null, true), image -> Skia.webp(image, SMALL_QUALITY));
    }
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
