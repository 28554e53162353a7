package studio.fofo.generation.painter.print;

import studio.fofo.generation.painter.image.Raster;

/** How pixels grow: photographs and paintings by a cubic, pixel art by repeating whole pixels. */
public enum Upscaling {
  CUBIC,
  WHOLE_PIXELS;

  /** Few colours in large equal runs are pixel art; a sample of rows decides. */
  public static Upscaling of(Raster raster) {
    int equal = 0;
    int counted = 0;
    java.util.Set<Integer> colours = new java.util.HashSet<>();
    int step = Math.max(1, raster.height() / 64);
    for (int y = 0; y < raster.height(); y += step) {
      for (int x = 1; x < raster.width(); x++) {
        int colour = raster.argb(x, y);
        equal += colour == raster.argb(x - 1, y) ? 1 : 0;
        counted++;
        if (colours.size() <= 256) {
          colours.add(colour);
        }
      }
    }
    boolean small = raster.width() <= 256 && raster.height() <= 256;
    return colours.size() <= 256 && (small || counted > 0 && equal > counted * 0.7) ? WHOLE_PIXELS : CUBIC;
  }
}
