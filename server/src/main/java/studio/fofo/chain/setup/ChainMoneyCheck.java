package studio.fofo.chain.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import studio.fofo.chain.Chain;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.signing.ConfiguredKeys;
import studio.fofo.kernel.Address;
import studio.fofo.runtime.MoneyCheck;
import studio.fofo.runtime.MoneyMode;
import studio.fofo.runtime.PublicAccounts;

/** Keeps real money off local chains, test networks and public keys, and play money off main networks. */
final class ChainMoneyCheck implements MoneyCheck {

  private static final Map<Long, String> MAIN = Map.ofEntries(Map.entry(1L, "Ethereum"), Map.entry(10L, "OP Mainnet"),
      Map.entry(56L, "BNB Smart Chain"), Map.entry(100L, "Gnosis"), Map.entry(137L, "Polygon"), Map.entry(324L, "zkSync Era"),
      Map.entry(1_101L, "Polygon zkEVM"), Map.entry(5_000L, "Mantle"), Map.entry(8_453L, "Base"), Map.entry(42_161L, "Arbitrum One"),
      Map.entry(42_170L, "Arbitrum Nova"), Map.entry(42_220L, "Celo"), Map.entry(43_114L, "Avalanche"), Map.entry(59_144L, "Linea"),
      Map.entry(81_457L, "Blast"), Map.entry(534_352L, "Scroll"), Map.entry(7_777_777L, "Zora"));
  static final Set<Long> WORTHLESS = Set.of(Chain.LOCAL, 1_337L, 5L, 97L, 10_200L, 43_113L, 59_141L, 80_001L, 80_002L, 84_532L,
      421_614L, 560_048L, 17_000L, 534_351L, 11_155_111L, 11_155_420L);

  @Override
  public List<String> problems(MoneyMode money, Environment environment) {
    var settings = Binder.get(environment).bindOrCreate("fofo.chain", ChainSettings.class);
    return switch (money) {
      case PLAY -> settings.chains().stream().filter(chain -> MAIN.containsKey(chain.chainId()))
          .map(chain -> "chain " + chain.chainId() + " is " + MAIN.get(chain.chainId()) + ", where money is real: take it out of"
              + " fofo.chain.chains, or set " + MoneyMode.PROPERTY + "=real")
          .toList();
      case REAL -> real(settings, environment.getProperty("fofo.chain.signers.plain-keys", Boolean.class, false));
    };
  }

  private static List<String> real(ChainSettings settings, boolean plainKeys) {
    var problems = new ArrayList<String>();
    if (settings.local().enabled()) {
      problems.add("the local chain is enabled, and anybody can create money on it: set fofo.chain.local.enabled=false");
    }
    if (settings.chains().isEmpty()) {
      problems.add("there is no chain for payments: name one under fofo.chain.chains");
    }
    for (var chain : settings.chains()) {
      if (WORTHLESS.contains(chain.chainId())) {
        problems
            .add("chain " + chain.chainId() + " is a test network, whose money is free for everybody: remove it from fofo.chain.chains");
      }
      for (var role : SignerRole.values()) {
        if (isPublic(chain, role)) {
          problems.add("everybody knows the key of this account: set " + ConfiguredKeys.setting(chain.chainId(), role)
              + " to one of your own");
        } else if (!plainKeys && ConfiguredKeys.addressOf(chain.keys().getOrDefault(role, "")).isPresent()) {
          problems.add("whoever reads the settings has this key and what it holds: make an encrypted one (./fofo key new), or use a"
              + " signing service, and name it in " + ConfiguredKeys.setting(chain.chainId(), role)
              + "; fofo.chain.signers.plain-keys=true accepts the risk");
        }
      }
    }
    return problems;
  }

  /** Missing and malformed keys are reported where they are first used. */
  private static boolean isPublic(ChainSettings.Outside chain, SignerRole role) {
    if (PublicAccounts.include(chain.addresses().getOrDefault(role, ""))) {
      return true;
    }
    var given = chain.keys().getOrDefault(role, "").strip();
    return Address.isWellFormed(given) ? PublicAccounts.include(given)
        : ConfiguredKeys.addressOf(given).map(Address::value).filter(PublicAccounts::include).isPresent();
  }
}
