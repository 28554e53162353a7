package studio.fofo.payment.rates;

import java.math.BigDecimal;
import java.time.Duration;
import studio.fofo.kernel.Address;

/**
 * A price feed on a chain (Chainlink's {@code AggregatorV3Interface}).
 *
 * @param symbol the currency whose price it gives, as payments name it
 * @param pair what the feed's {@code description()} must say, such as {@code POL / USD}
 * @param heartbeat the longest time between two of its updates
 * @param least below this many US dollars a price is not believed
 * @param most above this many US dollars a price is not believed
 */
record PriceFeed(long chainId, String symbol, Address aggregator, String pair, Duration heartbeat, BigDecimal least, BigDecimal most) {

  PriceFeed {
    if (least.signum() <= 0 || most.compareTo(least) < 0) {
      throw new IllegalArgumentException(
          "the bounds of " + symbol + " on chain " + chainId + " are " + least + " to " + most
              + " US dollars, expected more than 0, and least before most");
    }
    if (!heartbeat.isPositive()) {
      throw new IllegalArgumentException(
          "the heartbeat of " + symbol + " on chain " + chainId + " is " + heartbeat + ", expected more than 0");
    }
  }
}
