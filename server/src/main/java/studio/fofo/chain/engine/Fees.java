package studio.fofo.chain.engine;

import java.math.BigInteger;

/**
 * What a transaction offers for each unit of gas, in wei (EIP-1559).
 *
 * @param max including the base fee
 * @param priority for the proposer, at most {@code max}
 */
record Fees(BigInteger max, BigInteger priority) {

  private static final BigInteger NINE = BigInteger.valueOf(9);
  private static final BigInteger EIGHT = BigInteger.valueOf(8);
  private static final BigInteger SEVEN = BigInteger.valueOf(7);

  /** Room for the base fee to double while the transaction waits. */
  static Fees market(BigInteger baseFee, BigInteger priority) {
    return new Fees(baseFee.shiftLeft(1).add(priority), priority);
  }

  /** What a replacement must offer: an eighth more of both, rounded up, and no less than the market asks now. */
  Fees bumped(Fees market) {
    return new Fees(eighthMore(max).max(market.max), eighthMore(priority).max(market.priority));
  }

  private static BigInteger eighthMore(BigInteger fee) {
    return fee.multiply(NINE).add(SEVEN).divide(EIGHT).max(fee.add(BigInteger.ONE));
  }
}
