package studio.fofo.chain.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Log;
import studio.fofo.chain.LogListener;
import studio.fofo.chain.engine.Tracking;
import studio.fofo.chain.faults.FaultInjectingNode;
import studio.fofo.chain.faults.MemoryChain;
import studio.fofo.chain.faults.MemoryChain.Emitted;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Logs;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.setup.Deployments;
import studio.fofo.kernel.Address;
import studio.fofo.testing.ModuleTest;
import tools.jackson.databind.json.JsonMapper;

/**
 * A benchmark, not a test: the index against a plain indexer that reads a block and its logs at a time and inserts rows one by one, on the
 * same node and database. Run by {@code bench/bench.mjs index}; writes {@code target/index-speed.txt}, logs a second of each.
 */
@ModuleTest
class IndexSpeed {

  private static final int BLOCKS = Integer.getInteger("bench.blocks", 20_000);
  private static final int LOGS_OF_A_BLOCK = 10;
  private static final int SHARE_OF_THE_PLAIN_ONE = 10;
  private static final long CHAIN = 799_999;
  private static final Address CONTRACT = new Address("0x00000000000000000000000000000000000000be");
  private static final String TRANSFER = "0x" + "d".repeat(64);

  private final MemoryChain chain = new MemoryChain(CHAIN);
  private final FaultInjectingNode node = new FaultInjectingNode(chain, 1);
  private final FaultInjectingNode other = new FaultInjectingNode(chain, 2);
  private final JdbcClient jdbc;
  private final IndexRows rows;
  private final Chains chains;
  private final Deployments deployments;
  private final Tracking tracking;
  private final TransactionTemplate transaction;

  IndexSpeed(JdbcClient jdbc, IndexRows rows, Chains chains, Deployments deployments, Tracking tracking, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.chains = chains;
    this.deployments = deployments;
    this.tracking = tracking;
    this.transaction = transaction;
  }

  @AfterEach
  void stop() {
    node.close();
    other.close();
  }

  @Test
  void comparesTheIndexWithAPlainOne() throws IOException {
    chain.timesInLogs(true);
    var logs = IntStream.range(0, LOGS_OF_A_BLOCK).mapToObj(index -> new Emitted(CONTRACT, TRANSFER, "0x" + "00".repeat(64)))
        .toArray(Emitted[]::new);
    IntStream.range(0, BLOCKS).forEach(block -> chain.mine(logs));
    deployments.record(CHAIN, Map.of("measured", CONTRACT), List.of(), 1);

    ours(node);
    var plain = plain();
    var alone = ours(node);
    var two = ours(node, other);

    Files.writeString(Path.of("target", "index-speed.txt"), String.format(Locale.ROOT, "%d %d %d%n", plain, alone, two));
  }

  private long ours(FaultInjectingNode... nodes) {
    for (var table : List.of("cursors", "blocks", "logs")) {
      jdbc.sql("delete from chain." + table + " where chain_id = ?").param(CHAIN).update();
    }
    var uris = Stream.of(nodes).map(FaultInjectingNode::uri).toList();
    var indexer = new Indexer(new Nodes(id -> uris, JsonMapper.shared(), Clock.systemUTC(), Duration.ofSeconds(10)), rows,
        new Listeners(List.of(new Silent()), chains, new WatchedRows(jdbc)), tracking, deployments, transaction, event -> {});
    var start = System.nanoTime();
    while (rows.cursor(CHAIN).filter(at -> at.number() == BLOCKS).isEmpty()) {
      indexer.step(CHAIN);
    }
    var rate = rate(BLOCKS, start);
    assertThat(jdbc.sql("select count(*) from chain.logs where chain_id = ?").param(CHAIN).query(Long.class).single())
        .isEqualTo((long) BLOCKS * LOGS_OF_A_BLOCK);
    return rate;
  }

  /** The first part of the chain: its speed does not depend on the height. */
  private long plain() {
    jdbc.sql("create table if not exists chain.bench_blocks (number bigint primary key, hash text not null, mined_at bigint not null)")
        .update();
    jdbc.sql("create table if not exists chain.bench_logs (number bigint, log_index int, hash text not null, tx_hash text not null,"
        + " address text not null, topic text not null, data text not null, primary key (number, log_index))").update();
    var pool = new Nodes(id -> List.of(node.uri()), JsonMapper.shared(), Clock.systemUTC(), Duration.ofSeconds(10)).of(CHAIN);
    var start = System.nanoTime();
    for (var number = 1; number <= BLOCKS / SHARE_OF_THE_PLAIN_ONE; number++) {
      var name = Hex.quantity(number);
      var block = pool.call("eth_getBlockByNumber", name, false);
      var logs = Logs.read(CHAIN, pool.call("eth_getLogs", Map.of("fromBlock", name, "toBlock", name, "address", CONTRACT.value())));
      transaction.executeWithoutResult(status -> {
        jdbc.sql("insert into chain.bench_blocks values (?, ?, ?)").param(Hex.small(block.get("number")))
            .param(block.get("hash").asString())
            .param(Hex.small(block.get("timestamp"))).update();
        logs.forEach(this::insert);
      });
    }
    var rate = rate(BLOCKS / SHARE_OF_THE_PLAIN_ONE, start);
    jdbc.sql("drop table chain.bench_blocks, chain.bench_logs").update();
    return rate;
  }

  private void insert(Log log) {
    jdbc.sql("insert into chain.bench_logs values (?, ?, ?, ?, ?, ?, ?)").param(log.blockNumber()).param(log.logIndex())
        .param(log.blockHash())
        .param(log.txHash()).param(log.address().value()).param(log.topics().getFirst()).param(log.data()).update();
  }

  private static long rate(int blocks, long start) {
    return (long) blocks * LOGS_OF_A_BLOCK * 1_000_000_000L / (System.nanoTime() - start);
  }

  /** Wants logs and does nothing with them. */
  private static final class Silent implements LogListener {

    @Override
    public Set<String> contracts() {
      return Set.of("measured");
    }

    @Override
    public Set<String> topics() {
      return Set.of(TRANSFER);
    }

    @Override
    public void onLog(Log log) {
      assertThat(log).isNotNull();
    }

    @Override
    public void onReorg(Log log) {
      throw new IllegalStateException("nothing is taken back");
    }
  }
}
