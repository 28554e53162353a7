package studio.fofo.generation.sdxl.pipeline;

import java.util.Optional;
import studio.fofo.painter.image.Raster;

/** Colours as the VAE gives them, from −1 to 1, channel by channel. */
final class Pixels {

  private static final int COLOURS = 3;
  private static final int BYTES = 4;
  private static final int LEAST_CONTRAST = 4;

  private Pixels() {}

  /** As a raster; empty if a value is no number, or if all pixels have one colour. */
  static Optional<Raster> raster(float[] colours, int width, int height) {
    var pixels = width * height;
    var rgba = new byte[pixels * BYTES];
    var least = new int[] {255, 255, 255};
    var most = new int[COLOURS];
    for (var i = 0; i < pixels; i++) {
      for (var colour = 0; colour < COLOURS; colour++) {
        var value = colours[colour * pixels + i];
        if (!Float.isFinite(value)) {
          return Optional.empty();
        }
        var level = Math.round(Math.clamp(value / 2 + 0.5f, 0, 1) * 255);
        least[colour] = Math.min(least[colour], level);
        most[colour] = Math.max(most[colour], level);
        rgba[i * BYTES + colour] = (byte) level;
      }
      rgba[i * BYTES + COLOURS] = (byte) 255;
    }
    var hasContrast = false;
    for (var colour = 0; colour < COLOURS; colour++) {
      hasContrast |= most[colour] - least[colour] >= LEAST_CONTRAST;
    }
    return hasContrast ? Optional.of(new Raster(width, height, rgba)) : Optional.empty();
  }

  /** Adds a tile with weights that fall towards its edges, so that neighbours fade into each other. */
  static void blend(float[] tile, int wide, int tall, float[] pixels, float[] weights, int width, int left, int top) {
    var size = weights.length;
    var across = ramp(wide);
    var down = ramp(tall);
    for (var y = 0; y < tall; y++) {
      for (var x = 0; x < wide; x++) {
        var weight = across[x] * down[y];
        var at = (top + y) * width + left + x;
        weights[at] += weight;
        for (var colour = 0; colour < COLOURS; colour++) {
          pixels[colour * size + at] += weight * tile[(colour * tall + y) * wide + x];
        }
      }
    }
  }

  private static float[] ramp(int length) {
    var ramp = new float[length];
    for (var i = 0; i < length; i++) {
      ramp[i] = Math.min(i, length - 1 - i) + 1;
    }
    return ramp;
  }
}
