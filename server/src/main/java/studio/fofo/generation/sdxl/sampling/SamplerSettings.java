package studio.fofo.generation.sdxl.sampling;

/**
 * How noise was added to the pictures that a model learned from, and how it is taken away. The defaults of {@link #sdxl} are those of the
 * model's own configuration.
 *
 * @param prediction what the model's output is
 * @param spacing which of the training's timesteps are used
 * @param karras whether the noise levels follow Karras et al. (2022); for Euler and DPM++ 2M
 * @param beta the noise of the training's steps
 */
public record SamplerSettings(Method method, Prediction prediction, Spacing spacing, boolean karras, Beta beta) {

  /** A scheduler, in the words of diffusers and A1111. */
  public enum Method {
    EULER,
    EULER_ANCESTRAL,
    DPMPP_2M,
    LCM
  }

  /** What a model predicts. */
  public enum Prediction {
    EPSILON,
    V_PREDICTION
  }

  /** Table 2 of Lin et al. (2023), "Common Diffusion Noise Schedules and Sample Steps are Flawed". */
  public enum Spacing {
    LEADING,
    TRAILING,
    LINSPACE
  }

  /**
   * The noise of the training's steps.
   *
   * @param scaled whether its root grows linearly (as in SDXL), instead of itself
   * @param offset added to leading timesteps
   */
  public record Beta(int trainSteps, double start, double end, boolean scaled, int offset) {

    /** SDXL's. */
    public static final Beta SDXL = new Beta(1000, 0.00085, 0.012, true, 1);
  }

  public static SamplerSettings sdxl(Method method) {
    return new SamplerSettings(method, Prediction.EPSILON, Spacing.LEADING, method == Method.DPMPP_2M, Beta.SDXL);
  }
}
