package studio.fofo.chain.finality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.chain.ChainErrors;
import studio.fofo.chain.FinalBlocks;
import studio.fofo.chain.FinalHeaders;
import studio.fofo.chain.Finality;
import studio.fofo.chain.faults.FaultInjectingNode;
import studio.fofo.chain.faults.MemoryChain;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.kernel.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** The first block of a time, which draws: every node shows the same one, and it is final. */
class FinalHeaderReadsTest {

  private static final long CHAIN = 4_217;
  private static final int BLOCKS = 300;
  /** The memory chain's first block; one follows every two seconds. */
  private static final Instant GENESIS = Instant.ofEpochSecond(1_700_000_000);

  private final MemoryChain memory = chain();
  private final MemoryChain other = chain();
  private final FaultInjectingNode node = new FaultInjectingNode(memory, 1);
  private final FaultInjectingNode second = new FaultInjectingNode(other, 1);
  private final FinalHeaders headers = over(BLOCKS, node.uri(), second.uri());

  @AfterEach
  void stop() {
    node.close();
    second.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 17, 128, 255, 256, 257, 299, 300})
  void findsTheFirstBlockOfATime(int number) {
    assertThat(first(GENESIS.plusSeconds(2L * number))).as("at that time").isEqualTo(number);
    assertThat(first(GENESIS.plusSeconds(2L * number - 1))).as("a second before").isEqualTo(number);
  }

  @Test
  void countsTheVeryFirstBlock() {
    assertThat(first(GENESIS)).isZero();
    assertThat(first(Instant.EPOCH)).isZero();
  }

  @Test
  void waitsUntilTheBlockIsFinal() {
    assertThat(over(50, node.uri()).firstSince(CHAIN, GENESIS.plusSeconds(102), Finality.of("1"))).isEmpty();
    assertThat(over(51, node.uri()).firstSince(CHAIN, GENESIS.plusSeconds(102), Finality.of("1"))).get()
        .extracting(FinalHeaders.Header::hash).isEqualTo(memory.hash(51));
    assertThat(over(-1, node.uri()).firstSince(CHAIN, GENESIS, Finality.of("1"))).isEmpty();
  }

  /** One node alone must not choose the block that draws. */
  @Test
  void refusesABlockOnWhichNodesDoNotAgree() {
    other.fork(100);
    for (var block = 0; block < 100; block++) {
      other.mine();
    }

    assertThat(first(GENESIS.plusSeconds(2 * 150))).as("before the fork").isEqualTo(150);
    assertThatThrownBy(() -> first(GENESIS.plusSeconds(2 * 250))).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.code()).isEqualTo(ChainErrors.CHAIN_UNAVAILABLE));
  }

  private long first(Instant time) {
    return headers.firstSince(CHAIN, time, Finality.of("1")).orElseThrow().number();
  }

  private static MemoryChain chain() {
    var chain = new MemoryChain(CHAIN);
    for (var block = 0; block < BLOCKS; block++) {
      chain.mine();
    }
    return chain;
  }

  private static FinalHeaders over(long upTo, URI... nodes) {
    return new FinalHeaderReads(new Nodes(chainId -> List.of(nodes), JsonMapper.shared(), Clock.systemUTC(), Duration.ofSeconds(5)),
        new UpTo(upTo), Clock.systemUTC());
  }

  /** All blocks up to one are final. */
  private record UpTo(long number) implements FinalBlocks {

    @Override
    public long upTo(long chainId, Finality finality) {
      return number;
    }

    @Override
    public Standing of(long chainId, long blockNumber, String blockHash, Finality finality) {
      return blockNumber <= number ? Standing.FINAL : Standing.WAITING;
    }

    @Override
    public boolean stalls(long chainId, Finality finality) {
      return false;
    }
  }
}
