package studio.fofo.chain.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.fofo.chain.Chain;
import studio.fofo.chain.SentTransaction.Status;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.TransactionKind;
import studio.fofo.chain.engine.NodeCalls.Simulation;
import studio.fofo.chain.faults.FaultInjectingNode;
import studio.fofo.chain.faults.NodeFault;
import studio.fofo.chain.faults.RealNode;
import studio.fofo.chain.faults.Upstream;
import studio.fofo.chain.local.StateRoom;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.setup.ChainBook;
import studio.fofo.chain.signing.Keyring;
import studio.fofo.kernel.Address;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.ModuleTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The engine's questions to a real node, through nodes that misbehave. */
@ModuleTest
class BadNodesTest {

  private static final Address RECEIVER = new Address("0x00000000000000000000000000000000f0f00001");
  private static final BigInteger TOO_HIGH = BigInteger.valueOf(100).multiply(BigInteger.TEN.pow(9));

  private final List<FaultInjectingNode> started = new ArrayList<>();
  private final Nodes nodes;
  private final ChainBook chains;
  private final Keyring keyring;

  BadNodesTest(Nodes nodes, ChainBook chains, Keyring keyring) {
    this.nodes = nodes;
    this.chains = chains;
    this.keyring = keyring;
  }

  @BeforeEach
  void deployed() {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
  }

  @AfterEach
  void stop() {
    started.forEach(FaultInjectingNode::close);
  }

  @Test
  void sendsToAllNodesSoThatNoneCanSwallowATransaction() {
    var swallows = node(real());
    swallows.set(NodeFault.SWALLOWED);
    var sound = node(real());

    assertThat(calls(swallows, sound).send(Chain.LOCAL, new byte[] {1})).isEqualTo("accepted");

    assertThat(sound.calls("eth_sendRawTransaction")).isEqualTo(1);
  }

  @Test
  void takesAnyNodesAcceptanceForTheAnswer() {
    var refuses = node(refusing(call -> call.path("method").asString("").equals("eth_sendRawTransaction")));
    var sound = node(real());
    sound.set(NodeFault.SWALLOWED);

    assertThat(calls(refuses, sound).send(Chain.LOCAL, new byte[] {1})).isEqualTo("accepted");
    assertThat(calls(refuses).send(Chain.LOCAL, new byte[] {1})).contains("execution reverted");
  }

  @Test
  void believesTheNodeThatSimulatesSuccessfully() {
    var stale = node(refusing(BadNodesTest::simulates));

    assertThat(calls(stale, node(real())).simulate(List.of(transfer()), sender(), head(), true).getFirst())
        .isInstanceOf(Simulation.Passes.class);
  }

  @Test
  void leavesARequestOpenIfOnlyThePendingStateRefusesIt() {
    var stale = node(refusing(call -> simulates(call) && call.path("params").path(1).asString("").equals("pending")));

    assertThat(calls(stale).simulate(List.of(transfer()), sender(), head(), true).getFirst()).isInstanceOf(Simulation.Undecided.class);
  }

  @Test
  void refusesARequestThatAllNodesRefuseAtAKnownBlock() {
    var refusing = node(refusing(BadNodesTest::simulates));

    assertThat(calls(refusing, node(refusing(BadNodesTest::simulates))).simulate(List.of(transfer()), sender(), head(), true).getFirst())
        .isInstanceOf(Simulation.Refused.class);
  }

  @Test
  void offersNoMoreThanTheCeilingIfTheOracleIsWrong() {
    var wrong = node(call -> {
      var reply = real().answer(call);
      if (call.path("method").asString("").equals("eth_feeHistory")) {
        var history = JsonNodeFactory.instance.objectNode();
        history.putArray("gasUsedRatio").add(0.5);
        history.putArray("reward").addArray().add(Hex.quantity(TOO_HIGH.multiply(BigInteger.valueOf(1_000))));
        reply.set("result", history);
      }
      return reply;
    });
    var rules = chains.fees(Chain.LOCAL);

    var offer = Fees.offer(calls(wrong).market(Chain.LOCAL, true), rules);

    assertThat(offer.priority()).isBetween(rules.highestTip().divide(BigInteger.TWO), rules.highestTip());
    assertThat(offer.max()).isLessThanOrEqualTo(rules.highest());
  }

  @Test
  void asksForTheFeeOfItsDataBeforeSending() {
    var asked = new ArrayList<JsonNode>();
    var rollup = node(call -> {
      var reply = real().answer(call);
      if (call.path("method").asString("").equals("eth_call")) {
        asked.add(call);
        reply.remove("error");
        reply.put("result", Hex.data(HexFormat.of().parseHex("00".repeat(30) + "1092")));
      }
      return reply;
    });

    assertThat(calls(rollup).dataFee(Chain.LOCAL, 180)).isEqualTo(4_242);

    assertThat(asked.getLast().path("params").path(0).path("to").asString()).isEqualTo("0x420000000000000000000000000000000000000F");
    assertThat(asked.getLast().path("params").path(0).path("data").asString()).isEqualTo("0xf1c7a58b" + "0".repeat(62) + "b4");
  }

  @Test
  void countsMinedTransactionsByTheNodeThatKnowsMost() {
    var behind = node(call -> {
      var reply = real().answer(call);
      if (call.path("method").asString("").equals("eth_getTransactionCount")) {
        reply.put("result", "0x0");
      }
      return reply;
    });
    var owner = keyring.address(Chain.LOCAL, SignerRole.OWNER);

    assertThat(calls(behind).minedCount(Chain.LOCAL, owner)).isZero();
    assertThat(calls(behind, node(real())).minedCount(Chain.LOCAL, owner)).isPositive();
  }

  @Test
  void takesNoNonceFromANodeThatReportsTooMany() {
    var wrong = node(call -> {
      var reply = real().answer(call);
      if (call.path("method").asString("").equals("eth_getTransactionCount")) {
        reply.put("result", "0xffffff");
      }
      return reply;
    });

    assertThat(calls(wrong, node(real())).pendingCount(Chain.LOCAL, RECEIVER)).isZero();
  }

  private NodeCalls calls(FaultInjectingNode... those) {
    var uris = List.of(those).stream().map(FaultInjectingNode::uri).toList();
    return new NodeCalls(new Nodes(chainId -> uris, JsonMapper.shared(), Clock.systemUTC(), Duration.ofSeconds(30)),
        new StateRoom(Path.of("a chain that is not here")));
  }

  private FaultInjectingNode node(Upstream upstream) {
    var node = new FaultInjectingNode(upstream, 5);
    started.add(node);
    return node;
  }

  private RealNode real() {
    return new RealNode(nodes.urls(Chain.LOCAL).getFirst());
  }

  private Upstream refusing(Predicate<JsonNode> which) {
    return call -> {
      var reply = real().answer(call);
      if (which.test(call)) {
        reply.remove("result");
        reply.putObject("error").put("code", 3).put("message", "execution reverted").put("data", "0x");
      }
      return reply;
    };
  }

  private static boolean simulates(JsonNode call) {
    return call.path("method").asString("").equals("eth_estimateGas");
  }

  private long head() {
    return Hex.small(nodes.of(Chain.LOCAL).call("eth_blockNumber"));
  }

  private Address sender() {
    return keyring.address(Chain.LOCAL, SignerRole.RELAYER);
  }

  private static Requested transfer() {
    return new Requested("tx_none", new TransactionKind("test").of("none"), Chain.LOCAL, SignerRole.RELAYER, RECEIVER, new byte[0],
        BigInteger.ONE, Status.REQUESTED, null, null, null, null, null, null, Instant.EPOCH);
  }
}
