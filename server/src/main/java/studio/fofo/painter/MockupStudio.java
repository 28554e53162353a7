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
  /** For small pictures, which dense screens show at several device pixels per pixel, where losses are less visible. */
  private static final int SMALL_QUALITY = 82;
  /** The nearest smaller level, not a mix with the next: weave and lettering stay sharp. */
  private static final SamplingMode CRISP = new FilterMipmap(FilterMode.LINEAR, MipmapMode.NEAREST);

  /** The complete raster, with its transparent parts, on the product. */
  public byte[] render(Raster art, MockupScene scene, int width) {
    return render(art, false, scene, width);
  }

  /**
   * The painting as it is printed by default: its subject alone if the product needs a transparent background, otherwise the complete
   * sheet.
   */
  public byte[] render(Painting painting, MockupScene scene, int width) {
    return render(art(painting, scene), scene.area().transparent(), scene, width);
  }

  /** Art that is an emblem or a complete picture, at the size and place at which {@link PrintPipeline} prints it. */
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

  /** The part of the painting that is printed on this product by default. */
  public Raster art(Painting painting, MockupScene scene) {
    return painting.printedRaster(scene.area().transparent());
  }
}
