package studio.fofo.chain.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.fofo.chain.FaultyNode;
import studio.fofo.chain.FaultyNode.BatchRefusal;
import studio.fofo.chain.FaultyNode.Fault;
import studio.fofo.chain.FaultyNode.Sent;
import studio.fofo.kernel.Address;

/** Logs are complete and without duplicates, or not returned yet. */
class HeadersTest {

  private static final Address CONTRACT = new Address("0x00000000000000000000000000000000000000c0");
  private static final String PAID = "0x" + "1".repeat(64);
  private static final String MOVED = "0x" + "2".repeat(64);
  private static final Wanted WANTED = new Wanted(Map.of(CONTRACT, Set.of(PAID, MOVED)));

  private final FaultyNode node = new FaultyNode();
  private final Headers headers = new Headers(node.nodes());

  @BeforeEach
  void mine() {
    node.mine(sent("0x01", 0, PAID));
    node.mine();
    node.mine(sent("0x02", 1, MOVED, PAID), sent("0x03", 2, PAID));
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"EMPTY_LOGS", "LOST_LOG", "DOUBLED_LOGS", "REMOVED_LOGS"})
  void seesEachLogOnceWhateverTheNodeLeavesOutOrRepeats(Fault fault) {
    node.set(fault);

    var stretch = headers.stretch(1, 1, 3, WANTED).orElseThrow();

    assertThat(stretch.blocks()).extracting(BlockHeader::number).containsExactly(1L, 2L, 3L);
    assertThat(stretch.logs()).extracting(log -> log.blockNumber() + ":" + log.logIndex())
        .containsExactlyInAnyOrder("1:0", "3:0", "3:1", "3:2");
  }

  @ParameterizedTest
  @EnumSource(names = {"NO_BLOCK_RECEIPTS", "FORBIDDEN_BLOCK_RECEIPTS", "NO_TRANSACTIONS"})
  void findsLogsWhateverElseANodeDoesNotOffer(Fault fault) {
    node.set(fault, Fault.EMPTY_LOGS);

    assertThat(headers.stretch(1, 1, 3, WANTED).orElseThrow().logs()).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(names = {"HIDDEN_RECEIPTS", "HIDDEN_BLOCKS"})
  void waitsForWhatABlockPromisesAndNoNodeShows(Fault fault) {
    node.set(fault, Fault.EMPTY_LOGS);

    assertThat(headers.stretch(1, 1, 3, WANTED)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void asksInSmallerBatchesWhenANodeTakesNoLargerOnes(BatchRefusal refusal) {
    node.refuseBatchesBy(refusal);
    node.limit(10, 3);

    assertThat(headers.stretch(1, 0, 3, WANTED).orElseThrow().logs()).hasSize(4);
    node.limit(10, 1);
    assertThat(headers.stretch(1, 0, 3, WANTED).orElseThrow().logs()).hasSize(4);
  }

  @Test
  void asksForFewerBlocksWhenANodeCannotHandleMore() {
    var reach = new Reach();

    for (var halves = 0; halves < 10 && reach.blocks() > 2; halves++) {
      assertThat(reach.refused(reach.blocks())).isTrue();
    }
    assertThat(reach.blocks()).isEqualTo(1);
    assertThat(reach.refused(1)).isFalse();
    for (var passed = 0; passed < 10_000; passed++) {
      reach.passed(reach.blocks());
    }
    assertThat(reach.blocks()).isGreaterThan(1);
  }

  private static Sent sent(String hash, long nonce, String... topics) {
    return new Sent(hash, CONTRACT.value(), nonce, CONTRACT, List.of(topics));
  }
}
