package studio.fofo.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import studio.fofo.testing.Thorough;

/** Shares of a payment are computed here, in base units; the contract then refuses a quote whose shares do not add up. */
class SplitTest {

  /** Ten million in total with {@code CI=true}, otherwise a tenth of that; in ten batches, so that all cores are used. */
  private static final int LOTS = 10;

  private static final int SPLITS_A_LOT = Thorough.count(100_000, 1_000_000);

  @Test
  void givesTheRemainderToTheLargestFractionAndToTheEarlierOfTwo() {
    assertThat(Split.of(BigInteger.valueOf(100), List.of(1L, 1L, 1L))).map(BigInteger::intValue).containsExactly(34, 33, 33);
    assertThat(Split.of(BigInteger.valueOf(10), List.of(1L, 5L, 0L))).map(BigInteger::intValue).containsExactly(2, 8, 0);
    assertThat(Split.of(BigInteger.ZERO, List.of(3L, 4L))).map(BigInteger::intValue).containsExactly(0, 0);
  }

  @Test
  void refusesIndivisibleInput() {
    assertThatIllegalArgumentException().isThrownBy(() -> Split.of(BigInteger.ONE.negate(), List.of(1L)));
    assertThatIllegalArgumentException().isThrownBy(() -> Split.of(BigInteger.ONE, List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> Split.of(BigInteger.ONE, List.of(0L, 0L)));
    assertThatIllegalArgumentException().isThrownBy(() -> Split.of(BigInteger.ONE, List.of(2L, -1L)));
  }

  /** Amounts of up to 128 bits, one to ten weights as basis points or as cents; no part is more than one unit from its exact share. */
  @Test
  void addsUpToTheExactAmount() {
    var first = Long.getLong("seed", System.nanoTime());
    LongStream.range(first, first + LOTS).parallel().forEach(seed -> {
      var random = new SplittableRandom(seed);
      for (var run = 0; run < SPLITS_A_LOT; run++) {
        var amount = new BigInteger(1, bytes(random, 1 + random.nextInt(16)));
        var weights = weights(random);
        var wrong = fault(amount, weights, Split.of(amount, weights));
        if (wrong.isPresent()) {
          throw new AssertionError("-Dseed=" + seed + ", run " + run + ": " + amount + " by " + weights + ": " + wrong.get());
        }
      }
    });
  }

  private static Optional<String> fault(BigInteger amount, List<Long> weights, List<BigInteger> parts) {
    var whole = BigInteger.valueOf(weights.stream().mapToLong(Long::longValue).sum());
    var sum = BigInteger.ZERO;
    for (var index = 0; index < parts.size(); index++) {
      var part = parts.get(index);
      sum = sum.add(part);
      var error = part.multiply(whole).subtract(amount.multiply(BigInteger.valueOf(weights.get(index)))).abs();
      if (part.signum() < 0 || error.compareTo(whole) >= 0) {
        return Optional.of("part " + index + " is " + part);
      }
    }
    return sum.equals(amount) ? Optional.empty() : Optional.of("parts " + parts + " add up to " + sum);
  }

  private static byte[] bytes(SplittableRandom random, int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static List<Long> weights(SplittableRandom random) {
    var weights = new ArrayList<Long>();
    var count = 1 + random.nextInt(10);
    var most = random.nextBoolean() ? 10_001 : 5_000_000_000L;
    while (weights.size() < count) {
      weights.add(random.nextLong(most));
    }
    if (weights.stream().allMatch(weight -> weight == 0)) {
      weights.set(0, 1L);
    }
    return weights;
  }
}
