package studio.fofo.payment.rates;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;
import studio.fofo.payment.PaymentErrors;
import studio.fofo.payment.Rate;
import studio.fofo.payment.Rates;

/**
 * {@link Rates} from price feeds on the chain where the payment is made, read beforehand and kept in memory. A price is refused if it is
 * older than twice the feed's heartbeat, outside its bounds, from a feed of another pair, or if the chain's sequencer is down or was down
 * within the last hour: prices of that time may have been chosen by whoever was first to send.
 */
final class FeedRates implements Rates {

  private static final Logger LOG = LoggerFactory.getLogger(FeedRates.class);
  private static final Duration GRACE = Duration.ofHours(1);

  private final List<PriceFeed> feeds;
  private final Map<Long, Address> sequencers;
  private final Aggregators aggregators;
  private final Duration every;
  private final Clock clock;
  private final Map<PriceFeed, Reading> readings = new ConcurrentHashMap<>();
  private final Map<PriceFeed, Integer> decimals = new ConcurrentHashMap<>();
  private final Map<Long, Uptime> uptimes = new ConcurrentHashMap<>();

  /** @param every how often {@link #readAll} is called: a price may be older by this much */
  FeedRates(List<PriceFeed> feeds, Map<Long, Address> sequencers, Aggregators aggregators, Duration every, Clock clock) {
    this.feeds = List.copyOf(feeds);
    this.sequencers = Map.copyOf(sequencers);
    this.aggregators = aggregators;
    this.every = every;
    this.clock = clock;
  }

  private record Reading(BigDecimal dollars, Instant updatedAt) {}

  private record Uptime(boolean up, Instant since) {}

  /** Reads all feeds. One that cannot be read keeps its last price, until that is too old. */
  void readAll() {
    sequencers.forEach((chainId, feed) -> attempt("sequencer of chain " + chainId, () -> {
      var round = aggregators.latest(chainId, feed);
      uptimes.put(chainId, new Uptime(round.answer().signum() == 0, round.startedAt()));
    }));
    feeds.forEach(feed -> attempt(feed.symbol() + " on chain " + feed.chainId(), () -> read(feed)));
  }

  /** A node that lags returns an older round, which does not replace a newer one. */
  private void read(PriceFeed feed) {
    var places = decimals.computeIfAbsent(feed, this::proven);
    var round = aggregators.latest(feed.chainId(), feed.aggregator());
    var reading = new Reading(Aggregators.scaled(round.answer(), places), round.updatedAt());
    readings.merge(feed, reading, (before, now) -> now.updatedAt().isBefore(before.updatedAt()) ? before : now);
  }

  /** The decimals of a feed that gives the price which it should. */
  private int proven(PriceFeed feed) {
    var pair = aggregators.description(feed.chainId(), feed.aggregator());
    if (!pair.equals(feed.pair())) {
      throw new IllegalStateException("the feed " + feed.aggregator() + " gives \"" + pair + "\", expected \"" + feed.pair() + "\"");
    }
    return aggregators.decimals(feed.chainId(), feed.aggregator());
  }

  private static void attempt(String what, Runnable reading) {
    try {
      reading.run();
    } catch (RuntimeException failed) {
      LOG.warn("price feed not read feed=\"{}\" reason=\"{}\"", what, failed.getMessage());
    }
  }

  /** @throws Refusal {@code PAYMENT_RATE_OUTDATED}, {@code PAYMENT_RATE_UNAVAILABLE} */
  @Override
  public Optional<Rate> of(long chainId, String symbol) {
    return feeds.stream().filter(feed -> feed.chainId() == chainId && feed.symbol().equals(symbol)).findFirst().map(this::rate);
  }

  private Rate rate(PriceFeed feed) {
    if (sequencers.containsKey(feed.chainId())) {
      checkSequencer(feed);
    }
    var reading = Optional.ofNullable(readings.get(feed))
        .orElseThrow(() -> unavailable(feed, "its price feed " + feed.aggregator() + " has not answered yet"));
    var age = Duration.between(reading.updatedAt(), clock.instant());
    if (age.compareTo(feed.heartbeat().multipliedBy(2).plus(every)) > 0) {
      throw new Refusal(PaymentErrors.PAYMENT_RATE_OUTDATED, "the rate of " + feed.symbol() + " on chain " + feed.chainId() + " is of "
          + reading.updatedAt() + ", and its price feed is updated every " + feed.heartbeat().toSeconds()
          + " seconds; pay in another currency, or try again later");
    }
    if (reading.dollars().compareTo(feed.least()) < 0 || reading.dollars().compareTo(feed.most()) > 0) {
      throw unavailable(feed,
          "its price feed says " + reading.dollars().toPlainString() + " US dollars, expected " + feed.least() + " to " + feed.most());
    }
    return new Rate(feed.symbol(), reading.dollars(), reading.updatedAt(), "the feed " + feed.pair() + " on chain " + feed.chainId());
  }

  private void checkSequencer(PriceFeed feed) {
    var uptime = Optional.ofNullable(uptimes.get(feed.chainId()))
        .orElseThrow(() -> unavailable(feed, "whether the chain's sequencer runs is not known yet"));
    if (!uptime.up()) {
      throw unavailable(feed, "the chain's sequencer is down");
    }
    if (Duration.between(uptime.since(), clock.instant()).compareTo(GRACE) < 0) {
      throw unavailable(feed, "the chain's sequencer runs again only since " + uptime.since());
    }
  }

  private static Refusal unavailable(PriceFeed feed, String reason) {
    return new Refusal(PaymentErrors.PAYMENT_RATE_UNAVAILABLE,
        "there is no trustworthy rate of " + feed.symbol() + " on chain " + feed.chainId()
            + " now: " + reason + "; pay in another currency or on another chain, or try again later");
  }
}
