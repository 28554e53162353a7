package studio.fofo.chain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.Finality;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.faults.FaultInjectingNode;
import studio.fofo.chain.faults.LedgerChain;
import studio.fofo.chain.faults.LedgerChain.Rule;
import studio.fofo.chain.faults.NodeFault;
import studio.fofo.chain.setup.Deployments;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.OtherChains;

/** Engine and index together on chains that fork, stall, halt, and change their prices, with transactions of ours in flight. */
@ModuleTest
class ChainShapesTest {

  private static final BigInteger GWEI = BigInteger.TEN.pow(9);
  private static final Duration BLOCK = Duration.ofSeconds(2);

  private final long chainId = OtherChains.next();
  private final List<FaultInjectingNode> nodes = new ArrayList<>();
  private final JdbcClient jdbc;
  private final Deployments deployments;
  private final TransactionTemplate transaction;

  ChainShapesTest(JdbcClient jdbc, Deployments deployments, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.deployments = deployments;
    this.transaction = transaction;
  }

  @AfterEach
  void stop() {
    nodes.forEach(FaultInjectingNode::close);
  }

  @ParameterizedTest
  @CsvSource({"1, false", "1, true", "2, true", "7, false", "64, true", "128, false", "128, true"})
  void followsAReorganisationWithItsOwnTransactions(int depth, boolean lost) {
    var chain = chain(Rule.POOL);
    var engine = engine(chain, "finality", "200", "large-finality", "200");
    IntStream.range(0, 3).forEach(one -> engine.request(SignerRole.RELAYER));
    rounds(engine, 2, round -> chain.mine(engine.clock.instant()));
    request(engine, 6);
    rounds(engine, 3, round -> IntStream.range(0, Math.max(1, depth / 3)).forEach(block -> chain.mine(engine.clock.instant())));
    rounds(engine, 1, round -> chain.mine(engine.clock.instant()));
    assertThat(chain.happened(engine.contract)).hasSize(9);

    chain.fork(Math.min(depth, (int) chain.head() - 1), lost);
    IntStream.rangeClosed(0, depth).forEach(block -> chain.blocks().mine());

    rounds(engine, 20, round -> chain.mine(engine.clock.instant()));
    IntStream.range(0, 200).forEach(block -> chain.mine(engine.clock.instant()));
    untilDone(engine, round -> chain.mine(engine.clock.instant()));
    engine.assertAllEndedRight();
  }

  @Test
  void waitsForFinalityThatStallsForAQuarterOfAnHour() {
    var chain = chain(Rule.POOL);
    var engine = engine(chain);
    chain.mark("finalized", chain.head());
    request(engine, 9);

    rounds(engine, 90, Duration.ofSeconds(10), round -> chain.mine(engine.clock.instant()));

    assertThat(engine.marks.stalls(chainId, Finality.Tag.FINALIZED)).isTrue();
    assertThat(chain.happened(engine.contract)).hasSize(9);
    assertThat(engine.done()).isFalse();
    untilDone(engine, round -> chain.mark("finalized", chain.mine(engine.clock.instant())));
    engine.assertAllEndedRight();
    assertThat(engine.attemptsOfEach()).containsOnly(1);
  }

  @Test
  void keepsUpWithFourBlocksASecond() {
    var chain = chain(Rule.ARRIVAL);
    var engine = engine(chain, "market", "arrival", "poll", "1s", "resend", "5s");
    request(engine, 30);

    rounds(engine, 40, Duration.ofSeconds(1), round -> IntStream.range(0, 4).forEach(
        block -> chain.mark("finalized", chain.mine(engine.clock.instant()) - 20)));

    untilDone(engine, round -> chain.mark("finalized", chain.mine(engine.clock.instant())));
    engine.assertAllEndedRight();
    assertThat(engine.attemptsOfEach()).containsOnly(1);
  }

  /** Nothing was mined because nothing is mined: a higher fee would only be paid later. */
  @Test
  void offersNoMoreWhileAChainIsHaltedForAnHour() {
    var chain = chain(Rule.POOL);
    var engine = engine(chain);
    rounds(engine, 2, round -> chain.mark("finalized", chain.mine(engine.clock.instant())));
    request(engine, 9);

    rounds(engine, 120, Duration.ofSeconds(30), round -> {});

    untilDone(engine, round -> chain.mark("finalized", chain.mine(engine.clock.instant())));
    engine.assertAllEndedRight();
    assertThat(engine.attemptsOfEach()).containsOnly(1);
  }

  @ParameterizedTest
  @CsvSource({"POOL, tips", "ARRIVAL, arrival"})
  void sendsWhatASequencerRefusedOnceItIsBack(Rule rule, String market) {
    var chain = chain(rule);
    var engine = engine(chain, "market", market);
    rounds(engine, 2, round -> chain.mark("finalized", chain.mine(engine.clock.instant())));
    nodes.forEach(node -> node.set(NodeFault.SEQUENCER_DOWN));
    request(engine, 9);

    rounds(engine, 40, Duration.ofSeconds(30), round -> {});
    assertThat(chain.happened(engine.contract)).isEmpty();

    nodes.forEach(FaultInjectingNode::set);
    untilDone(engine, round -> chain.mark("finalized", chain.mine(engine.clock.instant())));
    engine.assertAllEndedRight();
    assertThat(engine.attemptsOfEach()).containsOnly(1);
  }

  @Test
  void followsABaseFeeThatRisesFiftyfoldAndFallsAgain() {
    var chain = chain(Rule.POOL);
    var engine = engine(chain, "highest-fee", "5000000000000");
    chain.mostPerBlock(3);
    request(engine, 12);
    rounds(engine, 2, round -> chain.mark("finalized", chain.mine(engine.clock.instant())));

    chain.baseFee(GWEI.multiply(BigInteger.valueOf(1_500)));
    rounds(engine, 30, round -> chain.mark("finalized", chain.mine(engine.clock.instant())));
    assertThat(engine.highestOffer()).as("what is in the way is replaced").isGreaterThan(GWEI.multiply(BigInteger.valueOf(1_500)));

    chain.baseFee(GWEI.multiply(BigInteger.valueOf(30)));
    rounds(engine, 2, round -> chain.mine(engine.clock.instant()));
    var last = engine.request(SignerRole.OWNER);
    untilDone(engine, round -> chain.mark("finalized", chain.mine(engine.clock.instant())));
    engine.assertAllEndedRight();
    assertThat(engine.offersOf(last)).containsExactly(GWEI.multiply(BigInteger.valueOf(62)));
  }

  /** With nodes that take no more than an ether for a transaction: it waits for the base fee at the highest price that they take. */
  @Test
  void offersWhatNodesTakeIfTheyLimitTheFee() {
    var chain = chain(Rule.POOL);
    var engine = engine(chain, "highest-fee", "5000000000000");
    nodes.forEach(node -> node.set(NodeFault.FEE_CAP));
    chain.baseFee(GWEI.multiply(BigInteger.valueOf(1_500)));
    rounds(engine, 1, round -> chain.mark("finalized", chain.mine(engine.clock.instant())));
    request(engine, 3);

    rounds(engine, 40, round -> chain.mark("finalized", chain.mine(engine.clock.instant())));
    assertThat(chain.waiting()).as("waits in the pool").isEqualTo(3);

    chain.baseFee(GWEI.multiply(BigInteger.valueOf(300)));
    untilDone(engine, round -> chain.mark("finalized", chain.mine(engine.clock.instant())));
    engine.assertAllEndedRight();
  }

  @Test
  void knowsWhatDataCostsBeforeAndAfterItJumps() {
    var chain = chain(Rule.POOL);
    var engine = engine(chain, "market", "tips-and-data");
    chain.dataFee(BigInteger.valueOf(1_000));
    rounds(engine, 2, round -> chain.mark("finalized", chain.mine(engine.clock.instant())));
    var before = engine.request(SignerRole.RELAYER);
    rounds(engine, 2, round -> chain.mark("finalized", chain.mine(engine.clock.instant())));

    chain.dataFee(BigInteger.valueOf(5_000_000));
    var after = engine.request(SignerRole.RELAYER);
    untilDone(engine, round -> chain.mark("finalized", chain.mine(engine.clock.instant())));

    engine.assertAllEndedRight();
    assertThat(engine.dataFeeOf(before)).isEqualTo(1_000);
    assertThat(engine.dataFeeOf(after)).isEqualTo(5_000_000);
  }

  /** On Arbitrum one that is ahead of its nonce is refused, so one that got lost makes all behind it fail. */
  @Test
  void sendsThoseBehindALostOneAgainInOrder() {
    var chain = chain(Rule.ARRIVAL);
    var engine = engine(chain, "market", "arrival", "resend", "5s");
    rounds(engine, 2, round -> chain.mark("finalized", chain.mine(engine.clock.instant())));
    nodes.forEach(node -> node.set(NodeFault.SWALLOWED));
    engine.request(SignerRole.RELAYER);
    rounds(engine, 1, round -> {});
    nodes.forEach(FaultInjectingNode::set);
    IntStream.range(0, 8).forEach(one -> engine.request(SignerRole.RELAYER));
    rounds(engine, 1, round -> {});
    assertThat(chain.count(engine.keyring.address(chainId, SignerRole.RELAYER))).isZero();

    rounds(engine, 4, round -> chain.mark("finalized", chain.mine(engine.clock.instant())));

    assertThat(chain.happened(engine.contract)).as("all of them in one round").hasSize(9);
    untilDone(engine, round -> chain.mark("finalized", chain.mine(engine.clock.instant())));
    engine.assertAllEndedRight();
    assertThat(engine.attemptsOfEach()).containsOnly(1);
  }

  private LedgerChain chain(Rule rule) {
    var chain = new LedgerChain(chainId, rule);
    chain.baseFee(GWEI.multiply(BigInteger.valueOf(30)));
    chain.mineEmpty(5);
    return chain;
  }

  private EngineOnChain engine(LedgerChain chain, String... settings) {
    nodes.add(new FaultInjectingNode(chain, chainId, latency -> {}));
    nodes.add(new FaultInjectingNode(chain, chainId + 1, latency -> {}));
    return new EngineOnChain(chainId, chain, nodes.stream().map(FaultInjectingNode::uri).toList(), jdbc, deployments, transaction,
        settings);
  }

  private static void request(EngineOnChain engine, int many) {
    IntStream.range(0, many).forEach(index -> engine.request(EngineOnChain.ROLES.get(index % EngineOnChain.ROLES.size())));
  }

  private static void rounds(EngineOnChain engine, int many, IntConsumer afterEach) {
    rounds(engine, many, BLOCK, afterEach);
  }

  private static void rounds(EngineOnChain engine, int many, Duration each, IntConsumer afterEach) {
    for (var round = 0; round < many; round++) {
      engine.round(each);
      afterEach.accept(round);
    }
  }

  private static void untilDone(EngineOnChain engine, IntConsumer afterEach) {
    for (var round = 0; round < 100 && !engine.done(); round++) {
      engine.round(BLOCK);
      afterEach.accept(round);
    }
  }
}
