package studio.fofo.chain.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.fofo.chain.faults.FaultInjectingNode;
import studio.fofo.chain.faults.MemoryChain;
import studio.fofo.chain.faults.NodeFault;
import studio.fofo.kernel.Refusal;
import studio.fofo.testing.SettableClock;
import tools.jackson.databind.json.JsonMapper;

/** Which of several nodes is used, and what is learnt about each. */
class StandingTest {

  private static final long CHAIN = 137;
  /** Shortly after the newest block. */
  private final SettableClock clock = new SettableClock(Instant.ofEpochSecond(1_700_000_000L + 2 * 1_500 + 1));
  private final MemoryChain chain = new MemoryChain(CHAIN);
  private final List<FaultInjectingNode> nodes = new ArrayList<>();

  @BeforeEach
  void mine() {
    mine(1_500);
  }

  @AfterEach
  void stop() {
    nodes.forEach(FaultInjectingNode::close);
  }

  @Test
  void leavesANodeOnAnotherChain() {
    var pool = pool(node(NodeFault.FOREIGN_CHAIN), node());

    assertThat(head(pool)).isEqualTo(1_500);
    assertThat(nodes.getFirst().calls("eth_blockNumber")).isZero();
    assertThat(pool.complaints()).containsExactly("chain 137: node 1 is on another chain");
    clock.advance(Duration.ofMinutes(6));
    nodes.getFirst().set();
    pool.look();
    assertThat(head(pool)).isEqualTo(1_500);
    assertThat(nodes.getFirst().calls("eth_blockNumber")).isEqualTo(1);
  }

  @Test
  void usesNoNodeRatherThanOneOnAnotherChain() {
    var pool = pool(node(NodeFault.FOREIGN_CHAIN));

    assertThatThrownBy(() -> head(pool)).isInstanceOf(Refusal.class);
    assertThat(nodes.getFirst().calls("eth_blockNumber")).isZero();
  }

  @Test
  void provesTheChainOfANodeAgainAtFailover() {
    var pool = pool(node(), node());
    pool.look();
    clock.advance(Duration.ofMinutes(2));
    nodes.getFirst().close();
    nodes.getLast().set(NodeFault.FOREIGN_CHAIN);

    assertThatThrownBy(() -> head(pool)).isInstanceOf(Refusal.class);
  }

  @Test
  void passesOverANodeThatIsFarBehindAtFailover() {
    var pool = pool(node(), node(NodeFault.FAR_BEHIND), node());
    assertThat(head(pool)).isEqualTo(1_500);

    nodes.getFirst().close();

    assertThat(head(pool)).isEqualTo(1_500);
    assertThat(pool.complaints()).contains("chain 137: node 2 is behind the others");
  }

  @Test
  void usesANodeThatIsFarBehindIfThereIsNoBetterOne() {
    var pool = pool(node(), node(NodeFault.FAR_BEHIND));
    head(pool);
    nodes.getFirst().close();

    assertThat(head(pool)).isEqualTo(500);
  }

  /** On a chain that stands still, the distance to the others does not grow. */
  @ParameterizedTest
  @EnumSource(names = {"FROZEN_HEAD", "SEQUENCER_DOWN"})
  void leavesANodeThatIsStuckALittleBehind(NodeFault stuck) {
    var pool = pool(node(stuck), node());
    pool.look();
    mine(4);
    for (var look = 0; look < 3; look++) {
      clock.advance(Duration.ofSeconds(21));
      pool.look();
    }
    assertThat(head(pool)).as("it may only lag").isEqualTo(1_500);

    clock.advance(Duration.ofSeconds(21));
    pool.look();
    assertThat(head(pool)).isEqualTo(1_504);
    assertThat(pool.complaints()).contains("chain 137: node 1 is behind the others");

    nodes.getFirst().set();
    clock.advance(Duration.ofSeconds(21));
    pool.look();
    assertThat(pool.complaints()).doesNotContain("chain 137: node 1 is behind the others");
  }

  @Test
  void leavesAFrozenNodeAndReturnsWhenItMoves() {
    var pool = pool(node(NodeFault.FROZEN_HEAD), node());
    pool.look();
    assertThat(head(pool)).isEqualTo(1_500);

    mine(100);
    clock.advance(Duration.ofSeconds(200));
    pool.look();
    assertThat(head(pool)).isEqualTo(1_600);
    assertThat(pool.complaints()).containsExactly("chain 137: node 1 is behind the others");

    nodes.getFirst().set();
    clock.advance(Duration.ofSeconds(21));
    pool.look();
    assertThat(pool.complaints()).isEmpty();
  }

  @Test
  void leavesANodeAloneAheadOfTwoOthers() {
    var elsewhere = new MemoryChain(CHAIN);
    IntStream.range(0, 3_000).forEach(block -> elsewhere.mine());
    nodes.add(new FaultInjectingNode(elsewhere, 1));
    var pool = pool(nodes.getFirst(), node(), node());

    pool.look();

    assertThat(head(pool)).isEqualTo(1_500);
    assertThat(pool.complaints()).containsExactly("chain 137: node 1 reports blocks that no other node has");
    nodes.getLast().close();
    clock.advance(Duration.ofSeconds(21));
    pool.look();
    assertThat(head(pool)).as("still on its own with one other left").isEqualTo(1_500);
  }

  @Test
  void reportsAChainThatStandsStill() {
    var pool = pool(node());
    pool.look();
    assertThat(pool.complaints()).isEmpty();

    clock.advance(Duration.ofMinutes(33));
    pool.look();

    assertThat(pool.complaints()).containsExactly("chain 137: no new block for 33 minutes");
  }

  @ParameterizedTest
  @EnumSource(names = {"RANGE_5_QUICKNODE", "RANGE_10_ALCHEMY", "RANGE_500_ALCHEMY", "RANGE_500_INFURA"})
  void learnsARangeFromOneRefusal(NodeFault limit) {
    var pool = pool(node(limit));

    pool.logs(1, 1_500, Map.of());
    var first = nodes.getFirst().calls("eth_getLogs");
    var second = pool.logs(1, 1_500, Map.of());

    assertThat(first).as("one refusal, two answers").isEqualTo(3);
    assertThat(nodes.getFirst().calls("eth_getLogs")).isEqualTo(5);
    assertThat(List.of(second.first(), second.second())).extracting(LogAnswer::to)
        .containsOnly(limit.name().contains("500") ? 500L : limit.name().contains("_10_") ? 10L : 5L);
  }

  @ParameterizedTest
  @EnumSource(names = {"ITEM_429", "CREDITS_32012", "HTTP_429", "HTTP_400_WITH_JSON", "RESET_AFTER_EFFECT", "BATCH_3",
      "HTTP_413_WITH_JSON"})
  void answersThroughTheOtherNodeIfOneIsAtALimit(NodeFault fault) {
    var pool = pool(node(fault), node());
    var calls = IntStream.range(0, 8).mapToObj(index -> RpcCall.of("eth_blockNumber")).toList();

    for (var times = 0; times < 10; times++) {
      assertThat(pool.batch(calls)).extracting(Hex::small).containsOnly(1_500L).hasSize(8);
      clock.advance(Duration.ofSeconds(2));
    }
  }

  private static long head(NodePool pool) {
    return Hex.small(pool.call("eth_blockNumber"));
  }

  private void mine(int blocks) {
    IntStream.range(0, blocks).forEach(block -> chain.mine());
  }

  private FaultInjectingNode node(NodeFault... faults) {
    var node = new FaultInjectingNode(chain, 11);
    node.set(faults);
    nodes.add(node);
    return node;
  }

  private NodePool pool(FaultInjectingNode... some) {
    List<URI> uris = Stream.of(some).map(FaultInjectingNode::uri).toList();
    return new Nodes(chainId -> uris, JsonMapper.shared(), clock, Duration.ofSeconds(5)).of(CHAIN);
  }
}
