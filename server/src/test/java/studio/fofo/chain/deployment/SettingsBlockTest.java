package studio.fofo.chain.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import studio.fofo.chain.setup.ChainFacts;
import studio.fofo.chain.signing.TestKey;

/** The lines for the server's environment. */
class SettingsBlockTest {

  private final TestKey voucher = new TestKey();
  private final TestKey settler = new TestKey();

  @Test
  void namesSecretsWithoutRepeatingThemAndSaysWhichKeyIsMissing() {
    var lines = block(8_453, Map.of());

    assertThat(lines).contains("FOFO_CHAIN_CHAINS_0_KEYS_VOUCHER=${FOFO_DEPLOY_VOUCHER}",
        "FOFO_CHAIN_CHAINS_0_ADDRESSES_VOUCHER=" + voucher.address(), "FOFO_CHAIN_CHAINS_0_KEYS_QUOTE=aws-kms:alias/quote",
        "# FOFO_CHAIN_CHAINS_0_KEYS_SETTLER= the key of " + settler.address() + " (docs/signers.md)",
        "FOFO_CHAIN_CHAINS_0_KEYS_TREASURY=" + settler.address(), "FOFO_MONEY=real", "FOFO_CHAIN_LOCAL_ENABLED=false")
        .doesNotContain(Studio.secret(voucher)).doesNotContain("a-providers-key");
  }

  @Test
  void leavesOtherChainsTheirNumbers() {
    assertThat(block(8_453, Map.of("fofo.chain.chains[0].chain-id", "137"))).contains("FOFO_CHAIN_CHAINS_1_CHAIN_ID=8453");
    assertThat(block(137, Map.of("fofo.chain.chains[0].chain-id", "137"))).contains("FOFO_CHAIN_CHAINS_0_CHAIN_ID=137");
    assertThat(block(80_002, Map.of())).contains("FOFO_CHAIN_CHAINS_0_CHAIN_ID=80002").doesNotContain("FOFO_MONEY");
  }

  private String block(long chainId, Map<String, Object> present) {
    var environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", present));
    var relayer = new TestKey().address();
    var settings = new DeploySettings(List.of(URI.create("https://node.example/a-providers-key")), "https://node.example",
        "keystore:deployer",
        null, false, null, "keystore:/etc/fofo/relayer.json", Studio.secret(voucher), "aws-kms:alias/quote", settler.address().value(),
        settler.address().value(), 0, null, null, null);
    var who = new Appointments(relayer, relayer, relayer, relayer, voucher.address(), relayer, settler.address(),
        Optional.of(settler.address()), 0);
    return SettingsBlock.of(ChainFacts.of(chainId).orElseThrow(), settings, who, environment);
  }
}
