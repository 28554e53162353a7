package studio.fofo.generation.sdxl.pipeline;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.generation.sdxl.sampling.TorchRandom;
import studio.fofo.inference.Model;
import studio.fofo.inference.Tensor;
import studio.fofo.painter.image.Raster;

/** The variational autoencoder: latents to pixels, and pixels to latents. Large pictures are decoded in overlapping tiles. */
final class Vae implements AutoCloseable {

  private static final int COLOURS = 3;
  private static final int PIXEL_BYTES = 4;
  private static final int OVERLAP = 4;

  private final Model decoder;
  private final @Nullable Model encoder;
  private final double scaling;
  private final int tile;

  /**
   * A picture's place among latents.
   *
   * @param deviation null if the encoder gave no spread
   */
  record Moments(float[] mean, float @Nullable [] deviation) {

    /** Latents for the UNet. */
    float[] drawn(TorchRandom random, double scaling) {
      var drawn = new float[mean.length];
      var noise = deviation == null ? null : random.normal(mean.length);
      for (var i = 0; i < drawn.length; i++) {
        drawn[i] = (float) (scaling * (noise == null || deviation == null ? mean[i] : mean[i] + deviation[i] * noise[i]));
      }
      return drawn;
    }
  }

  /** @param tile the longest side that is decoded at once, in latents */
  Vae(Model decoder, @Nullable Model encoder, double scaling, int tile) {
    this.decoder = decoder;
    this.encoder = encoder;
    this.scaling = scaling;
    this.tile = tile;
  }

  /** The picture; empty if it has values that are no numbers, or one colour only, as when a model's arithmetic failed. */
  Optional<Raster> decode(float[] latents, Frame frame) {
    var scaled = new float[latents.length];
    for (var i = 0; i < latents.length; i++) {
      scaled[i] = (float) (latents[i] / scaling);
    }
    return Pixels.raster(tiled(scaled, frame.rows(), frame.columns()), frame.madeWidth(), frame.madeHeight());
  }

  private float[] tiled(float[] latents, int rows, int columns) {
    if (rows <= tile && columns <= tile) {
      return decoded(latents, rows, columns);
    }
    var pixels = new float[COLOURS * rows * columns * Frame.LATENT * Frame.LATENT];
    var weights = new float[rows * columns * Frame.LATENT * Frame.LATENT];
    var step = tile - tile / OVERLAP;
    for (var top : starts(rows, step)) {
      for (var left : starts(columns, step)) {
        var tall = Math.min(tile, rows - top);
        var wide = Math.min(tile, columns - left);
        var part = decoded(cut(latents, rows, columns, top, left, tall, wide), tall, wide);
        Pixels.blend(part, wide * Frame.LATENT, tall * Frame.LATENT, pixels, weights, columns * Frame.LATENT, left * Frame.LATENT,
            top * Frame.LATENT);
      }
    }
    for (var i = 0; i < pixels.length; i++) {
      pixels[i] /= weights[i % weights.length];
    }
    return pixels;
  }

  /** Where tiles begin; the last one ends at the edge. */
  private int[] starts(int size, int step) {
    var count = size <= tile ? 1 : Math.ceilDiv(size - tile, step) + 1;
    var starts = new int[count];
    Arrays.setAll(starts, i -> Math.max(0, Math.min(i * step, size - tile)));
    return starts;
  }

  private static float[] cut(float[] latents, int rows, int columns, int top, int left, int tall, int wide) {
    var part = new float[Batch.CHANNELS * tall * wide];
    for (var channel = 0; channel < Batch.CHANNELS; channel++) {
      for (var row = 0; row < tall; row++) {
        System.arraycopy(latents, (channel * rows + top + row) * columns + left, part, (channel * tall + row) * wide, wide);
      }
    }
    return part;
  }

  private float[] decoded(float[] latents, int rows, int columns) {
    return decoder.run(Map.of("latent_sample", Tensor.of(latents, 1, Batch.CHANNELS, rows, columns))).values().iterator().next().floats();
  }

  boolean canEncode() {
    return encoder != null;
  }

  /** @param picture in the made size of a frame */
  Moments encode(Raster picture) {
    if (encoder == null) {
      throw new IllegalStateException("the model has no vae_encoder");
    }
    var output = encoder.run(Map.of("sample", Tensor.of(channels(picture), 1, COLOURS, picture.height(), picture.width())))
        .values().iterator().next().floats();
    var size = Batch.CHANNELS * (picture.width() / Frame.LATENT) * (picture.height() / Frame.LATENT);
    if (output.length < 2 * size) {
      return new Moments(output, null);
    }
    var deviation = new float[size];
    for (var i = 0; i < size; i++) {
      deviation[i] = (float) Math.exp(0.5 * Math.clamp(output[size + i], -30, 20));
    }
    return new Moments(Arrays.copyOf(output, size), deviation);
  }

  private static float[] channels(Raster picture) {
    var pixels = picture.width() * picture.height();
    var values = new float[COLOURS * pixels];
    for (var i = 0; i < pixels; i++) {
      for (var colour = 0; colour < COLOURS; colour++) {
        values[colour * pixels + i] = (picture.rgba()[i * PIXEL_BYTES + colour] & 255) / 127.5f - 1;
      }
    }
    return values;
  }

  @Override
  public void close() {
    decoder.close();
    if (encoder != null) {
      encoder.close();
    }
  }
}
