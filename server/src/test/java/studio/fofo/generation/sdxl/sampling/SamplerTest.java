package studio.fofo.generation.sdxl.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.fofo.generation.sdxl.sampling.SamplerSettings.Beta;
import studio.fofo.generation.sdxl.sampling.SamplerSettings.Method;
import studio.fofo.generation.sdxl.sampling.SamplerSettings.Prediction;
import studio.fofo.generation.sdxl.sampling.SamplerSettings.Spacing;

/**
 * Against the figures of diffusers' own tests, which use a sample that counts up and a model that returns {@code sample · t ∕ (t + 1)}.
 */
class SamplerTest {

  private static final int STEPS = 10;
  private static final int BATCH = 4;
  private static final int VALUES = BATCH * 3 * 8 * 8;
  private static final Beta LINEAR = new Beta(1100, 0.0001, 0.02, false, 0);
  private static final Beta SHORTER = new Beta(1000, 0.0001, 0.02, false, 0);

  private static SamplerSettings settings(Method method, Prediction prediction, boolean karras, Beta beta) {
    return new SamplerSettings(method, prediction, Spacing.LINSPACE, karras, beta);
  }

  /** The numbers from 0 to 1 with the batch as the fastest dimension, moved to the front. */
  private static float[] counting(boolean backwards) {
    var sample = new float[VALUES];
    for (var i = 0; i < VALUES; i++) {
      var number = backwards ? VALUES - 1 - i : i;
      sample[i % BATCH * (VALUES / BATCH) + i / BATCH] = number / (float) VALUES;
    }
    return sample;
  }

  private static float[] model(float[] sample, double timestep) {
    return Sampler.mixed(timestep / (timestep + 1), sample, 0, sample);
  }

  /** As those tests do: the scaled sample, not the sample, is what a step starts from. */
  private static float[] loop(Sampler sampler, float[] sample, int from) {
    var walk = sampler.walk(new TorchRandom(0));
    var latents = sample;
    for (var step = from; step < sampler.steps(); step++) {
      var scaled = Sampler.mixed(sampler.scale(step), latents, 0, latents);
      latents = walk.step(step, model(scaled, sampler.timestep(step)), scaled);
    }
    return latents;
  }

  private static double sum(Sampler sampler) {
    return sum(loop(sampler, Sampler.mixed(sampler.beginning(), counting(false), 0, counting(false)), 0));
  }

  private static double sum(float[] values) {
    var sum = 0.0;
    for (var value : values) {
      sum += Math.abs(value);
    }
    return sum;
  }

  @Test
  void takesEulersSteps() {
    var sum = sum(Sampler.of(settings(Method.EULER, Prediction.EPSILON, false, LINEAR), STEPS));
    assertThat(sum).isCloseTo(10.0807, within(1e-2));
    assertThat(sum / VALUES).isCloseTo(0.0131, within(1e-3));
    assertThat(sum(Sampler.of(settings(Method.EULER, Prediction.V_PREDICTION, false, LINEAR), STEPS))).isCloseTo(0.0002, within(1e-2));
  }

  @Test
  void takesEulersStepsAtKarrasLevels() {
    assertThat(sum(Sampler.of(settings(Method.EULER, Prediction.EPSILON, true, LINEAR), STEPS))).isCloseTo(124.52299, within(1e-2));
  }

  @Test
  void takesAncestralStepsWithPyTorchsNoise() {
    assertThat(sum(Sampler.of(settings(Method.EULER_ANCESTRAL, Prediction.EPSILON, false, LINEAR), STEPS)))
        .isCloseTo(152.3192, within(1e-2));
    assertThat(sum(Sampler.of(settings(Method.EULER_ANCESTRAL, Prediction.V_PREDICTION, false, LINEAR), STEPS)))
        .isCloseTo(108.4439, within(1e-2));
  }

  @Test
  void beginsInTheMiddleWithAPicture() {
    BiFunction<Method, Integer, Double> sum = (method, from) -> {
      var sampler = Sampler.of(settings(method, Prediction.EPSILON, false, LINEAR), STEPS);
      var picture = Sampler.mixed(sampler.beginning(), counting(false), 0, counting(false));
      return sum(loop(sampler, sampler.noised(picture, counting(true), from), from));
    };
    assertThat(sum.apply(Method.EULER, STEPS - 2)).isCloseTo(57062.9297, within(0.1));
    assertThat(sum.apply(Method.EULER_ANCESTRAL, STEPS - 2)).isCloseTo(56163.0508, within(0.1));
  }

  @Test
  void takesTheSolversSteps() {
    assertThat(solved(Prediction.EPSILON, false)).isCloseTo(0.3301, within(1e-3));
    assertThat(solved(Prediction.V_PREDICTION, false)).isCloseTo(0.2251, within(1e-3));
    assertThat(solved(Prediction.V_PREDICTION, true)).isCloseTo(0.2096, within(1e-3));
  }

  private static double solved(Prediction prediction, boolean karras) {
    var settings = settings(Method.DPMPP_2M, prediction, karras, SHORTER);
    var levels = NoiseLevels.of(SHORTER);
    var sampler = DpmSolver.of(settings, levels, Timesteps.of(settings, STEPS), levels.sigmas()[0]);
    return sum(loop(sampler, counting(false), 0)) / VALUES;
  }

  @Test
  void takesAConsistencyModelsSteps() {
    var settings = new SamplerSettings(Method.LCM, Prediction.EPSILON, Spacing.LEADING, false, Beta.SDXL);
    assertThat(sum(loop(Sampler.of(settings, 1), counting(false), 0))).isCloseTo(18.7097, within(1e-2));
    assertThat(sum(loop(Sampler.of(settings, STEPS), counting(false), 0))).isCloseTo(197.7616, within(1e-2));
  }

  @Test
  void spacesTimestepsAsSdxlDoes() {
    assertThat(timesteps(Method.EULER, Spacing.LEADING, 5)).containsExactly(801, 601, 401, 201, 1);
    assertThat(timesteps(Method.EULER, Spacing.TRAILING, 5)).containsExactly(999, 799, 599, 399, 199);
    assertThat(timesteps(Method.EULER, Spacing.LINSPACE, 4)).containsExactly(999, 666, 333, 0);
    assertThat(timesteps(Method.DPMPP_2M, Spacing.LEADING, 4)).containsExactly(801, 601, 401, 201);
    assertThat(timesteps(Method.LCM, Spacing.LEADING, 4)).containsExactly(999, 759, 499, 259);
  }

  private static double[] timesteps(Method method, Spacing spacing, int steps) {
    var sampler = Sampler.of(new SamplerSettings(method, Prediction.EPSILON, spacing, false, Beta.SDXL), steps);
    var timesteps = new double[sampler.steps()];
    Arrays.setAll(timesteps, sampler::timestep);
    return timesteps;
  }

  /** A perfect model leads every scheduler to the picture that it knows. */
  @ParameterizedTest
  @EnumSource(Method.class)
  void findsThePictureOfAPerfectModel(Method method) {
    var picture = counting(false);
    var sampler = Sampler.of(SamplerSettings.sdxl(method), 8);
    var walk = sampler.walk(new TorchRandom(3));
    var noise = new TorchRandom(9).normal(VALUES);
    var latents = sampler.noised(picture, noise, 0);
    for (var step = 0; step < sampler.steps(); step++) {
      var levelled = sampler.noised(new float[VALUES], filled(1), step)[0];
      var kept = sampler.noised(filled(1), new float[VALUES], step)[0];
      latents = walk.step(step, Sampler.mixed(1 / levelled, latents, -kept / levelled, picture), latents);
    }
    for (var i = 0; i < VALUES; i++) {
      assertThat(latents[i]).isCloseTo(picture[i], within(2e-3f));
    }
  }

  private static float[] filled(float value) {
    var values = new float[VALUES];
    Arrays.fill(values, value);
    return values;
  }

  @Test
  void refusesStepsThatItCannotTake() {
    assertThatThrownBy(() -> Sampler.of(SamplerSettings.sdxl(Method.LCM), 51)).hasMessageContaining("at most 50");
    assertThatThrownBy(() -> Sampler.of(SamplerSettings.sdxl(Method.EULER), 0)).hasMessageContaining("at least 1");
  }
}
