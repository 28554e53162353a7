package studio.fofo.chain.setup;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Limits of what we offer for gas on a chain, in wei per gas. They hold for every offer, the first one included.
 *
 * @param lowest for the whole offer
 * @param highest for the whole offer
 * @param lowestTip for the proposer: many nodes drop transactions below it
 * @param highestTip is paid in full, whatever the base fee
 * @param market how its blocks choose transactions
 */
public record FeeRules(BigInteger lowest, BigInteger highest, BigInteger lowestTip, BigInteger highestTip, Market market) {

  /** How a chain chooses transactions and charges for them. */
  public enum Market {
    /** Higher tips come first; a waiting transaction can be replaced. */
    TIPS,
    /** Like {@code TIPS}, and each transaction also pays for its data on the chain below (OP stack). */
    TIPS_AND_DATA,
    /** In the order of arrival: tips have no effect, nothing waits in a pool, so nothing can be replaced. */
    ARRIVAL
  }

  public FeeRules {
    if (lowest.compareTo(highest) > 0 || lowestTip.compareTo(highestTip) > 0 || lowestTip.compareTo(highest) > 0) {
      throw new IllegalArgumentException("fees from " + lowest + " to " + highest + " wei per gas with tips from " + lowestTip + " to "
          + highestTip + ": the lowest must not exceed the highest");
    }
  }

  /** In wei. */
  static BigInteger gwei(String amount) {
    return new BigDecimal(amount).movePointRight(9).toBigIntegerExact();
  }
}
