package studio.fofo.generation.sdxl.sampling;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import studio.fofo.generation.sdxl.sampling.SamplerSettings.Method;

/** The timesteps that a scheduler uses, from the noisiest. */
final class Timesteps {

  /** LCM models were distilled on so many timesteps. */
  private static final int LCM_STEPS = 50;

  private Timesteps() {}

  static double[] of(SamplerSettings settings, int steps) {
    var train = settings.beta().trainSteps();
    if (steps < 1 || steps > (settings.method() == Method.LCM ? LCM_STEPS : train)) {
      throw new IllegalArgumentException(steps + " steps cannot be taken: at least 1, and at most "
          + (settings.method() == Method.LCM ? LCM_STEPS : train));
    }
    return switch (settings.method()) {
      case LCM -> distilled(train, steps);
      case DPMPP_2M -> solver(settings, train, steps);
      case EULER, EULER_ANCESTRAL -> euler(settings, train, steps);
    };
  }

  private static double[] distilled(int train, int steps) {
    var timesteps = new double[steps];
    Arrays.setAll(timesteps, i -> {
      var index = Math.floor((double) LCM_STEPS * i / steps);
      return (LCM_STEPS - index) * (double) (train / LCM_STEPS) - 1;
    });
    return timesteps;
  }

  private static double[] euler(SamplerSettings settings, int train, int steps) {
    return switch (settings.spacing()) {
      case LINSPACE -> filled(steps, i -> (float) (steps == 1 ? 0 : (train - 1.0) * (steps - 1 - i) / (steps - 1)));
      case LEADING -> filled(steps, i -> (double) (steps - 1 - i) * (train / steps) + settings.beta().offset());
      case TRAILING -> trailing(train, steps);
    };
  }

  /** DPM++ 2M leaves out timestep 0, which it could not divide by. */
  private static double[] solver(SamplerSettings settings, int train, int steps) {
    return switch (settings.spacing()) {
      case LINSPACE -> filled(steps, i -> Math.rint((train - 1.0) * (steps - i) / steps));
      case LEADING -> filled(steps, i -> (double) (steps - i) * (train / (steps + 1)) + settings.beta().offset());
      case TRAILING -> trailing(train, steps);
    };
  }

  private static double[] trailing(int train, int steps) {
    return filled(steps, i -> Math.rint(train - i * ((double) train / steps)) - 1);
  }

  private static double[] filled(int steps, IntToDoubleFunction timestep) {
    var timesteps = new double[steps];
    Arrays.setAll(timesteps, timestep);
    return timesteps;
  }
}
