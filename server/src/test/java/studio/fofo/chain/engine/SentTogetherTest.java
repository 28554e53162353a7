package studio.fofo.chain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.faults.FaultInjectingNode;
import studio.fofo.chain.faults.LedgerChain;
import studio.fofo.chain.setup.Deployments;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.OtherChains;

/** Requests that wait at the same time are sent together, and none is in the way of the others. */
@ModuleTest
class SentTogetherTest {

  private final long chainId = OtherChains.next();
  private final LedgerChain chain = new LedgerChain(chainId, LedgerChain.Rule.POOL);
  private final FaultInjectingNode node = new FaultInjectingNode(chain, chainId);
  private final EngineOnChain engine;
  private final JdbcClient jdbc;
  private final Deployments deployments;
  private final TransactionTemplate transaction;

  SentTogetherTest(JdbcClient jdbc, Deployments deployments, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.deployments = deployments;
    this.transaction = transaction;
    chain.baseFee(BigInteger.ONE);
    chain.mineEmpty(3);
    engine = new EngineOnChain(chainId, chain, List.of(node.uri()), jdbc, deployments, transaction);
    round();
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  void needsFewRequestsForMany() {
    IntStream.range(0, 120).forEach(one -> engine.request(SignerRole.RELAYER));
    var before = node.requests();

    round();

    assertThat(chain.happened(engine.contract)).hasSize(120);
    assertThat(node.requests() - before).as("five for each fifty, and the index").isLessThan(30);
    rounds();
    engine.assertAllEndedRight();
  }

  @Test
  void sendsTheOthersIfOneFailsBecauseOfUs() {
    var broken = IntStream.range(0, 20).mapToObj(one -> engine.request(SignerRole.RELAYER)).toList().get(7);
    engine.cannotHear(broken);

    round();
    round();

    assertThat(chain.happened(engine.contract)).hasSize(19).doesNotContain(broken);
    engine.cannotHear("");
    rounds();
    engine.assertAllEndedRight();
  }

  @Test
  void holdsWhatCanWaitUntilTheNextDayOnceTheBudgetIsSpent() {
    var spending = new EngineOnChain(chainId, chain, List.of(node.uri()), jdbc, deployments, transaction, "hold-above-budget", "true",
        "daily-budgets.relayer", "0.00000000000002", "daily-budgets.settler", "0.00000000000002");
    for (var role : List.of(SignerRole.RELAYER, SignerRole.SETTLER)) {
      spending.request(role);
      spending.request(role);
    }
    rounds(spending, 4);
    assertThat(spending.done()).as("both keys have spent their budgets").isTrue();

    var held = spending.request(SignerRole.RELAYER);
    var settles = spending.request(SignerRole.SETTLER);
    rounds(spending, 6);
    assertThat(chain.happened(spending.contract)).contains(settles).doesNotContain(held);

    spending.clock.advance(Duration.ofDays(1));
    rounds(spending, 6);
    spending.assertAllEndedRight();
  }

  @Test
  void sendsRequestsWhoseTasksAreGone() {
    IntStream.range(0, 3).forEach(one -> engine.request(SignerRole.SETTLER));
    engine.loseTasks();
    round();
    assertThat(chain.waiting()).isZero();

    engine.clock.advance(Duration.ofSeconds(20));
    round();
    round();

    assertThat(chain.happened(engine.contract)).hasSize(3);
    rounds();
    engine.assertAllEndedRight();
  }

  @Test
  void sendsWhatArrivesWhileItIsSending() {
    engine.whenSubmitted(() -> {
      engine.whenSubmitted(() -> {});
      engine.requestAtTheSameTime(SignerRole.RELAYER);
    });
    engine.request(SignerRole.RELAYER);

    round();

    assertThat(chain.happened(engine.contract)).hasSize(2);
    rounds();
    engine.assertAllEndedRight();
  }

  private void rounds() {
    rounds(engine, 8);
  }

  private void round() {
    rounds(engine, 1);
  }

  private void rounds(EngineOnChain engine, int many) {
    for (var round = 0; round < many; round++) {
      engine.round(Duration.ofSeconds(2));
      chain.mark("finalized", chain.mine(engine.clock.instant()) - 1);
    }
  }
}
