package studio.fofo.kernel;

import java.math.BigInteger;

/**
 * An amount in base units of a chain's native currency or of a token, 0 to 2²⁵⁶−1. In JSON a decimal string, in SQL
 * {@code numeric(78,0)}.
 */
public record Wei(BigInteger value) implements Comparable<Wei> {

  public static final Wei ZERO = new Wei(BigInteger.ZERO);

  public Wei {
    if (value.signum() < 0 || value.bitLength() > 256) {
      throw new IllegalArgumentException("an on-chain amount is " + value + ", expected 0 to 2^256-1");
    }
  }

  public static Wei of(String decimal) {
    return new Wei(new BigInteger(decimal));
  }

  public Wei plus(Wei other) {
    return new Wei(value.add(other.value));
  }

  public Wei minus(Wei other) {
    return new Wei(value.subtract(other.value));
  }

  @Override
  public int compareTo(Wei other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
