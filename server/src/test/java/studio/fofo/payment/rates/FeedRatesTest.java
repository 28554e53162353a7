package studio.fofo.payment.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Utf8String;
import org.web3j.abi.datatypes.generated.Int256;
import org.web3j.abi.datatypes.generated.Uint256;
import org.web3j.abi.datatypes.generated.Uint8;
import org.web3j.abi.datatypes.generated.Uint80;
import org.web3j.crypto.Hash;
import studio.fofo.chain.ChainErrors;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;
import studio.fofo.payment.PaymentErrors;
import studio.fofo.payment.Rate;
import studio.fofo.payment.Rates;
import studio.fofo.runtime.MoneyMode;
import studio.fofo.testing.SettableClock;

/** Prices from feeds, as a chain's nodes return them. The feeds' answers are encoded by another library than the one that reads them. */
class FeedRatesTest {

  private static final long POLYGON = 137;
  private static final long BASE = 8453;
  private static final Instant NOON = Instant.parse("2030-01-31T12:00:00Z");
  private static final Duration EVERY = Duration.ofSeconds(30);
  private static final Address UPTIME = new Address("0xBCF85224fc0756B9Fa45aA7892530B47e10b6433");

  private final SettableClock clock = new SettableClock(NOON);
  private final Map<Address, Feed> onChain = new HashMap<>();
  private final FeedSettings settings = new FeedSettings(true, false, EVERY, Map.of(), Map.of());
  private final FeedRates rates = new FeedRates(KnownFeeds.of(List.of(POLYGON, BASE), settings),
      KnownFeeds.sequencers(List.of(POLYGON, BASE), settings), new Aggregators(this::call), EVERY, clock);

  private record Feed(String pair, int decimals, BigInteger answer, Instant startedAt, Instant updatedAt) {}

  @BeforeEach
  void feedsAnswer() {
    KnownFeeds.of(List.of(POLYGON, BASE), settings).forEach(feed -> onChain.put(feed.aggregator(),
        new Feed(feed.pair(), 8, new BigInteger(feed.symbol().equals("ETH") ? "310012345678" : "100000000"), NOON, NOON)));
    onChain.put(UPTIME, new Feed("L2 Sequencer Uptime Status Feed", 0, BigInteger.ZERO, NOON.minus(Duration.ofDays(3)), NOON));
  }

  @Test
  void areThoseOfTheChainWhereThePaymentIsMade() {
    rates.readAll();
    assertThat(rates.of(POLYGON, "ETH"))
        .contains(new Rate("ETH", new BigDecimal("3100.12345678"), NOON, "the feed ETH / USD on chain 137"));
    assertThat(rates.of(BASE, "USDC").orElseThrow().dollars()).isEqualByComparingTo("1");
    assertThat(rates.of(POLYGON, "DOGE")).isEmpty();
    assertThat(rates.of(42_161, "ETH")).as("a chain that is not configured").isEmpty();
  }

  @Test
  void areUnavailableBeforeTheFirstReading() {
    assertRefused(POLYGON, "POL", PaymentErrors.PAYMENT_RATE_UNAVAILABLE, "has not answered yet");
  }

  @Test
  void growTooOldAfterTwoHeartbeats() {
    rates.readAll();
    clock.advance(Duration.ofSeconds(2 * 27 + 30));
    assertThat(rates.of(POLYGON, "POL")).isPresent();
    clock.advance(Duration.ofSeconds(1));
    assertRefused(POLYGON, "POL", PaymentErrors.PAYMENT_RATE_OUTDATED, "every 27 seconds");
    assertThat(rates.of(BASE, "USDC")).as("its heartbeat is a day").isPresent();
  }

  @Test
  void keepTheLastPriceWhileNodesDoNotAnswerOrLag() {
    rates.readAll();
    var feed = feed(POLYGON, "ETH");
    onChain.put(feed, new Feed("ETH / USD", 8, new BigInteger("999900000000"), NOON, NOON.minusSeconds(20)));
    rates.readAll();
    onChain.remove(feed);
    rates.readAll();
    assertThat(rates.of(POLYGON, "ETH").orElseThrow().dollars()).isEqualByComparingTo("3100.12345678");
    onChain.put(feed, new Feed("ETH / USD", 8, new BigInteger("320000000000"), NOON, NOON.plusSeconds(20)));
    rates.readAll();
    assertThat(rates.of(POLYGON, "ETH").orElseThrow().dollars()).isEqualByComparingTo("3200");
  }

  @Test
  void areRefusedOutsideTheirBounds() {
    for (var answer : List.of("94999999", "105000001", "0", "-100000000")) {
      onChain.put(feed(POLYGON, "USDC"), new Feed("USDC / USD", 8, new BigInteger(answer), NOON, clock.instant()));
      rates.readAll();
      assertRefused(POLYGON, "USDC", PaymentErrors.PAYMENT_RATE_UNAVAILABLE, "expected 0.95 to 1.05");
      clock.advance(Duration.ofSeconds(1));
    }
    onChain.put(feed(POLYGON, "USDC"), new Feed("USDC / USD", 8, new BigInteger("95000000"), NOON, clock.instant()));
    rates.readAll();
    assertThat(rates.of(POLYGON, "USDC")).isPresent();
  }

  @Test
  void areNotTakenFromAFeedOfAnotherPair() {
    onChain.put(feed(POLYGON, "POL"), new Feed("BTC / USD", 8, new BigInteger("100000000"), NOON, NOON));
    rates.readAll();
    assertRefused(POLYGON, "POL", PaymentErrors.PAYMENT_RATE_UNAVAILABLE, "has not answered yet");
  }

  @Test
  void waitAnHourAfterTheSequencerIsBack() {
    onChain.put(UPTIME, new Feed("", 0, BigInteger.ONE, NOON, NOON));
    rates.readAll();
    assertRefused(BASE, "ETH", PaymentErrors.PAYMENT_RATE_UNAVAILABLE, "sequencer is down");
    assertThat(rates.of(POLYGON, "ETH")).as("a chain without a sequencer's feed").isPresent();

    onChain.put(UPTIME, new Feed("", 0, BigInteger.ZERO, NOON, NOON));
    rates.readAll();
    clock.advance(Duration.ofMinutes(59));
    assertRefused(BASE, "USDC", PaymentErrors.PAYMENT_RATE_UNAVAILABLE, "only since 2030-01-31T12:00:00Z");
    clock.advance(Duration.ofMinutes(1));
    assertThat(rates.of(BASE, "USDC")).isPresent();
  }

  @Test
  void areUnavailableWhileTheSequencersStateIsUnknown() {
    onChain.remove(UPTIME);
    rates.readAll();
    assertRefused(BASE, "ETH", PaymentErrors.PAYMENT_RATE_UNAVAILABLE, "not known yet");
  }

  @Test
  void canBeAddedAndReplacedInTheSettings() {
    var other = "0x1111111111111111111111111111111111111111";
    var changed = new FeedSettings(true, false, EVERY, Map.of(POLYGON, Map.of(
        "USDC", new FeedSettings.Feed(null, null, Duration.ofMinutes(5), new BigDecimal("0.99"), null),
        "DAI", new FeedSettings.Feed(other, null, Duration.ofHours(1), null, null))), Map.of(POLYGON, other));
    var feeds = KnownFeeds.of(List.of(POLYGON), changed);
    assertThat(feeds).filteredOn(feed -> feed.symbol().equals("USDC")).singleElement().satisfies(feed -> {
      assertThat(feed.aggregator()).isEqualTo(feed(POLYGON, "USDC"));
      assertThat(feed.heartbeat()).isEqualTo(Duration.ofMinutes(5));
      assertThat(feed.least()).isEqualTo("0.99");
      assertThat(feed.most()).isEqualTo("1.05");
    });
    assertThat(feeds).filteredOn(feed -> feed.symbol().equals("DAI")).extracting(PriceFeed::pair).containsExactly("DAI / USD");
    assertThat(KnownFeeds.sequencers(List.of(POLYGON), changed)).containsEntry(POLYGON, new Address(other));
    assertThatThrownBy(() -> KnownFeeds.of(List.of(POLYGON), new FeedSettings(true, false, EVERY,
        Map.of(POLYGON, Map.of("DAI", new FeedSettings.Feed(other, null, null, null, null))), Map.of())))
        .hasMessageContaining("fofo.payment.chainlink.feeds.137.DAI.heartbeat is missing");
  }

  @Test
  void comeFromTheTableOnlyIfTheOperatorSaysSo() {
    Rates table = (chainId, symbol) -> symbol.equals("POL") ? Optional.of(new Rate("POL", BigDecimal.TWO, NOON, "table"))
        : Optional.empty();
    var both = new FallbackRates(rates, table);
    assertThat(both.of(POLYGON, "POL").orElseThrow().source()).isEqualTo("table");
    assertThatThrownBy(() -> both.of(POLYGON, "ETH")).isInstanceOf(Refusal.class).hasMessageContaining("has not answered yet");
    rates.readAll();
    assertThat(both.of(POLYGON, "POL").orElseThrow().source()).startsWith("the feed");
  }

  @Test
  void replaceTheTableThatRealMoneyNeeds() {
    var check = new RatesMoneyCheck();
    var environment = new MockEnvironment();
    assertThat(check.problems(MoneyMode.REAL, environment)).hasSize(2);
    environment.setProperty("fofo.payment.chainlink.enabled", "true");
    assertThat(check.problems(MoneyMode.REAL, environment)).isEmpty();
    environment.setProperty("fofo.payment.chainlink.fallback", "true");
    assertThat(check.problems(MoneyMode.REAL, environment)).as("the table counts again").hasSize(2);
  }

  private void assertRefused(long chainId, String symbol, PaymentErrors code, String reason) {
    assertThatThrownBy(() -> rates.of(chainId, symbol))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
        .hasMessageContaining(symbol).hasMessageContaining(reason);
  }

  private Address feed(long chainId, String symbol) {
    return KnownFeeds.of(List.of(chainId), settings).stream().filter(feed -> feed.symbol().equals(symbol)).findFirst().orElseThrow()
        .aggregator();
  }

  private String call(long chainId, Address to, String data) {
    var feed = onChain.get(to);
    if (feed == null) {
      throw new Refusal(ChainErrors.CHAIN_UNAVAILABLE, "no node of chain " + chainId + " responds");
    }
    var encoded = data.equals(selector("decimals()")) ? FunctionEncoder.encodeConstructor(List.of(new Uint8(feed.decimals())))
        : data.equals(selector("description()")) ? FunctionEncoder.encodeConstructor(List.of(new Utf8String(feed.pair())))
        : FunctionEncoder
            .encodeConstructor(List.of(new Uint80(7), new Int256(feed.answer()), new Uint256(feed.startedAt().getEpochSecond()),
                new Uint256(feed.updatedAt().getEpochSecond()), new Uint80(7)));
    return "0x" + encoded;
  }

  private static String selector(String signature) {
    return Hash.sha3String(signature).substring(0, 10);
  }
}
