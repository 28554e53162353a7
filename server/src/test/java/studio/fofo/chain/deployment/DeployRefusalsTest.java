package studio.fofo.chain.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import studio.fofo.chain.faults.Upstream;
import studio.fofo.chain.setup.ChainFacts;
import studio.fofo.chain.signing.TestKey;
import tools.jackson.databind.node.ObjectNode;

/** What is refused before anything is sent or written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeployRefusalsTest {

  private static final ChainFacts POLYGON = ChainFacts.of(137).orElseThrow();

  private RehearsedChain chain;
  private Studio studio;
  private int sent;

  @BeforeAll
  void startAChain() {
    chain = new RehearsedChain(137);
  }

  @AfterAll
  void endIt() {
    chain.close();
  }

  @BeforeEach
  void openAStudio(@TempDir Path folder) {
    studio = new Studio(folder.resolve("deployments"));
    chain.give(studio.deployer.address(), RehearsedChain.ETHER.multiply(BigInteger.TEN));
    chain.makeContract(studio.owner);
    sent = chain.sent();
  }

  @AfterEach
  void nothingWasSentOrWritten() {
    assertThat(chain.sent()).isEqualTo(sent);
    assertThat(studio.files()).isEmpty();
    assertThat(studio.printed()).doesNotContain(Studio.secret(studio.deployer));
  }

  @Test
  void sendsNothingInADryRun() {
    assertThat(studio.deploys(chain, POLYGON, "--dry-run")).isZero();
    assertThat(studio.printed()).contains("create FofoMinter", "cost: about 1.2", "nothing was sent: this was a dry run");
  }

  @Test
  void sendsNothingUnlessItIsConfirmed() {
    assertThat(studio.deploys(chain, POLYGON)).isEqualTo(1);
    assertThat(studio.printed()).endsWith("nothing was sent\n");
  }

  @Test
  void refusesADeployerThatCannotPayForAll() {
    chain.give(studio.deployer.address(), RehearsedChain.ETHER.divide(BigInteger.TWO));

    assertThat(studio.deploys(chain, POLYGON, "--yes")).isEqualTo(1);
    assertThat(studio.printed()).contains("the deployer has 0.5 POL, and deploying may cost 1.2", " POL to " + studio.deployer.address());
  }

  @Test
  void refusesANodeOfAnotherChain() {
    assertThat(studio.deploys(chain, ChainFacts.of(8_453).orElseThrow(), "--yes")).isEqualTo(1);
    assertThat(studio.printed()).contains("chain 8453: node 1 is on another chain", "Base has the chain id 8453");
  }

  @Test
  void refusesASecondNodeOfAnotherChain() {
    try (var base = new RehearsedChain(8_453, call -> call, false)) {
      studio.settings.put("fofo.deploy.rpc-urls", chain.node().uri() + "," + base.node().uri());
      assertThat(studio.deploys("polygon", "--yes")).isEqualTo(1);
      assertThat(studio.printed()).contains("chain 137: node 2 is on another chain");
    }
  }

  @Test
  void refusesNodesThatDisagree() {
    try (var fork = new RehearsedChain(137, DeployRefusalsTest::onAFork, false)) {
      studio.settings.put("fofo.deploy.rpc-urls", chain.node().uri() + "," + fork.node().uri());
      assertThat(studio.deploys("polygon", "--yes")).isEqualTo(1);
      assertThat(studio.printed()).contains("disagree about a recent block");
    }
  }

  @Test
  void refusesAChainWithoutPermit2OrItsToken() {
    try (var bare = new RehearsedChain(137, call -> call, false)) {
      assertThat(studio.deploys(bare, POLYGON, "--yes")).isEqualTo(1);
      assertThat(studio.printed()).contains("0x000000000022D473030F116dDEE9F6B43aC78BA3 is not on Polygon");
      bare.ask("anvil_setCode", ChainCheck.PERMIT2.value(), "0x00");
      bare.give(studio.deployer.address(), RehearsedChain.ETHER.multiply(BigInteger.TEN));
      bare.makeContract(studio.owner);
      assertThat(studio.deploys(bare, POLYGON, "--yes")).isEqualTo(1);
      assertThat(studio.printed()).contains("USDC " + SolidityTables.usdc(137) + " is not a contract on Polygon");
      assertThat(bare.sent()).isZero();
    }
  }

  @Test
  void refusesAnOwnerThatIsAPlainAccountUnlessItIsSaid() {
    studio.settings.put("fofo.deploy.owner", new TestKey().address().value());

    assertThat(studio.deploys(chain, POLYGON, "--dry-run")).isEqualTo(1);
    assertThat(studio.printed()).contains("which is not a contract on this chain", "fofo.deploy.owner-is-account=true");
    chain.ask("anvil_setCode", studio.settings.get("fofo.deploy.owner").toString(), "0xef0100" + "11".repeat(20));
    assertThat(studio.deploys(chain, POLYGON, "--dry-run")).as("a delegation is no multisig").isEqualTo(1);
    studio.settings.put("fofo.deploy.owner-is-account", "true");
    assertThat(studio.deploys(chain, POLYGON, "--dry-run")).isZero();
  }

  @Test
  void refusesAccountsThatEverybodyKnowsOrThatHaveTwoRights() {
    studio.settings.put("fofo.deploy.pauser", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
    studio.settings.put("fofo.deploy.settler", studio.settings.get("fofo.deploy.quote"));

    assertThat(studio.deploys(chain, POLYGON, "--yes")).isEqualTo(1);
    assertThat(studio.printed()).contains("fofo.deploy.pauser is 0x70997970C51812dc3A010C7d01b50e0d17dc79C8, whose key everybody knows",
        "fofo.deploy.quote and fofo.deploy.settler are the same account");
  }

  @Test
  void namesEverySettingThatIsMissingOrMalformed() {
    studio.settings.remove("fofo.deploy.voucher");
    studio.settings.put("fofo.deploy.pauser", "0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed");
    studio.settings.put("fofo.deploy.quote", "keystore:/nowhere/quote.json");
    studio.settings.put("fofo.deploy.fee-bps", "2000");

    assertThat(studio.deploys(chain, POLYGON, "--yes")).isEqualTo(1);
    assertThat(studio.printed()).contains("fofo.deploy.voucher is missing", "does not have the letter case of EIP-55",
        "cannot read the keystore /nowhere/quote.json", "fofo.deploy.fee-bps is 2000");
  }

  @Test
  void refusesAPlainKeyOnAMainNetworkAndInArguments() {
    studio.settings.remove("fofo.chain.signers.plain-keys");
    assertThat(studio.deploys(chain, POLYGON, "--yes")).isEqualTo(1);
    assertThat(studio.printed()).contains("fofo.deploy.key is the key itself");

    assertThat(studio.deploys(chain, POLYGON, Studio.secret(studio.deployer))).isEqualTo(2);
    assertThat(studio.deploys("ethereum")).isEqualTo(2);
    assertThat(studio.printed()).contains("unknown chain \"ethereum\"", "polygon-amoy");
    assertThat(studio.deploys("polygon", "--verify", "sourcify")).isEqualTo(2);
    assertThat(studio.printed()).contains("--verify is followed by");
    studio.settings.put("fofo.deploy.fee-bps", "many");
    assertThat(studio.deploys(chain, POLYGON)).isEqualTo(2);
    assertThat(studio.printed()).contains("fofo.deploy.fee-bps is malformed").doesNotContain("many");
  }

  private static Upstream onAFork(Upstream sound) {
    return call -> {
      var reply = sound.answer(call);
      if (call.path("method").asString("").equals("eth_getBlockByNumber") && reply.path("result") instanceof ObjectNode block) {
        block.put("hash", "0x" + "f0".repeat(32));
      }
      return reply;
    };
  }
}
