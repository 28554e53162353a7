package studio.fofo.chain.setup;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import studio.fofo.chain.Chain;
import studio.fofo.chain.FinalityRules;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.setup.ChainSettings.Outside;
import studio.fofo.chain.setup.FeeRules.Market;
import studio.fofo.kernel.Money;

/**
 * A chain's settings: what the operator set, otherwise what we know about the chain.
 *
 * @param halts the age of the newest block from which the chain counts as down; empty if it mines only on demand
 * @param budgets wei that a role's key may spend per day before operators are warned; a role that is absent has no limit
 */
record ChainProfile(
    String name, String nativeSymbol, FinalityRules finality, Optional<Duration> halts, Pace pace, FeeRules fees,
    Map<SignerRole, BigInteger> budgets,
    Optional<URI> explorer, Optional<URI> faucet) {

  private static final int DECIMALS = 18;
  /** Of chains with a block at least every few seconds. */
  private static final Duration HALTS = Duration.ofMinutes(1);
  private static final Duration UNKNOWN_HALTS = Duration.ofMinutes(5);

  static ChainProfile local(ChainSettings.Local local) {
    var facts = ChainFacts.of(Chain.LOCAL).orElseThrow();
    return new ChainProfile(facts.name(), facts.nativeSymbol(),
        new FinalityRules(local.finality(), local.largeFinality(), Money.usd(local.largeFrom()), facts.finality().stalled()),
        Optional.empty(),
        new Pace(local.poll(), local.resend(), local.patience()), facts.fees(), Map.of(), Optional.empty(), Optional.empty());
  }

  /** @throws IllegalArgumentException if we do not know the chain, naming the settings that it needs */
  static ChainProfile of(Outside chain) {
    var facts = ChainFacts.of(chain.chainId()).orElse(null);
    if (facts == null) {
      requireOwn(chain);
    }
    var finality = new FinalityRules(
        or(chain.finality(), facts, known -> known.finality().usual()), or(chain.largeFinality(), facts, known -> known.finality().large()),
        chain.largeFrom() == null ? ChainFacts.LARGE_FROM : Money.usd(chain.largeFrom()),
        or(chain.finalityStalls(), facts, known -> known.finality().stalled()));
    var pace = new Pace(or(chain.poll(), facts, known -> known.pace().poll()), or(chain.resend(), facts, known -> known.pace().resend()),
        or(chain.patience(), facts, known -> known.pace().patience()));
    return new ChainProfile(or(chain.name(), facts, ChainFacts::name), or(chain.nativeSymbol(), facts, ChainFacts::nativeSymbol), finality,
        Optional.of(chain.halts() != null ? chain.halts() : facts == null ? UNKNOWN_HALTS : HALTS), pace, fees(chain, facts),
        budgets(chain, facts), link(chain.explorer(), facts, ChainFacts::explorer),
        link(chain.faucet(), facts, ChainFacts::faucet));
  }

  private static void requireOwn(Outside chain) {
    var missing = new ArrayList<String>();
    Map<String, Optional<Object>> needed = Map.of("name", Optional.ofNullable(chain.name()),
        "native-symbol", Optional.ofNullable(chain.nativeSymbol()), "finality", Optional.ofNullable(chain.finality()),
        "large-finality", Optional.ofNullable(chain.largeFinality()), "finality-stalls", Optional.ofNullable(chain.finalityStalls()),
        "poll", Optional.ofNullable(chain.poll()), "resend", Optional.ofNullable(chain.resend()),
        "patience", Optional.ofNullable(chain.patience()), "lowest-fee", Optional.ofNullable(chain.lowestFee()),
        "highest-fee", Optional.ofNullable(chain.highestFee()));
    needed.forEach((setting, value) -> value.ifPresentOrElse(given -> {}, () -> missing.add(setting)));
    needOfMarket(chain).forEach(missing::add);
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("chain " + chain.chainId() + " is not one that we know (" + ChainFacts.all().stream()
          .map(known -> known.chainId() + " " + known.name()).toList() + "): also set fofo.chain.chains[chain-id=" + chain.chainId() + "]."
          + missing.stream().sorted().toList());
    }
  }

  private static List<String> needOfMarket(Outside chain) {
    var missing = new ArrayList<String>();
    if (chain.market() == null) {
      missing.add("market");
    } else if (chain.market() != Market.ARRIVAL && (chain.lowestTip() == null || chain.highestTip() == null)) {
      missing.add("lowest-tip and highest-tip");
    }
    return missing;
  }

  private static FeeRules fees(Outside chain, @Nullable ChainFacts facts) {
    var market = or(chain.market(), facts, known -> known.fees().market());
    var tips = market != Market.ARRIVAL;
    return new FeeRules(or(chain.lowestFee(), facts, known -> known.fees().lowest()),
        or(chain.highestFee(), facts, known -> known.fees().highest()),
        tips ? or(chain.lowestTip(), facts, known -> known.fees().lowestTip()) : BigInteger.ZERO,
        tips ? or(chain.highestTip(), facts, known -> known.fees().highestTip()) : BigInteger.ZERO, market);
  }

  private static Map<SignerRole, BigInteger> budgets(Outside chain, @Nullable ChainFacts facts) {
    var budgets = new EnumMap<SignerRole, BigInteger>(SignerRole.class);
    for (var role : SignerRole.values()) {
      var usual = facts == null ? null : facts.budget();
      BigDecimal amount = chain.dailyBudgets().getOrDefault(role, usual);
      if (amount != null) {
        budgets.put(role, amount.movePointRight(DECIMALS).toBigInteger());
      }
    }
    return budgets;
  }

  private static Optional<URI> link(@Nullable URI own, @Nullable ChainFacts facts, Function<ChainFacts, @Nullable URI> known) {
    return Optional.ofNullable(own).or(() -> Optional.ofNullable(facts).flatMap(some -> Optional.ofNullable(known.apply(some))));
  }

  private static <T> T or(@Nullable T own, @Nullable ChainFacts facts, Function<ChainFacts, T> known) {
    return own != null ? own : known.apply(Objects.requireNonNull(facts));
  }
}
