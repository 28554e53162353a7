package studio.fofo.chain.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import studio.fofo.chain.Finality;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.setup.FeeRules.Market;

/** A chain's settings: only nodes and keys for the chains that we know, everything for others. */
class ChainProfileTest {

  @ParameterizedTest
  @ValueSource(longs = {137, 80_002, 42_161, 421_614, 8_453, 84_532})
  void needsNothingButNodesAndKeysForAKnownChain(long chainId) {
    var profile = profile(chainId, Map.of());

    assertThat(profile.name()).isNotBlank();
    assertThat(profile.fees().lowest()).isPositive();
    assertThat(profile.finality().large().word()).startsWith("finalized");
    assertThat(profile.explorer()).isPresent();
    assertThat(profile.budgets()).containsKeys(SignerRole.RELAYER, SignerRole.SETTLER);
  }

  @Test
  void knowsWhatDiffersBetweenChains() {
    assertThat(profile(137, Map.of()).nativeSymbol()).isEqualTo("POL");
    assertThat(profile(137, Map.of()).fees().lowestTip()).isEqualTo(BigInteger.valueOf(25_000_000_000L));
    assertThat(profile(42_161, Map.of()).fees().market()).isEqualTo(Market.ARRIVAL);
    assertThat(profile(42_161, Map.of()).fees().highestTip()).isZero();
    assertThat(profile(8_453, Map.of()).fees().market()).isEqualTo(Market.TIPS_AND_DATA);
    assertThat(profile(80_002, Map.of()).faucet()).isPresent();
    assertThat(profile(137, Map.of()).faucet()).isEmpty();
  }

  @Test
  void prefersTheOperatorsSettings() {
    var profile = profile(137, Map.of("finality", "12", "large-finality", "finalized", "large-from", "100", "highest-fee", "60000000000",
        "poll", "5s", "explorer", "https://explorer.example", "daily-budgets.relayer", "1.5"));

    assertThat(profile.finality().usual()).isEqualTo(new Finality.Depth(12));
    assertThat(profile.finality().large()).isEqualTo(Finality.Tag.FINALIZED);
    assertThat(profile.finality().largeFrom().minor()).isEqualTo(100);
    assertThat(profile.fees().highest()).isEqualTo(BigInteger.valueOf(60_000_000_000L));
    assertThat(profile.pace().poll()).isEqualTo(Duration.ofSeconds(5));
    assertThat(profile.explorer()).contains(URI.create("https://explorer.example"));
    assertThat(profile.budgets().get(SignerRole.RELAYER)).isEqualTo(new BigInteger("1500000000000000000"));
  }

  @Test
  void namesWhatAnUnknownChainNeeds() {
    assertThatIllegalArgumentException().isThrownBy(() -> profile(10, Map.of("name", "Elsewhere", "market", "tips")))
        .withMessageContaining("chain 10").withMessageContaining("137 Polygon").withMessageContaining("finality")
        .withMessageContaining("highest-fee").withMessageContaining("lowest-tip and highest-tip").withMessageContaining("native-symbol");
  }

  @Test
  void acceptsAnUnknownChainWithItsOwnSettings() {
    var own = new HashMap<>(Map.of("name", "Elsewhere", "native-symbol", "XYZ", "finality", "20", "large-finality", "60", "finality-stalls",
        "5m", "poll", "3s", "resend", "30s", "patience", "2m", "lowest-fee", "1", "highest-fee", "100"));
    own.put("market", "arrival");

    assertThat(profile(10, own).fees()).isEqualTo(
        new FeeRules(BigInteger.ONE, BigInteger.valueOf(100), BigInteger.ZERO, BigInteger.ZERO, Market.ARRIVAL));
  }

  @Test
  void refusesLimitsThatExcludeEachOther() {
    assertThatIllegalArgumentException().isThrownBy(() -> profile(137, Map.of("highest-fee", "1")))
        .withMessageContaining("must not exceed");
  }

  private static ChainProfile profile(long chainId, Map<String, String> own) {
    var settings = new HashMap<String, String>();
    settings.put("fofo.chain.chains[0].chain-id", Long.toString(chainId));
    settings.put("fofo.chain.chains[0].rpc-urls", "http://127.0.0.1:1");
    settings.put("fofo.chain.chains[0].public-rpc-url", "http://127.0.0.1:1");
    own.forEach((name, value) -> settings.put("fofo.chain.chains[0]." + name, value));
    var bound = new Binder(new MapConfigurationPropertySource(settings)).bind("fofo.chain", ChainSettings.class).get();
    return ChainProfile.of(bound.chains().getFirst());
  }
}
