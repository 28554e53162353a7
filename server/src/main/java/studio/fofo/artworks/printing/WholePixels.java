package studio.fofo.artworks.printing;

import studio.fofo.painter.image.Raster;
import studio.fofo.painter.print.Upscaling;

/** Enlarges small pixel art: each pixel becomes a square of pixels, so that pages and mockups do not blur it. */
public final class WholePixels {

  private WholePixels() {}

  /** By the largest whole factor with which its longer side is at most that; other pictures stay unchanged. */
  public static Raster enlarged(Raster raster, int longest) {
    var factor = longest / Math.max(raster.width(), raster.height());
    if (factor < 2 || Upscaling.of(raster) != Upscaling.WHOLE_PIXELS) {
      return raster;
    }
    var width = raster.width() * factor;
    var height = raster.height() * factor;
    var large = new byte[width * height * 4];
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        System.arraycopy(raster.rgba(), (y / factor * raster.width() + x / factor) * 4, large, (y * width + x) * 4, 4);
      }
    }
    return new Raster(width, height, large);
  }
}
