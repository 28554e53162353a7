package studio.fofo.chain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.faults.FaultInjectingNode;
import studio.fofo.chain.faults.LedgerChain;
import studio.fofo.chain.faults.NodeFault;
import studio.fofo.chain.setup.Deployments;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.OtherChains;
import studio.fofo.testing.Thorough;

/**
 * Many transactions of several senders at once through nodes that misbehave: each request ends right and has its effect once, nothing is
 * given up, and no gap remains. Each fault alone and two by two; all pairs with {@code -Dfofo.pairs=all}.
 */
@ModuleTest
class FaultyEngineTest {

  private static final int IN_FLIGHT = 25;
  private static final int HISTORY = 100;
  private static final int MOST_ROUNDS = 300;
  private static final int ROUNDS_OF_A_FAULT = 8;
  /** In which rounds requests arrive: some in each phase. */
  private static final List<Integer> ARRIVALS = List.of(0, 1, 8, 9, 16);
  private static final BigInteger GWEI = BigInteger.TEN.pow(9);
  /** Those around sending. */
  private static final Set<NodeFault> WRITING = writing();
  /** Those of what the engine reads, and of the node as a whole. Replies with logs do not concern it: see {@code FaultyNodesTest}. */
  private static final Set<NodeFault> ALL = all();

  private final long chainId = OtherChains.next();
  private final LedgerChain chain = new LedgerChain(chainId, LedgerChain.Rule.POOL);
  private final FaultInjectingNode first;
  private final FaultInjectingNode second;
  private final EngineOnChain engine;
  private int doomed;

  FaultyEngineTest(JdbcClient jdbc, Deployments deployments, TransactionTemplate transaction) {
    chain.baseFee(GWEI.multiply(BigInteger.valueOf(300)));
    chain.mineEmpty(HISTORY);
    chain.opened(HISTORY - 20);
    first = new FaultInjectingNode(chain, chainId, this::slow);
    second = new FaultInjectingNode(chain, chainId + 1, this::slow);
    engine = new EngineOnChain(chainId, chain, List.of(first.uri(), second.uri()), jdbc, deployments, transaction);
  }

  @AfterEach
  void stop() {
    first.close();
    second.close();
  }

  static Stream<NodeFault> alone() {
    return ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("alone")
  void endsEachRequestRightAlthoughBothNodesHaveTheFaultForAWhile(NodeFault fault) {
    run(List.of(new Phase(List.of(fault), List.of(fault)), new Phase(List.of(fault), List.of())));

    assertThat(first.injected(fault)).isPositive();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void endsEachRequestRightWhateverTwoFaultsComeTogether(NodeFault one, NodeFault other) {
    run(List.of(new Phase(List.of(one, other), List.of(one)), new Phase(List.of(other), List.of(one, other)),
        new Phase(List.of(one), List.of())));

    assertThat(first.injected(one) + second.injected(one)).as(one.name()).isPositive();
    assertThat(first.injected(other) + second.injected(other)).as(other.name()).isPositive();
  }

  /** Each fault of writing with one of the others, with several if much is asked for. */
  static Stream<Object[]> pairs() {
    var writing = List.copyOf(WRITING);
    var all = List.copyOf(ALL);
    var pairs = new ArrayList<Object[]>();
    for (var one = 0; one < writing.size(); one++) {
      for (var other = 0; other < all.size(); other++) {
        var twice = WRITING.contains(all.get(other)) && writing.indexOf(all.get(other)) <= one;
        var chosen = "all".equals(System.getProperty("fofo.pairs")) || (one * 5 + other) % Thorough.count(24, 18) == 0;
        if (!twice && chosen) {
          pairs.add(new Object[] {writing.get(one), all.get(other)});
        }
      }
    }
    return pairs.stream();
  }

  /** The last phase stays. */
  private void run(List<Phase> phases) {
    for (var round = 0; round < MOST_ROUNDS && (round <= ARRIVALS.getLast() || !engine.done()); round++) {
      if (round % ROUNDS_OF_A_FAULT == 0 && round / ROUNDS_OF_A_FAULT < phases.size()) {
        phases.get(round / ROUNDS_OF_A_FAULT).begin(first, second);
      }
      if (ARRIVALS.contains(round)) {
        request(IN_FLIGHT / ARRIVALS.size());
      }
      engine.round(Duration.ofSeconds(round < 60 ? 3 : 30));
      chain.mine(engine.clock.instant());
      chain.mark("finalized", chain.head() - 2);
    }
    engine.assertAllEndedRight();
  }

  /** With one that must fail. */
  private void request(int many) {
    engine.request(EngineOnChain.ROLES.getFirst(), "0xdead%060x".formatted(++doomed));
    for (var index = 0; index < many; index++) {
      engine.request(EngineOnChain.ROLES.get(index % EngineOnChain.ROLES.size()));
    }
  }

  private void slow(Duration pause) {
    engine.clock.advance(pause);
  }

  private static Set<NodeFault> writing() {
    var writing = EnumSet.range(NodeFault.SWALLOWED, NodeFault.STALE_SIMULATION);
    writing.add(NodeFault.RESET_AFTER_EFFECT);
    writing.add(NodeFault.SEQUENCER_DOWN);
    return writing;
  }

  private static Set<NodeFault> all() {
    var all = EnumSet.allOf(NodeFault.class);
    all.removeAll(EnumSet.range(NodeFault.NEWEST_LOGS_EMPTY, NodeFault.FOREIGN_HASH_LOGS));
    all.removeAll(EnumSet.range(NodeFault.RANGE_5_QUICKNODE, NodeFault.TOO_MANY_RESULTS));
    return all;
  }

  /** The faults of both nodes for a while. */
  private record Phase(List<NodeFault> first, List<NodeFault> second) {

    void begin(FaultInjectingNode one, FaultInjectingNode other) {
      one.set(first.toArray(NodeFault[]::new));
      other.set(second.toArray(NodeFault[]::new));
    }
  }
}
