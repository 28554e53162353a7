package studio.fofo.generation.sdxl.sampling;

import java.util.Arrays;

/**
 * The noise levels of a model's training, by timestep, in PyTorch's single precision.
 *
 * @param cumulative the products of 1 − β, from almost 1 to almost 0
 * @param sigmas √((1 − α̅) ∕ α̅)
 */
record NoiseLevels(float[] cumulative, float[] sigmas) {

  private static final double RHO = 7;
  private static final double LEAST = 1e-10;

  static NoiseLevels of(SamplerSettings.Beta beta) {
    var betas = beta.scaled()
        ? linspace(Math.sqrt(beta.start()), Math.sqrt(beta.end()), beta.trainSteps())
        : linspace(beta.start(), beta.end(), beta.trainSteps());
    var cumulative = new float[beta.trainSteps()];
    var sigmas = new float[beta.trainSteps()];
    var product = 1.0;
    for (var i = 0; i < cumulative.length; i++) {
      product *= 1 - (beta.scaled() ? betas[i] * betas[i] : betas[i]);
      cumulative[i] = (float) product;
      sigmas[i] = (float) Math.sqrt((1 - cumulative[i]) / cumulative[i]);
    }
    return new NoiseLevels(cumulative, sigmas);
  }

  /** As {@code torch.linspace}: from both ends to the middle. */
  private static float[] linspace(double from, double to, int count) {
    var start = (float) from;
    var end = (float) to;
    var step = (end - start) / (count - 1);
    var values = new float[count];
    for (var i = 0; i < count; i++) {
      values[i] = i < count / 2 ? start + step * i : end - step * (count - 1 - i);
    }
    return values;
  }

  /** The noise level at any timestep, interpolated. */
  double sigma(double timestep) {
    var below = (int) Math.clamp(Math.floor(timestep), 0, sigmas.length - 1);
    var above = Math.min(below + 1, sigmas.length - 1);
    var part = Math.clamp(timestep - below, 0, 1);
    return sigmas[below] + (sigmas[above] - (double) sigmas[below]) * part;
  }

  /** The timestep with a noise level, interpolated. */
  double timestep(double sigma) {
    var wanted = Math.log(Math.max(sigma, LEAST));
    var below = 0;
    while (below < sigmas.length - 2 && Math.log(sigmas[below + 1]) <= wanted) {
      below++;
    }
    var low = Math.log(sigmas[below]);
    var high = Math.log(sigmas[below + 1]);
    return below + Math.clamp((low - wanted) / (low - high), 0, 1);
  }

  /** Noise levels after Karras et al. (2022), equation 5, from the largest to the smallest. */
  static double[] karras(double largest, double smallest, int steps) {
    var levels = new double[steps];
    var from = Math.pow(largest, 1 / RHO);
    var to = Math.pow(smallest, 1 / RHO);
    Arrays.setAll(levels, i -> Math.pow(from + (steps == 1 ? 0 : (double) i / (steps - 1)) * (to - from), RHO));
    return levels;
  }
}
