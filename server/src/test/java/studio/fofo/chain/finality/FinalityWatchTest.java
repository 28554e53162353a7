package studio.fofo.chain.finality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Chains;
import studio.fofo.chain.FinalBlocks.Standing;
import studio.fofo.chain.Finality;
import studio.fofo.chain.Finality.Tag;
import studio.fofo.chain.faults.FaultInjectingNode;
import studio.fofo.chain.faults.MemoryChain;
import studio.fofo.chain.faults.Upstream;
import studio.fofo.chain.finality.FinalityMarks.Position;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.OtherChains;
import studio.fofo.testing.SettableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The chain's marks: believed only from a node on our chain, never moved backwards, and waited for while they stall. */
@ModuleTest
class FinalityWatchTest {

  private static final List<Tag> BOTH = List.of(Tag.SAFE, Tag.FINALIZED);
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  private final long chain = OtherChains.next();
  private final MemoryChain memory = new MemoryChain(chain);
  private final FaultInjectingNode node = new FaultInjectingNode(marked(), 1);
  private final SettableClock clock = new SettableClock(NOW);
  private final JdbcClient jdbc;
  private final FinalityMarks marks;
  private final FinalityWatch watch;
  private long safe = -1;
  private long finalized = -1;

  FinalityWatchTest(JdbcClient jdbc, Chains chains, TransactionTemplate transaction) {
    ApplicationEventPublisher nobody = event -> {};
    this.jdbc = jdbc;
    this.marks = new FinalityMarks(jdbc, chains, clock);
    this.watch = new FinalityWatch(new Nodes(chainId -> List.of(node.uri()), JsonMapper.shared(), Clock.systemUTC(), Duration.ofSeconds(5)),
        chains, marks, transaction, nobody);
  }

  @BeforeEach
  void mine() {
    for (var block = 0; block < 100; block++) {
      memory.mine();
    }
    indexUpTo(100);
  }

  @AfterEach
  void stop() {
    node.close();
    jdbc.sql("delete from chain.final_blocks where chain_id = 31337").update();
  }

  @Test
  void countsBlocksWithoutMarks() {
    look();

    assertThat(marks.upTo(chain, Finality.of("10"))).isEqualTo(91);
    assertThat(marks.upTo(chain, Tag.SAFE)).as("no mark yet").isNegative();
    assertThat(marks.upTo(chain, Finality.of("safe+10"))).isNegative();
  }

  @Test
  void takesTheLaterOfAMarkAndADepth() {
    safe = 95;
    finalized = 60;
    look();

    assertThat(marks.upTo(chain, Tag.SAFE)).isEqualTo(95);
    assertThat(marks.upTo(chain, Tag.FINALIZED)).isEqualTo(60);
    assertThat(marks.upTo(chain, Finality.of("safe+10"))).isEqualTo(91);
    assertThat(marks.upTo(chain, Finality.of("finalized+10"))).isEqualTo(60);
    assertThat(marks.of(chain, 60, memory.hash(60), Tag.FINALIZED)).isEqualTo(Standing.FINAL);
    assertThat(marks.of(chain, 61, memory.hash(61), Tag.FINALIZED)).isEqualTo(Standing.WAITING);
    assertThat(marks.of(chain, 60, "0xother", Tag.FINALIZED)).isEqualTo(Standing.GONE);
  }

  @Test
  void neverMovesBackwards() {
    finalized = 60;
    look();
    finalized = 40;
    look();

    assertThat(marks.upTo(chain, Tag.FINALIZED)).isEqualTo(60);
  }

  @Test
  void finalisesTheWholeIndexWhileItCatchesUp() {
    indexUpTo(50);
    finalized = 90;
    look();

    assertThat(marks.upTo(chain, Tag.FINALIZED)).isEqualTo(50);
  }

  @Test
  void believesNoNodeOnAnotherBranch() {
    memory.fork(50);
    for (var block = 0; block < 50; block++) {
      memory.mine();
    }
    finalized = 80;
    look();
    assertThat(marks.upTo(chain, Tag.FINALIZED)).isNegative();
    finalized = 40;
    look();
    assertThat(marks.upTo(chain, Tag.FINALIZED)).as("below the fork").isEqualTo(40);
  }

  @Test
  void forgetsAMarkThatAReorganisationReplaced() {
    finalized = 90;
    look();
    jdbc.sql("update chain.blocks set hash = '0xother' where chain_id = ? and number = 90").param(chain).update();
    assertThat(marks.upTo(chain, Tag.FINALIZED)).isNegative();
    jdbc.sql("update chain.cursors set number = 80 where chain_id = ?").param(chain).update();
    assertThat(marks.upTo(chain, Tag.FINALIZED)).isNegative();
  }

  @Test
  void saysThatFinalityStallsAndContinuesOnceItMoves() {
    marks.move(Chain.LOCAL, Tag.FINALIZED, new Position(1, "0x01"));
    assertThat(marks.stalls(Chain.LOCAL, Finality.of("finalized+3"))).isFalse();
    clock.advance(Duration.ofMinutes(15));
    assertThat(marks.stalls(Chain.LOCAL, Finality.of("finalized+3"))).isTrue();
    assertThat(marks.stalls(Chain.LOCAL, Finality.of("3"))).as("counting blocks needs no mark").isFalse();

    marks.move(Chain.LOCAL, Tag.FINALIZED, new Position(2, "0x02"));
    assertThat(marks.stalls(Chain.LOCAL, Finality.of("finalized"))).isFalse();
  }

  private void look() {
    watch.look(chain, BOTH, marks.cursor(chain).orElseThrow());
  }

  private void indexUpTo(long head) {
    jdbc.sql("insert into chain.cursors (chain_id, number, hash) values (:chain, :number, :hash) "
        + "on conflict (chain_id) do update set number = excluded.number, hash = excluded.hash")
        .param("chain", chain).param("number", head).param("hash", memory.hash(head)).update();
    for (var number = 0L; number <= head; number++) {
      jdbc.sql(
          "insert into chain.blocks (chain_id, number, hash, parent_hash, mined_at) values (?, ?, ?, '0x', now()) on conflict do nothing")
          .params(chain, number, memory.hash(number)).update();
    }
  }

  /** The chain in memory with marks; a node without one answers null. */
  private Upstream marked() {
    return call -> switch (call.path("params").path(0).asString("")) {
      case "safe" -> block(call, safe);
      case "finalized" -> block(call, finalized);
      default -> memory.answer(call);
    };
  }

  private ObjectNode block(JsonNode call, long number) {
    if (number < 0) {
      var reply = memory.answer(call);
      reply.set("result", JsonNodeFactory.instance.nullNode());
      return reply;
    }
    var asked = (ObjectNode) call.deepCopy();
    asked.putArray("params").add("0x" + Long.toHexString(number)).add(false);
    return memory.answer(asked);
  }
}
