package studio.fofo.generation.sdxl.sampling;

import studio.fofo.generation.sdxl.sampling.SamplerSettings.Prediction;

/**
 * A scheduler with its steps planned. Shared by all pictures of a batch; what one picture's steps remember is in its {@link Walk}.
 * Immutable.
 */
public sealed abstract class Sampler permits EulerSampler, DpmSolver, LcmSampler {

  private final SamplerSettings settings;
  private final double[] timesteps;

  Sampler(SamplerSettings settings, double[] timesteps) {
    this.settings = settings;
    this.timesteps = timesteps;
  }

  /** @throws IllegalArgumentException for a number of steps that the method cannot take */
  public static Sampler of(SamplerSettings settings, int steps) {
    var levels = NoiseLevels.of(settings.beta());
    var timesteps = Timesteps.of(settings, steps);
    return switch (settings.method()) {
      case EULER -> EulerSampler.plain(settings, levels, timesteps);
      case EULER_ANCESTRAL -> EulerSampler.ancestral(settings, levels, timesteps);
      case DPMPP_2M -> DpmSolver.of(settings, levels, timesteps, 0);
      case LCM -> new LcmSampler(settings, levels, timesteps);
    };
  }

  public final int steps() {
    return timesteps.length;
  }

  /** What the model is told about the noise at a step. */
  public final double timestep(int step) {
    return timesteps[step];
  }

  final Prediction prediction() {
    return settings.prediction();
  }

  /** By what pure noise is multiplied to begin with. */
  public abstract double beginning();

  /** By what latents are multiplied for the model at a step. */
  public abstract double scale(int step);

  /** Latents with as much noise as they have before a step, to begin there with a picture. */
  public abstract float[] noised(float[] latents, float[] noise, int step);

  /**
   * The picture that the model expects, at a step: a preview.
   *
   * @param output the model's
   * @param latents before the step, not scaled
   */
  public abstract float[] expected(int step, float[] output, float[] latents);

  /** Begins one picture. */
  public abstract Walk walk(TorchRandom random);

  /** The steps of one picture, in their order. Not thread-safe. */
  public interface Walk {

    /**
     * Takes one step.
     *
     * @param output the model's
     * @param latents before it, not scaled
     * @return the latents after it
     */
    float[] step(int step, float[] output, float[] latents);
  }

  static float[] mixed(double first, float[] a, double second, float[] b) {
    var mixed = new float[a.length];
    for (var i = 0; i < mixed.length; i++) {
      mixed[i] = (float) (first * a[i] + second * b[i]);
    }
    return mixed;
  }
}
