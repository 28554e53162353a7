package studio.fofo.payment.rates;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import studio.fofo.chain.ChainReads;
import studio.fofo.chain.ChainSurvey;
import studio.fofo.kernel.Address;

/** Whether the known price feeds of a chain, and its sequencer's uptime feed, are what we take them for. */
final class FeedSurvey implements ChainSurvey {

  private static final FeedSettings NONE = new FeedSettings(false, false, Duration.ZERO, Map.of(), Map.of());

  @Override
  public List<Finding> survey(long chainId, ChainReads reads) {
    var aggregators = new Aggregators(reads);
    var found = new ArrayList<Finding>();
    KnownFeeds.of(List.of(chainId), NONE).forEach(feed -> found.add(look(aggregators, feed)));
    KnownFeeds.sequencers(List.of(chainId), NONE).forEach((chain, feed) -> found.add(uptime(aggregators, chain, feed)));
    return found;
  }

  private static Finding look(Aggregators aggregators, PriceFeed feed) {
    var what = "price feed " + feed.symbol() + " " + feed.aggregator();
    try {
      var pair = aggregators.description(feed.chainId(), feed.aggregator());
      var decimals = aggregators.decimals(feed.chainId(), feed.aggregator());
      var price = Aggregators.scaled(aggregators.latest(feed.chainId(), feed.aggregator()).answer(), decimals);
      var sound = pair.equals(feed.pair()) && price.compareTo(feed.least()) >= 0 && price.compareTo(feed.most()) <= 0;
      var says = pair + ", " + decimals + " decimals, now " + price.toPlainString();
      return new Finding(what, sound,
          sound ? says : says + "; expected " + feed.pair() + " between " + feed.least().toPlainString() + " and "
              + feed.most().toPlainString() + instead(feed));
    } catch (RuntimeException none) {
      return new Finding(what, false, "does not answer as a feed of " + feed.pair() + why(none) + instead(feed));
    }
  }

  private static Finding uptime(Aggregators aggregators, long chainId, Address feed) {
    var what = "sequencer feed " + feed;
    try {
      var answer = aggregators.latest(chainId, feed).answer();
      return new Finding(what, answer.signum() == 0, answer.signum() == 0 ? "the sequencer is up" : "the sequencer is down");
    } catch (RuntimeException none) {
      return new Finding(what, false, "does not answer as a feed" + why(none) + ": set fofo.payment.chainlink.sequencers."
          + chainId + " before you enable fofo.payment.chainlink");
    }
  }

  /** In brackets; nothing for an address without a contract, whose empty answer cannot be read. */
  private static String why(RuntimeException none) {
    return none.getMessage() == null ? "" : " (" + none.getMessage() + ")";
  }

  private static String instead(PriceFeed feed) {
    return ": set fofo.payment.chainlink.feeds." + feed.chainId() + "." + feed.symbol()
        + ".aggregator before you enable fofo.payment.chainlink";
  }
}
