package studio.fofo.chain.engine;

import static org.assertj.core.api.Assertions.assertThat;

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

  SentTogetherTest(JdbcClient jdbc, Deployments deployments, TransactionTemplate transaction) {
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

  private void rounds() {
    IntStream.range(0, 8).forEach(one -> round());
  }

  private void round() {
    engine.round(Duration.ofSeconds(2));
    chain.mark("finalized", chain.mine(engine.clock.instant()) - 1);
  }
}
