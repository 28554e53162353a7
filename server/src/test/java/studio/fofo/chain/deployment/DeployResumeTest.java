package studio.fofo.chain.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.fofo.chain.TypedData;
import studio.fofo.chain.faults.Upstream;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.setup.ChainFacts;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A run that is killed is continued by the next one. */
class DeployResumeTest {

  private static final ChainFacts AMOY = ChainFacts.of(80_002).orElseThrow();
  private static final long KILLED_AT = 7;
  private static final long TRANSACTIONS = 16;

  @TempDir
  private Path folder;
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch killed = new CountDownLatch(1);
  private final AtomicReference<Moment> moment = new AtomicReference<>();

  /** When the process is killed: while it sends one of the transactions. */
  enum Moment { BEFORE_THE_NODE_HAS_IT, AFTER_IT_IS_MINED }

  @ParameterizedTest
  @EnumSource
  void goesOnAfterItsProcessWasKilled(Moment when) throws Exception {
    moment.set(when);
    var studio = new Studio(folder);
    try (var chain = new RehearsedChain(80_002, this::holding, true)) {
      chain.give(studio.deployer.address(), RehearsedChain.ETHER.multiply(BigInteger.TEN));
      studio.settings.put("fofo.deploy.rpc-urls", chain.node().uri().toString());
      var process = process(studio);
      reached.await();
      process.destroyForcibly().waitFor();
      killed.countDown();

      assertThat(studio.files()).containsOnlyKeys("80002/sent.jsonl");
      assertThat(studio.deploys(chain, AMOY, "--yes")).as(studio.printed()).isZero();
      assertThat(mined(chain, studio)).isEqualTo(TRANSACTIONS);
      assertThat(studio.printed()).contains("verified: the code of all contracts");
      if (when == Moment.BEFORE_THE_NODE_HAS_IT) {
        assertThat(studio.printed()).as("the same bytes were sent again").contains("createEditions");
      }
      findsItsStartBlockAgain(chain, studio);
    }
  }

  @Test
  void offersMoreForATransactionThatIsNotMined() {
    var studio = new Studio(folder);
    try (var chain = new RehearsedChain(80_002, this::demandingMore, true)) {
      chain.give(studio.deployer.address(), RehearsedChain.ETHER.multiply(BigInteger.TEN));

      assertThat(studio.deploys(chain, AMOY, "--yes")).as(studio.printed()).isZero();

      var offers = studio.read("80002/sent.jsonl").lines().filter(line -> !line.isBlank()).map(JsonMapper.shared()::readTree)
          .filter(sent -> sent.get("nonce").asLong() == KILLED_AT).map(sent -> new BigInteger(sent.get("maxFee").asString())).toList();
      assertThat(offers).hasSizeGreaterThan(1).isSorted().doesNotHaveDuplicates();
      assertThat(mined(chain, studio)).isEqualTo(TRANSACTIONS);
    }
  }

  /** One transaction is accepted and forgotten at its first price. */
  private Upstream demandingMore(Upstream sound) {
    var first = new AtomicReference<String>();
    return call -> {
      if (RehearsedChain.sends(call) && RehearsedChain.nonce(call) == KILLED_AT) {
        var raw = call.get("params").get(0).asString();
        first.compareAndSet(null, raw);
        if (raw.equals(first.get())) {
          return RehearsedChain.reply(call, Hex.data(TypedData.keccak(Hex.bytes(raw))));
        }
      }
      return sound.answer(call);
    };
  }

  /** With all files lost, too. */
  private void findsItsStartBlockAgain(RehearsedChain chain, Studio studio) {
    var before = studio.read("80002.json");
    Folders.delete(folder.resolve("80002"));
    Folders.delete(folder.resolve("80002.json"));

    assertThat(studio.deploys(chain, AMOY, "--yes")).as(studio.printed()).isZero();
    assertThat(mined(chain, studio)).isEqualTo(TRANSACTIONS);
    assertThat(studio.read("80002.json")).isEqualTo(before);
  }

  /** The transaction with one of the nonces is held until the process is gone. */
  private Upstream holding(Upstream sound) {
    return call -> {
      if (!RehearsedChain.sends(call) || RehearsedChain.nonce(call) != KILLED_AT || killed.getCount() == 0) {
        return sound.answer(call);
      }
      var reply = moment.get() == Moment.AFTER_IT_IS_MINED ? sound.answer(call) : null;
      reached.countDown();
      try {
        killed.await();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      return reply == null ? (ObjectNode) call.deepCopy() : reply;
    };
  }

  private Process process(Studio studio) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), DeployCommand.class.getName(), AMOY.word(),
        "--yes")
        .redirectErrorStream(true).redirectOutput(folder.resolveSibling(folder.getFileName() + ".log").toFile());
    studio.settings.forEach((name, value) -> builder.environment()
        .put(name.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", ""), value.toString()));
    return builder.start();
  }

  private static long mined(RehearsedChain chain, Studio studio) {
    return Long.decode(chain.ask("eth_getTransactionCount", studio.deployer.address().value(), "latest").asString());
  }
}
