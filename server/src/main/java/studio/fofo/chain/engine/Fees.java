package studio.fofo.chain.engine;

import java.math.BigInteger;

/**
 * The fees that a transaction offers, in wei per gas (EIP-1559).
 *
 * @param max including the base fee
 * @param priority for the proposer, at most {@code max}
 */
record Fees(BigInteger max, BigInteger priority) {

  private static final BigInteger NINE = BigInteger.valueOf(9);
  private static final BigInteger EIGHT = BigInteger.valueOf(8);
  private static final BigInteger SEVEN = BigInteger.valueOf(7);

  /** Allows the base fee to double while the transaction waits. */
  static Fees market(BigInteger baseFee, BigInteger priority) {
    return new Fees(baseFee.shiftLeft(1).add(priority), priority);
  }

  /** The minimum fees of a replacement: an eighth more of both, rounded up, and at least the current market fees. */
  Fees bumped(Fees market) {
    return new Fees(eighthMore(max).max(market.max), eighthMore(priority).max(market.priority));
  }

  private static BigInteger eighthMore(BigInteger fee) {
    return fee.multiply(NINE).add(SEVEN).divide(EIGHT).max(fee.add(BigInteger.ONE));
  }
}
