package studio.fofo.chain.setup;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** Chains of tests that have settings of their own, as an operator writes them. */
public final class TestChains {

  private TestChains() {}

  /**
   * A chain that we do not know, with a pace of seconds.
   *
   * @param settings names below {@code fofo.chain.chains[0].} and values; they replace the usual ones
   */
  public static ChainBook of(long chainId, Deployments deployments, JdbcClient jdbc, String... settings) {
    var environment = new MockEnvironment();
    Map.ofEntries(Map.entry("chain-id", Long.toString(chainId)), Map.entry("name", "Test"), Map.entry("native-symbol", "TST"),
        Map.entry("rpc-urls", "http://127.0.0.1:1"), Map.entry("public-rpc-url", "http://127.0.0.1:1"), Map.entry("finality", "finalized"),
        Map.entry("large-finality", "finalized"), Map.entry("finality-stalls", "2m"), Map.entry("poll", "2s"), Map.entry("resend", "6s"),
        Map.entry("patience", "15s"), Map.entry("market", "tips"), Map.entry("lowest-fee", "1000000000"),
        Map.entry("highest-fee", "2000000000000"), Map.entry("lowest-tip", "1000000000"), Map.entry("highest-tip", "50000000000"))
        .forEach((name, value) -> environment.setProperty("fofo.chain.chains[0]." + name, value));
    for (var index = 0; index < settings.length; index += 2) {
      environment.setProperty("fofo.chain.chains[0]." + settings[index], settings[index + 1]);
    }
    environment.setProperty("fofo.chain.local.enabled", "false");
    return new ChainBook(Binder.get(environment).bind("fofo.chain", ChainSettings.class).get(), deployments, jdbc);
  }
}
