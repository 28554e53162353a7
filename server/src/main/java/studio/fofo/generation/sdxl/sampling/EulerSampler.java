package studio.fofo.generation.sdxl.sampling;

import java.util.Arrays;
import studio.fofo.generation.sdxl.sampling.SamplerSettings.Spacing;

/** Euler's method (Karras et al. 2022, algorithm 2), or the ancestral variant of it, which adds fresh noise in each step. */
final class EulerSampler extends Sampler {

  private final float[] sigmas;
  private final boolean isAncestral;
  private final boolean isLeading;

  private EulerSampler(SamplerSettings settings, double[] timesteps, double[] levels, boolean isAncestral) {
    super(settings, timesteps);
    this.sigmas = new float[levels.length + 1];
    for (var i = 0; i < levels.length; i++) {
      sigmas[i] = (float) levels[i];
    }
    this.isAncestral = isAncestral;
    this.isLeading = settings.spacing() == Spacing.LEADING;
  }

  static Sampler plain(SamplerSettings settings, NoiseLevels levels, double[] timesteps) {
    var sigmas = Arrays.stream(timesteps).map(levels::sigma).toArray();
    if (!settings.karras()) {
      return new EulerSampler(settings, timesteps, sigmas, false);
    }
    var spread = NoiseLevels.karras(sigmas[0], sigmas[sigmas.length - 1], sigmas.length);
    return new EulerSampler(settings, Arrays.stream(spread).map(levels::timestep).toArray(), spread, false);
  }

  static Sampler ancestral(SamplerSettings settings, NoiseLevels levels, double[] timesteps) {
    return new EulerSampler(settings, timesteps, Arrays.stream(timesteps).map(levels::sigma).toArray(), true);
  }

  @Override
  public double beginning() {
    return isLeading ? Math.hypot(sigmas[0], 1) : sigmas[0];
  }

  @Override
  public double scale(int step) {
    return 1 / Math.hypot(sigmas[step], 1);
  }

  @Override
  public float[] noised(float[] latents, float[] noise, int step) {
    return mixed(1, latents, sigmas[step], noise);
  }

  @Override
  public float[] expected(int step, float[] output, float[] latents) {
    double sigma = sigmas[step];
    var variance = sigma * sigma + 1;
    return switch (prediction()) {
      case EPSILON -> mixed(1, latents, -sigma, output);
      case V_PREDICTION -> mixed(1 / variance, latents, -sigma / Math.sqrt(variance), output);
    };
  }

  @Override
  public Walk walk(TorchRandom random) {
    return (step, output, latents) -> {
      double from = sigmas[step];
      double to = sigmas[step + 1];
      var up = isAncestral ? Math.sqrt(to * to * (from * from - to * to) / (from * from)) : 0;
      var change = Math.sqrt(to * to - up * up) - from;
      var next = mixed(1 + change / from, latents, -change / from, expected(step, output, latents));
      return isAncestral ? mixed(1, next, up, random.normal(next.length)) : next;
    };
  }
}
