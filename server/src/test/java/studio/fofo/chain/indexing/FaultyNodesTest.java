package studio.fofo.chain.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Log;
import studio.fofo.chain.LogListener;
import studio.fofo.chain.engine.Tracking;
import studio.fofo.chain.faults.FaultInjectingNode;
import studio.fofo.chain.faults.MemoryChain;
import studio.fofo.chain.faults.MemoryChain.Emitted;
import studio.fofo.chain.faults.NodeFault;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.nodes.RpcError;
import studio.fofo.chain.setup.Deployments;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.OtherChains;
import studio.fofo.testing.SettableClock;
import studio.fofo.testing.Thorough;
import tools.jackson.databind.json.JsonMapper;

/** The index equals that of an honest node whatever one of two nodes does, and nothing is taken back without a fork. */
@ModuleTest
class FaultyNodesTest {

  private static final int BLOCKS = 300;
  private static final int ROUNDS = 400;
  private static final String PAID = "0x" + "1".repeat(64);
  private static final String OTHER = "0x" + "2".repeat(64);
  /** Those that a reader meets, without mere slowness. */
  private static final Set<NodeFault> READING = EnumSet.range(NodeFault.LATE_RECEIPTS, NodeFault.HTTP_400_WITH_JSON);

  private final long chainId = OtherChains.next();
  private final Address contract = new Address("0x%040x".formatted(0xc0_0000 + chainId));
  private final MemoryChain chain = new MemoryChain(chainId);
  private final SettableClock clock = new SettableClock(Instant.ofEpochSecond(1_700_000_000));
  private final FaultInjectingNode first = new FaultInjectingNode(chain, chainId, clock::advance);
  private final FaultInjectingNode second = new FaultInjectingNode(chain, chainId + 1, clock::advance);
  private final Kept kept = new Kept();
  private final Random random = new Random(chainId);
  private final JdbcClient jdbc;
  private final IndexRows rows;
  private final Chains chains;
  private final Deployments deployments;
  private final Tracking tracking;
  private final TransactionTemplate transaction;

  FaultyNodesTest(JdbcClient jdbc, IndexRows rows, Chains chains, Deployments deployments, Tracking tracking,
      TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.chains = chains;
    this.deployments = deployments;
    this.tracking = tracking;
    this.transaction = transaction;
    deployments.record(chainId, Map.of("kept", contract), List.of(), 1);
  }

  @AfterEach
  void stop() {
    first.close();
    second.close();
  }

  @ParameterizedTest
  @EnumSource
  void equalsThatOfAnHonestNodeWhateverOneOfTwoDoes(NodeFault fault) {
    mine(BLOCKS);
    first.set(fault);

    runTo(indexer(first, second), BLOCKS);
    mine(20);
    runTo(indexer(first, second), BLOCKS + 20);

    assertThat(kept.takenBack).isZero();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void equalsThatOfAnHonestNodeWhateverTwoFaultsComeTogether(NodeFault one, NodeFault other) {
    mine(BLOCKS);
    first.set(one, other);

    runTo(indexer(first, second), BLOCKS);

    assertThat(kept.takenBack).isZero();
  }

  /** Each fault with one other, with several if much is asked for; all pairs with {@code -Dfofo.pairs=all}, which takes ten minutes. */
  static Stream<Object[]> pairs() {
    var all = List.copyOf(READING);
    return IntStream.range(0, all.size()).boxed().flatMap(one -> IntStream.range(one + 1, all.size())
        .filter(other -> "all".equals(System.getProperty("fofo.pairs")) || Thorough.isAsked() && (one * 7 + other) % 6 == 0
            || other == one + 1 + one % 5 || other == all.size() - 1 && other - one < 6)
        .mapToObj(other -> new Object[] {all.get(one), all.get(other)}));
  }

  @ParameterizedTest
  @EnumSource(names = {"FROZEN_HEAD", "FAR_BEHIND", "FOREIGN_CHAIN", "SEQUENCER_DOWN", "NEWEST_LOGS_EMPTY", "LAGGING_HEAD", "ITEM_429",
      "RANGE_5_QUICKNODE", "TOO_MANY_RESULTS", "FOREIGN_HASH_LOGS", "REMOVED_LOGS", "LATE_RECEIPTS"})
  void waitsForItsOnlyNode(NodeFault fault) {
    mine(20);
    var indexer = indexer(first);
    runTo(indexer, 20);
    first.set(fault);
    step(indexer);

    mine(BLOCKS);
    IntStream.range(0, 40).forEach(round -> step(indexer));
    first.set();
    clock.advance(Duration.ofMinutes(6));

    runTo(indexer, BLOCKS + 20);
    assertThat(kept.takenBack).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64, 128})
  void followsAReorganisationThroughALaggingNode(int depth) {
    mine(BLOCKS);
    runTo(indexer(first, second), BLOCKS);
    first.set(NodeFault.LAGGING_HEAD, NodeFault.LATE_RECEIPTS);

    chain.fork(depth);
    mine(depth + 10);

    runTo(indexer(first, second), BLOCKS + 10);
  }

  @Test
  void readsAnHonestChainByRangesWithoutAHeaderForEachBlock() {
    chain.timesInLogs(true);
    mine(5_000);

    runTo(indexer(first, second), 5_000);

    assertThat(first.calls("eth_getBlockByNumber")).isLessThan(200);
    assertThat(rows.minedAt(kept.logs.getFirst())).isEqualTo(Instant.ofEpochSecond(1_700_000_000 + 2 * kept.logs.getFirst().blockNumber()));
    var deep = kept.logs.getFirst();
    assertThat(rows.depth(chainId, deep.blockNumber(), deep.blockHash())).isEqualTo(5_000 - deep.blockNumber() + 1);
    assertThat(rows.depth(chainId, deep.blockNumber(), "0xother")).isZero();
  }

  /** A second answer of the same node proves little. */
  @ParameterizedTest
  @EnumSource(names = {"OMITTED_LOGS", "DOUBLED_LOGS", "REMOVED_LOGS", "FOREIGN_HASH_LOGS", "NEWEST_LOGS_EMPTY", "RANGE_10_ALCHEMY",
      "BATCH_10"})
  void missesNothingThatItsOnlyNodeOmits(NodeFault fault) {
    mine(BLOCKS);
    first.set(fault);

    runTo(indexer(first), BLOCKS);
  }

  @Test
  void asksOnceIfThereIsNothingNew() {
    mine(20);
    var indexer = indexer(first);
    runTo(indexer, 20);
    IntStream.range(0, 20).forEach(round -> step(indexer));
    var before = first.requests();

    IntStream.range(0, 14).forEach(round -> step(indexer));

    assertThat(first.requests() - before).as("one per round, one look at our block, two at all nodes").isLessThanOrEqualTo(14 + 1 + 3);
  }

  /** Rounds like the worker's, some seconds apart, until the index is at a block; then it and the listener have the chain's logs. */
  private void runTo(Indexer indexer, long head) {
    for (var round = 0; round < ROUNDS && rows.cursor(chainId).filter(at -> at.hash().equals(chain.hash(head))).isEmpty(); round++) {
      step(indexer);
    }
    assertThat(rows.cursor(chainId)).contains(new IndexRows.Cursor(head, chain.hash(head)));
    assertThat(kept.logs).isEqualTo(honest());
    assertThat(jdbc.sql("select block_number || ' ' || log_index || ' ' || block_hash || ' ' || tx_hash || ' ' || data from chain.logs"
        + " where chain_id = ? order by block_number, log_index").param(chainId).query(String.class).list())
        .isEqualTo(honest().stream().map(log -> log.blockNumber() + " " + log.logIndex() + " " + log.blockHash() + " " + log.txHash() + " "
            + log.data()).toList());
  }

  private List<Log> honest() {
    return chain.logsOf(contract, PAID);
  }

  private void step(Indexer indexer) {
    try {
      indexer.step(chainId);
    } catch (Refusal | RpcError nextRound) {
      assertThat(nextRound).isNotNull();
    }
    clock.advance(Duration.ofSeconds(3));
  }

  private Indexer indexer(FaultInjectingNode... some) {
    var uris = Stream.of(some).map(FaultInjectingNode::uri).toList();
    var nodes = new Nodes(id -> uris, JsonMapper.shared(), clock, Duration.ofSeconds(5));
    return new Indexer(nodes, rows, new Listeners(List.of(kept), chains, new WatchedRows(jdbc)), tracking, deployments, transaction,
        event -> {});
  }

  private void mine(int blocks) {
    for (var block = 0; block < blocks; block++) {
      chain.mine(IntStream.range(0, random.nextInt(8) == 0 ? 1 + random.nextInt(3) : 0)
          .mapToObj(index -> new Emitted(contract, random.nextInt(4) == 0 ? OTHER : PAID, data())).toArray(Emitted[]::new));
    }
  }

  private String data() {
    var bytes = new byte[8];
    random.nextBytes(bytes);
    return "0x" + HexFormat.of().formatHex(bytes);
  }

  /** Keeps what it is told. */
  private static final class Kept implements LogListener {

    private final List<Log> logs = Collections.synchronizedList(new ArrayList<>());
    private int takenBack;

    @Override
    public Set<String> contracts() {
      return Set.of("kept");
    }

    @Override
    public Set<String> topics() {
      return Set.of(PAID);
    }

    @Override
    public void onLog(Log log) {
      logs.add(log);
    }

    @Override
    public void onReorg(Log log) {
      takenBack++;
      assertThat(logs.removeLast()).isEqualTo(log);
    }
  }
}
