package studio.fofo.chain.engine;

import java.math.BigInteger;
import studio.fofo.chain.setup.FeeRules;

/**
 * The fees that a transaction offers, in wei per gas (EIP-1559).
 *
 * @param max including the base fee
 * @param priority for the proposer, at most {@code max}
 */
record Fees(BigInteger max, BigInteger priority) {

  private static final BigInteger NINE = BigInteger.valueOf(9);
  private static final BigInteger TEN = BigInteger.TEN;
  private static final BigInteger ELEVEN = BigInteger.valueOf(11);
  private static final BigInteger THREE = BigInteger.valueOf(3);
  /** Three times a tenth more. */
  private static final BigInteger ROOM_IN = ELEVEN.pow(3);
  private static final BigInteger ROOM_OF = TEN.pow(3);

  /**
   * Allows the base fee to double while the transaction waits; never outside the chain's limits, whatever nodes say. The tip leaves room
   * for some replacements, each of which has to offer more of both: one that is at the limit could never follow a base fee that rises.
   */
  static Fees offer(FeeMarket market, FeeRules rules) {
    var tip = tip(market, rules);
    var max = market.baseFee().shiftLeft(1).add(tip).max(rules.lowest()).min(rules.highest());
    return new Fees(max, tip.min(max));
  }

  /** The minimum fees of a replacement that clients accept: a tenth more of both, rounded up, and at least what we would offer now. */
  Fees bumped(Fees offer) {
    return new Fees(tenthMore(max).max(offer.max), tenthMore(priority).max(offer.priority));
  }

  /** With a higher tip. */
  Fees withTip(BigInteger tip) {
    return new Fees(max.add(tip).subtract(priority), tip);
  }

  /** What a node accepts that limits the fee of a transaction. */
  Fees atMost(BigInteger limit) {
    return new Fees(max.min(limit), priority.min(limit));
  }

  /** Less, if a node limits the fee and does not say to what. */
  Fees less() {
    var lower = max.multiply(THREE).shiftRight(2);
    return new Fees(lower, priority.min(lower));
  }

  /** Whether blocks can contain it now and proposers get the usual tip. */
  boolean suffices(FeeMarket market, FeeRules rules) {
    return max.subtract(market.baseFee()).min(priority).compareTo(tip(market, rules)) >= 0;
  }

  boolean within(FeeRules rules) {
    return max.compareTo(rules.highest()) <= 0 && priority.compareTo(rules.highestTip()) <= 0;
  }

  private static BigInteger tip(FeeMarket market, FeeRules rules) {
    return market.tip().min(rules.highestTip().multiply(ROOM_OF).divide(ROOM_IN)).max(rules.lowestTip());
  }

  private static BigInteger tenthMore(BigInteger fee) {
    return fee.multiply(ELEVEN).add(NINE).divide(TEN).max(fee.add(BigInteger.ONE));
  }
}
