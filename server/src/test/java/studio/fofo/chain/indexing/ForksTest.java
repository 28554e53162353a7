package studio.fofo.chain.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.Chains;
import studio.fofo.chain.FaultyNode;
import studio.fofo.chain.FaultyNode.Fault;
import studio.fofo.chain.FaultyNode.Sent;
import studio.fofo.chain.engine.Tracking;
import studio.fofo.chain.setup.Deployments;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.OtherChains;

/** The index of a chain whose node reports inconsistent heads. */
@ModuleTest
class ForksTest {

  private final long chainId = OtherChains.next();
  private final FaultyNode node = new FaultyNode();
  private final IndexRows rows;
  private final Indexer indexer;

  ForksTest(IndexRows rows, WatchedRows watched, Chains chains, Tracking tracking, Deployments deployments,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.indexer = new Indexer(node.nodes(), rows, new Listeners(List.of(), chains, watched), tracking, deployments,
        transaction, event -> {});
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"OTHER_HEAD_BY_TURNS", "LAGS_BY_TURNS", "HIDDEN_BLOCKS", "NO_LATEST"})
  void takesNothingBackWhileANodeFlipsBetweenTwoHeads(Fault fault) {
    mine(12);
    catchUp();
    var head = node.headHash();

    node.set(fault);
    for (var look = 0; look < 20; look++) {
      stepIfItCan();
      assertThat(rows.cursor(chainId).orElseThrow().hash()).isEqualTo(head);
    }
    node.set();
    mine(3);
    catchUp();
    assertThat(rows.cursor(chainId).orElseThrow()).isEqualTo(new IndexRows.Cursor(15, node.headHash()));
  }

  @Test
  void advancesIfANodeReportsOldHeadsNowAndThen() {
    mine(12);
    catchUp();
    node.set(Fault.LAGS_BY_TURNS);
    mine(6);
    catchUp();

    assertThat(rows.cursor(chainId).orElseThrow().number()).isEqualTo(18);
  }

  @Test
  void followsAForkIfItIsLongerAndReportedConsistently() {
    mine(12);
    catchUp();
    var head = node.headHash();

    node.fork(3);
    catchUp();
    assertThat(rows.cursor(chainId).orElseThrow().hash()).as("not longer yet").isEqualTo(head);
    mine(1);
    assertThat(indexer.step(chainId)).as("said once").isFalse();
    assertThat(rows.cursor(chainId).orElseThrow().hash()).isEqualTo(head);
    catchUp();

    assertThat(rows.cursor(chainId).orElseThrow()).isEqualTo(new IndexRows.Cursor(13, node.headHash()));
    assertThat(IntStream.rangeClosed(8, 13).mapToObj(number -> rows.block(chainId, number).orElseThrow()))
        .extracting(BlockHeader::number).containsExactly(8L, 9L, 10L, 11L, 12L, 13L);
  }

  /** Several rounds, like the worker's. */
  private void catchUp() {
    for (var round = 0; round < 10; round++) {
      while (stepIfItCan()) {
        Thread.onSpinWait();
      }
    }
  }

  private boolean stepIfItCan() {
    try {
      return indexer.step(chainId);
    } catch (Refusal noNodeIsWell) {
      return false;
    }
  }

  private void mine(int blocks) {
    var sender = new Address("0x00000000000000000000000000000000000000aa");
    IntStream.range(0, blocks).forEach(index -> node.mine(new Sent("0x" + index, sender.value(), index, sender, List.of())));
  }
}
