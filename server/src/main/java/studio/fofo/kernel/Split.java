package studio.fofo.kernel;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides an amount by weights so that the parts add up to exactly the amount (largest remainder; ties go to the earlier part).
 *
 * <pre>{@code
 * Split.of(BigInteger.valueOf(100), List.of(1L, 1L, 1L))   // [34, 33, 33]
 * }</pre>
 */
public final class Split {

  private Split() {}

  /**
   * @param amount the amount to divide, 0 or more
   * @param weights at least one, none negative, not all zero
   * @return one part for each weight, in order
   */
  public static List<BigInteger> of(BigInteger amount, List<Long> weights) {
    var sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    if (amount.signum() < 0 || sum.signum() <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
      throw new IllegalArgumentException("cannot divide " + amount + " by weights " + weights);
    }
    var parts = new BigInteger[weights.size()];
    var remainders = new BigInteger[weights.size()];
    var left = amount;
    for (var index = 0; index < parts.length; index++) {
      var exact = amount.multiply(BigInteger.valueOf(weights.get(index))).divideAndRemainder(sum);
      parts[index] = exact[0];
      remainders[index] = exact[1];
      left = left.subtract(exact[0]);
    }
    IntStream.range(0, parts.length).boxed()
        .sorted(Comparator.comparing((Integer index) -> remainders[index]).reversed())
        .limit(left.intValueExact())
        .forEach(index -> parts[index] = parts[index].add(BigInteger.ONE));
    return List.of(parts);
  }
}
