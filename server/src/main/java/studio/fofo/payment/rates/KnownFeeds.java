package studio.fofo.payment.rates;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import studio.fofo.kernel.Address;

/** The feeds of the public chains, and what settings add to them. Feeds check themselves: what does not give the named pair is refused. */
final class KnownFeeds {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration POLYGON = Duration.ofSeconds(27);
  private static final Duration BASE_ETH = Duration.ofMinutes(20);

  private static final List<PriceFeed> ALL = Stream.of(
      feeds(137, "POL", "0xAB594600376Ec9fD91F8e885dADF0CE036862dE0", "MATIC / USD", POLYGON),
      feeds(137, "ETH", "0xF9680D99D6C9589e2a93a78A04A279e509205945", "ETH / USD", POLYGON),
      feeds(137, "USDC", "0xfE4A8cc5b5B2366C1B58Bea3858e81843581b2F7", "USDC / USD", POLYGON),
      feeds(137, "EURC", "0x73366Fe0AA0Ded304479862808e02506FE556a98", "EUR / USD", DAY),
      feeds(42_161, "ETH", "0x639Fe6ab55C921f74e7fac1ee960C0B6293ba612", "ETH / USD", DAY),
      feeds(42_161, "USDC", "0x50834F3163758fcC1Df9973b6e91f0F0F0434aD3", "USDC / USD", DAY),
      feeds(42_161, "EURC", "0xA14d53bC1F1c0F31B4aA3BD109344E5009051a84", "EUR / USD", DAY),
      feeds(8453, "ETH", "0x71041dddad3595F9CEd3DcCFBe3D1F4b0a16Bb70", "ETH / USD", BASE_ETH),
      feeds(8453, "USDC", "0x7e860098F58bBFC8648a4311b374B1D669a2bc6B", "USDC / USD", DAY),
      feeds(8453, "EURC", "0xc91D87E81faB8f93699ECf7Ee9B44D11e1D53F0F", "EUR / USD", DAY)).toList();

  private static final Map<Long, Address> SEQUENCERS = Map.of(
      42_161L, new Address("0xFdB631F5EE196F0ed6FAa767959853A9F217697D"),
      8453L, new Address("0xBCF85224fc0756B9Fa45aA7892530B47e10b6433"));

  private KnownFeeds() {}

  /** The feeds of these chains. */
  static List<PriceFeed> of(List<Long> chainIds, FeedSettings settings) {
    var found = new ArrayList<PriceFeed>();
    for (var chainId : chainIds) {
      var ours = new LinkedHashMap<String, PriceFeed>();
      ALL.stream().filter(feed -> feed.chainId() == chainId).forEach(feed -> ours.put(feed.symbol(), feed));
      settings.feeds().getOrDefault(chainId, Map.of())
          .forEach((symbol, feed) -> ours.put(symbol, merged(chainId, symbol, feed, Optional.ofNullable(ours.get(symbol)))));
      found.addAll(ours.values());
    }
    return found;
  }

  /** The uptime feeds of these chains' sequencers. */
  static Map<Long, Address> sequencers(List<Long> chainIds, FeedSettings settings) {
    var found = new LinkedHashMap<Long, Address>();
    for (var chainId : chainIds) {
      Optional.ofNullable(settings.sequencers().get(chainId)).map(Address::new).or(() -> Optional.ofNullable(SEQUENCERS.get(chainId)))
          .ifPresent(feed -> found.put(chainId, feed));
    }
    return found;
  }

  private static PriceFeed merged(long chainId, String symbol, FeedSettings.Feed feed, Optional<PriceFeed> known) {
    var name = "fofo.payment.chainlink.feeds." + chainId + "." + symbol;
    var aggregator = Optional.ofNullable(feed.aggregator()).map(Address::new).or(() -> known.map(PriceFeed::aggregator))
        .orElseThrow(() -> new IllegalArgumentException(name + ".aggregator is missing: the address of the feed's contract"));
    var pair = Optional.ofNullable(feed.pair()).or(() -> known.map(PriceFeed::pair)).orElse(symbol + " / USD");
    var heartbeat = Optional.ofNullable(feed.heartbeat()).or(() -> known.map(PriceFeed::heartbeat))
        .orElseThrow(
            () -> new IllegalArgumentException(name + ".heartbeat is missing: how often the feed is updated at least, such as 24h"));
    return new PriceFeed(chainId, symbol, aggregator, pair, heartbeat, Objects.requireNonNullElse(feed.least(), least(symbol)),
        Objects.requireNonNullElse(feed.most(), most(symbol)));
  }

  private static PriceFeed feeds(long chainId, String symbol, String aggregator, String pair, Duration heartbeat) {
    return new PriceFeed(chainId, symbol, new Address(aggregator), pair, heartbeat, least(symbol), most(symbol));
  }

  /** A dollar that has lost more than a twentieth is no dollar; of others only absurd prices are refused. */
  private static BigDecimal least(String symbol) {
    return new BigDecimal(switch (symbol) {
      case "USDC", "USDT", "USDT0" -> "0.95";
      case "EURC" -> "0.70";
      case "ETH" -> "100";
      default -> "0.001";
    });
  }

  private static BigDecimal most(String symbol) {
    return new BigDecimal(switch (symbol) {
      case "USDC", "USDT", "USDT0" -> "1.05";
      case "EURC" -> "2";
      case "ETH" -> "100000";
      default -> "1000000";
    });
  }
}
