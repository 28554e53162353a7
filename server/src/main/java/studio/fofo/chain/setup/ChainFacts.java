package studio.fofo.chain.setup;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Finality;
import studio.fofo.chain.FinalityRules;
import studio.fofo.chain.setup.FeeRules.Market;
import studio.fofo.kernel.Money;

/**
 * What we know about a chain: the defaults of its settings. No node's address is among them: a studio talks to the nodes in its settings
 * only.
 *
 * <p>Sources: docs.polygon.technology (milestones, PIP-35), docs.arbitrum.io (gas and finality), docs.base.org (fees and finality).
 *
 * @param block the usual time between blocks
 * @param budget units of the native currency that one of our keys may spend per day before operators are warned; null for no limit
 */
public record ChainFacts(
    long chainId, String name, String nativeSymbol, Duration block, FinalityRules finality, Pace pace, FeeRules fees,
    @Nullable BigDecimal budget, @Nullable URI explorer, @Nullable URI faucet) {

  /** In US cents. */
  static final Money LARGE_FROM = Money.usd(25_000);

  private static final FinalityRules MILESTONES = rules("finalized", "finalized+500", Duration.ofMinutes(2));
  private static final FinalityRules ROLLUP = rules("safe", "finalized", Duration.ofMinutes(30));
  private static final FeeRules POLYGON = fees("50", "2000", "25", "300", Market.TIPS);
  private static final FeeRules ARBITRUM = fees("0.02", "20", "0", "0", Market.ARRIVAL);
  private static final FeeRules BASE = fees("0.01", "20", "0.001", "1", Market.TIPS_AND_DATA);
  private static final Pace SECONDS = pace(2, 20, 45);
  private static final Pace QUICK = pace(1, 5, 20);
  private static final Pace EVEN = pace(2, 10, 30);

  private static final Map<Long, ChainFacts> KNOWN = List.of(
      new ChainFacts(Chain.LOCAL, "FOFO Local", "ETH", Duration.ZERO, rules("1", "1", Duration.ofMinutes(1)),
          new Pace(Duration.ofMillis(300), Duration.ofSeconds(2), Duration.ofSeconds(10)), fees("0", "1000", "1", "100", Market.TIPS),
          null, null, null),
      new ChainFacts(137, "Polygon", "POL", Duration.ofSeconds(2), MILESTONES, SECONDS, POLYGON, new BigDecimal("50"),
          URI.create("https://polygonscan.com"), null),
      new ChainFacts(80_002, "Polygon Amoy", "POL", Duration.ofSeconds(2), MILESTONES, SECONDS, POLYGON, new BigDecimal("50"),
          URI.create("https://amoy.polygonscan.com"), URI.create("https://faucet.polygon.technology")),
      new ChainFacts(42_161, "Arbitrum One", "ETH", Duration.ofMillis(250), ROLLUP, QUICK, ARBITRUM, new BigDecimal("0.05"),
          URI.create("https://arbiscan.io"), null),
      new ChainFacts(421_614, "Arbitrum Sepolia", "ETH", Duration.ofMillis(250), ROLLUP, QUICK, ARBITRUM, new BigDecimal("0.05"),
          URI.create("https://sepolia.arbiscan.io"), URI.create("https://www.alchemy.com/faucets/arbitrum-sepolia")),
      new ChainFacts(8_453, "Base", "ETH", Duration.ofSeconds(2), ROLLUP, EVEN, BASE, new BigDecimal("0.05"),
          URI.create("https://basescan.org"), null),
      new ChainFacts(84_532, "Base Sepolia", "ETH", Duration.ofSeconds(2), ROLLUP, EVEN, BASE, new BigDecimal("0.05"),
          URI.create("https://sepolia.basescan.org"), URI.create("https://www.alchemy.com/faucets/base-sepolia")))
      .stream().collect(Collectors.toUnmodifiableMap(ChainFacts::chainId, Function.identity()));

  public static Optional<ChainFacts> of(long chainId) {
    return Optional.ofNullable(KNOWN.get(chainId));
  }

  /** By id. */
  public static List<ChainFacts> all() {
    return KNOWN.values().stream().sorted(Comparator.comparingLong(ChainFacts::chainId)).toList();
  }

  /** The name for commands and files, as in {@code contracts/script/Chains.sol}: {@code polygon-amoy}. */
  public String word() {
    return chainId == Chain.LOCAL ? "local" : name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  /** Whether its money is worth nothing. */
  public boolean isTest() {
    return ChainMoneyCheck.WORTHLESS.contains(chainId);
  }

  private static FinalityRules rules(String usual, String large, Duration stalled) {
    return new FinalityRules(Finality.of(usual), Finality.of(large), LARGE_FROM, stalled);
  }

  /** In gwei. */
  private static FeeRules fees(String lowest, String highest, String lowestTip, String highestTip, Market market) {
    return new FeeRules(FeeRules.gwei(lowest), FeeRules.gwei(highest), FeeRules.gwei(lowestTip), FeeRules.gwei(highestTip), market);
  }

  private static Pace pace(int poll, int resend, int patience) {
    return new Pace(Duration.ofSeconds(poll), Duration.ofSeconds(resend), Duration.ofSeconds(patience));
  }
}
