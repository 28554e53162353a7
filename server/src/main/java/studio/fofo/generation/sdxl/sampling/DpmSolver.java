package studio.fofo.generation.sdxl.sampling;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** DPM-Solver++ of second order with several steps (Lu et al. 2022), known as DPM++ 2M, with or without Karras' noise levels. */
final class DpmSolver extends Sampler {

  private final float[] sigmas;
  private final boolean endsAtNothing;

  private DpmSolver(SamplerSettings settings, double[] timesteps, double[] levels, double last) {
    super(settings, timesteps);
    this.sigmas = new float[levels.length + 1];
    for (var i = 0; i < levels.length; i++) {
      sigmas[i] = (float) levels[i];
    }
    sigmas[levels.length] = (float) last;
    this.endsAtNothing = last == 0;
  }

  /** @param last the noise that is left in the end: none, but in comparisons with other programs */
  static Sampler of(SamplerSettings settings, NoiseLevels levels, double[] timesteps, double last) {
    if (!settings.karras()) {
      return new DpmSolver(settings, timesteps, Arrays.stream(timesteps).map(levels::sigma).toArray(), last);
    }
    var all = levels.sigmas();
    var spread = NoiseLevels.karras(all[all.length - 1], all[0], timesteps.length);
    return new DpmSolver(settings, Arrays.stream(spread).map(sigma -> Math.rint(levels.timestep(sigma))).toArray(), spread, last);
  }

  @Override
  public double beginning() {
    return 1;
  }

  @Override
  public double scale(int step) {
    return 1;
  }

  private double alpha(int step) {
    return 1 / Math.hypot(sigmas[step], 1);
  }

  /** Half the logarithm of the signal-to-noise ratio. */
  private double lambda(int step) {
    return -Math.log(sigmas[step]);
  }

  @Override
  public float[] noised(float[] latents, float[] noise, int step) {
    return mixed(alpha(step), latents, alpha(step) * sigmas[step], noise);
  }

  @Override
  public Walk walk(TorchRandom random) {
    return new Walk() {

      private float @Nullable [] before;

      @Override
      public float[] step(int step, float[] output, float[] latents) {
        var clean = expected(step, output, latents);
        var width = lambda(step + 1) - lambda(step);
        var kept = alpha(step + 1) * sigmas[step + 1] / (alpha(step) * sigmas[step]);
        var moved = -alpha(step + 1) * Math.expm1(-width);
        var earlier = before;
        before = clean;
        if (earlier == null || endsAtNothing && step == steps() - 1) {
          return mixed(kept, latents, moved, clean);
        }
        var ratio = width / (lambda(step) - lambda(step - 1));
        return mixed(kept, latents, moved, mixed(1 + ratio / 2, clean, -ratio / 2, earlier));
      }
    };
  }

  @Override
  public float[] expected(int step, float[] output, float[] latents) {
    var alpha = alpha(step);
    var sigma = alpha * sigmas[step];
    return switch (prediction()) {
      case EPSILON -> mixed(1 / alpha, latents, -sigma / alpha, output);
      case V_PREDICTION -> mixed(alpha, latents, -sigma, output);
    };
  }
}
