package studio.fofo.generation.sdxl.sampling;

/** Latent consistency models (Luo et al. 2023): each step predicts the picture, and all but the last add noise to it again. */
final class LcmSampler extends Sampler {

  private static final double DATA = 0.5;
  private static final double SCALING = 10;

  private final NoiseLevels levels;

  LcmSampler(SamplerSettings settings, NoiseLevels levels, double[] timesteps) {
    super(settings, timesteps);
    this.levels = levels;
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
    return Math.sqrt(levels.cumulative()[(int) timestep(step)]);
  }

  private double sigma(int step) {
    return Math.sqrt(1.0 - levels.cumulative()[(int) timestep(step)]);
  }

  @Override
  public float[] noised(float[] latents, float[] noise, int step) {
    return mixed(alpha(step), latents, sigma(step), noise);
  }

  @Override
  public float[] expected(int step, float[] output, float[] latents) {
    return switch (prediction()) {
      case EPSILON -> mixed(1 / alpha(step), latents, -sigma(step) / alpha(step), output);
      case V_PREDICTION -> mixed(alpha(step), latents, -sigma(step), output);
    };
  }

  @Override
  public Walk walk(TorchRandom random) {
    return (step, output, latents) -> {
      var clean = expected(step, output, latents);
      var scaled = timestep(step) * SCALING;
      var variance = scaled * scaled + DATA * DATA;
      var denoised = mixed(scaled / Math.sqrt(variance), clean, DATA * DATA / variance, latents);
      return step == steps() - 1 ? denoised
          : mixed(alpha(step + 1), denoised, sigma(step + 1), random.normal(denoised.length));
    };
  }
}
