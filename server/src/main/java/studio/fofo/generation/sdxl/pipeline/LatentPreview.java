package studio.fofo.generation.sdxl.pipeline;

import java.util.Map;
import java.util.Optional;
import studio.fofo.painter.image.PictureMetadata;

/**
 * A rough picture of latents, one pixel each, without the VAE. SDXL's four channels are roughly brightness, cyan to red, lime to purple,
 * and pattern; the factors are those that Timothy Alexis Vass found, "Explaining the SDXL latent space".
 */
final class LatentPreview {

  private static final double[][] FACTORS = {{60, -60, 25, -70}, {60, -5, 15, -50}, {60, 10, -5, -35}};
  private static final double[] BASE = {150, 140, 130};
  private static final double HALF = 127.5;

  private LatentPreview() {}

  /** A PNG; empty if there is nothing to see. */
  static Optional<byte[]> png(float[] latents, Frame frame) {
    var size = frame.rows() * frame.columns();
    var colours = new float[FACTORS.length * size];
    for (var colour = 0; colour < FACTORS.length; colour++) {
      for (var i = 0; i < size; i++) {
        var value = BASE[colour];
        for (var channel = 0; channel < Batch.CHANNELS; channel++) {
          value += FACTORS[colour][channel] * latents[channel * size + i];
        }
        colours[colour * size + i] = (float) (value / HALF - 1);
      }
    }
    return Pixels.raster(colours, frame.columns(), frame.rows())
        .map(raster -> raster.png(new PictureMetadata(Map.of(), PictureMetadata.Origin.MODEL, 0)));
  }
}
