package studio.fofo.testing;

import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Property tests: runs a check on many random inputs, and names the seed of the one that failed. Set the system property
 * {@code seed} to run that one alone.
 */
public final class Seeded {

  private Seeded() {}

  public static void times(int runs, Consumer<RandomGenerator> check) {
    var only = Long.getLong("seed");
    var first = only == null ? System.nanoTime() : only;
    for (var run = 0; run < (only == null ? runs : 1); run++) {
      var seed = first + run;
      try {
        check.accept(RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
      } catch (RuntimeException | AssertionError failed) {
        throw new AssertionError("failed with -Dseed=" + seed, failed);
      }
    }
  }
}
