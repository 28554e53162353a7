package studio.fofo.chain.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import studio.fofo.chain.setup.ChainFacts;
import studio.fofo.chain.setup.ChainSettings;
import studio.fofo.chain.setup.FeeRules.Market;
import studio.fofo.kernel.Address;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Going on each of the chains, twice, with one deployer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeployDrillTest {

  private static final int TRANSACTIONS = 16;

  @TempDir
  private Path folder;
  private Studio studio;
  private final Map<String, Long> addresses = new ConcurrentHashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {137, 80_002, 42_161, 421_614, 8_453, 84_532})
  void deploysOnceAndAtTheSameAddressesOnEveryChain(long chainId) {
    var facts = ChainFacts.of(chainId).orElseThrow();
    studio = studio == null ? new Studio(folder) : studio;
    try (var chain = new RehearsedChain(chainId)) {
      chain.give(studio.deployer.address(), RehearsedChain.ETHER.multiply(BigInteger.valueOf(100)));
      chain.makeContract(studio.owner);

      assertThat(studio.deploys(chain, facts, "--yes")).as(studio.printed()).isZero();
      assertThat(studio.printed())
          .contains(TRANSACTIONS + " transactions", "verified: the code of all contracts", "can permit, authorization")
          .doesNotContain(Studio.secret(studio.deployer));
      assertThat(studio.printed().contains("for data on the chain below")).isEqualTo(facts.fees().market() != Market.TIPS);
      assertThat(chain.sent()).isEqualTo(TRANSACTIONS);
      startsWhereTheMinterWasCreated(chain, chainId);
      addresses.put(deployment(chainId).get("contracts").toString(), chainId);
      assertThat(addresses).as("the addresses are the same on all chains").hasSize(1);
      givesTheServerItsSettings(chainId, chain);

      var before = studio.files();
      assertThat(studio.deploys(chain, facts, "--yes")).isZero();
      assertThat(studio.printed()).contains("nothing is missing on the chain", "nothing has changed since the last run");
      assertThat(chain.sent()).isEqualTo(TRANSACTIONS);
      assertThat(studio.files()).isEqualTo(before);
    }
  }

  /** The number of a block of this chain, although Arbitrum's contracts see that of another one. */
  private void startsWhereTheMinterWasCreated(RehearsedChain chain, long chainId) {
    var start = deployment(chainId).get("startBlock").asLong();
    var minter = deployment(chainId).get("contracts").get("minter").asString();
    assertThat(chain.hasCode(minter, start)).isTrue();
    assertThat(chain.hasCode(minter, start - 1)).isFalse();
  }

  private void givesTheServerItsSettings(long chainId, RehearsedChain chain) {
    var environment = new StandardEnvironment();
    var lines = new Properties();
    try {
      lines.load(new StringReader(studio.read(chainId + "/settings.env")));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    var given = new HashMap<String, Object>();
    lines.forEach((name, value) -> given.put((String) name, value));
    studio.settings.forEach((name, value) -> given.put(name.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", "_"), value));
    given.put("FOFO_DEPLOY_RPC_URLS", chain.node().uri().toString());
    environment.getPropertySources().replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
        new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, given));

    var ours = Binder.get(environment).bind("fofo.chain", ChainSettings.class).get().chains().getFirst();
    assertThat(ours.chainId()).isEqualTo(chainId);
    assertThat(ours.rpcUrls()).containsExactly(chain.node().uri());
    assertThat(ours.keys()).hasSize(5).allSatisfy((role, key) -> assertThat(key).doesNotContain("$"));
    ours.addresses().values().forEach(address -> assertThat(Address.isWellFormed(address)).isTrue());
  }

  private JsonNode deployment(long chainId) {
    return JsonMapper.shared().readTree(studio.read(chainId + ".json"));
  }
}
