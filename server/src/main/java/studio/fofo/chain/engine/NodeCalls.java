package studio.fofo.chain.engine;

import com.esaulpaugh.headlong.abi.Function;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Log;
import studio.fofo.chain.Reverts;
import studio.fofo.chain.local.StateRoom;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Logs;
import studio.fofo.chain.nodes.NodeAnswer;
import studio.fofo.chain.nodes.NodePool;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.nodes.RpcCall;
import studio.fofo.chain.nodes.RpcError;
import studio.fofo.kernel.Address;
import tools.jackson.databind.JsonNode;

/** The engine's calls to a chain's nodes. */
class NodeCalls {

  private static final long SPARE_GAS = 100_000;
  private static final BigInteger FIVE = BigInteger.valueOf(5);
  private static final BigInteger FOUR = BigInteger.valueOf(4);
  private static final String GAS_PRICE_ORACLE = "0x420000000000000000000000000000000000000F";
  private static final Function DATA_FEE = Function.parse("getL1FeeUpperBound(uint256)");

  private final Nodes nodes;
  private final StateRoom room;

  NodeCalls(Nodes nodes, StateRoom room) {
    this.nodes = nodes;
    this.room = room;
  }

  /**
   * Simulates transactions of a chain and estimates their gas limits: a quarter more than each would use. One node's refusal is not final,
   * since its state may be stale. The others are asked, too, and all of them at a block that we know, if that block is recent: while the
   * index catches up, a contract may not exist yet at its latest block.
   *
   * @param known the latest indexed block
   * @param countsAll whether a call's execution tells all of its gas, so that several can be executed after one another instead
   * @return in the order of the requests
   */
  List<Simulation> simulate(List<Requested> requests, Address sender, long known, boolean countsAll) {
    var chain = nodes.of(requests.getFirst().chainId());
    var executed = countsAll && requests.size() > 1 ? executed(chain, requests, sender) : List.<JsonNode>of();
    if (!executed.isEmpty()) {
      return IntStream.range(0, requests.size()).mapToObj(index -> executed.get(index).path("status").asString("").equals("0x1")
          ? used(executed.get(index)) : alone(requests.get(index), sender, known)).toList();
    }
    var replies = chain.pass(requests.stream().map(one -> RpcCall.of("eth_estimateGas", call(one, sender), "pending")).toList());
    return IntStream.range(0, requests.size()).mapToObj(index -> replies.get(index).path("result").isString()
        ? passes(replies.get(index).get("result")) : alone(requests.get(index), sender, known)).toList();
  }

  /** Each of them once, in one block after the latest; empty if the node does not offer that, or not for these. */
  private static List<JsonNode> executed(NodePool chain, List<Requested> requests, Address sender) {
    var calls = requests.stream().map(one -> call(one, sender)).toList();
    var results = chain.pass(List.of(RpcCall.of("eth_simulateV1",
        Map.of("blockStateCalls", List.of(Map.of("calls", calls)), "validation", false), "pending")))
        .getFirst().path("result").path(0).path("calls");
    return results.size() == requests.size() ? results.valueStream().toList() : List.of();
  }

  /**
   * What it used is less than what it needs: a fifth may have been refunded, and inner calls get at most 63 of 64 parts (EIP-150). The rest
   * is for one that comes first because the one before it failed.
   */
  private static Simulation used(JsonNode executed) {
    return new Simulation.Passes(Hex.small(executed.get("gasUsed")) * 7 / 5 + SPARE_GAS);
  }

  private Simulation alone(Requested request, Address sender, long known) {
    try {
      return simulate(request, sender, known);
    } catch (RpcError unanswered) {
      return new Simulation.Unanswered(unanswered);
    }
  }

  private Simulation simulate(Requested request, Address sender, long known) {
    var call = call(request, sender);
    try {
      return passes(nodes.of(request.chainId()).call("eth_estimateGas", call, "pending"));
    } catch (RpcError refused) {
      if (!refused.reverted()) {
        throw refused;
      }
      var others = nodes.of(request.chainId()).everyone(RpcCall.of("eth_estimateGas", call, "pending"));
      return results(others).findFirst().map(NodeCalls::passes).orElseGet(() -> atKnownBlock(request, call, known, refused));
    }
  }

  private Simulation atKnownBlock(Requested request, Map<String, Object> call, long known, RpcError refused) {
    var reason = Reverts.explain(refused.data(), String.valueOf(refused.getMessage()));
    if (!nodes.of(request.chainId()).isRecent(known)) {
      return new Simulation.Undecided(reason);
    }
    var answers = nodes.of(request.chainId()).everyone(RpcCall.of("eth_estimateGas", call, Hex.quantity(known)));
    return errors(answers).filter(RpcError::reverted).count() == answers.size() ? new Simulation.Refused(reason)
        : new Simulation.Undecided(reason);
  }

  private static Simulation passes(JsonNode estimate) {
    return new Simulation.Passes(Hex.number(estimate).multiply(FIVE).divide(FOUR).longValueExact());
  }

  /** Whether the chain has mined a block within a while: one that stands still mines nothing at any price. */
  boolean moves(long chainId, Duration within) {
    return nodes.of(chainId).moves(within);
  }

  /** The base fee from the latest block, which all nodes know; tips from the blocks before, unless tips have no effect on the chain. */
  FeeMarket market(long chainId, boolean tips) {
    return FeeMarket.read(nodes.of(chainId), tips);
  }

  /** The highest fee for the data of a transaction on the chain below an OP stack chain, in wei. */
  BigInteger dataFee(long chainId, int bytes) {
    var data = Hex.data(DATA_FEE.encodeCallWithArgs(BigInteger.valueOf(bytes)).array());
    return Hex.number(nodes.of(chainId).call("eth_call", Map.of("to", GAS_PRICE_ORACLE, "data", data), "latest"));
  }

  /**
   * The sender's next nonce, with what waits in the nodes' pools: the lowest that a node reports. One that is too high would leave a gap,
   * behind which everything waits; one that is too low is below ours and has no effect.
   */
  long pendingCount(long chainId, Address sender) {
    return results(nodes.of(chainId).everyone(RpcCall.of("eth_getTransactionCount", sender.value(), "pending")))
        .filter(JsonNode::isString).mapToLong(Hex::small).min().orElse(0);
  }

  /** The number of the sender's mined transactions, by the node that knows most of them. */
  long minedCount(long chainId, Address sender) {
    return results(nodes.of(chainId).everyone(RpcCall.of("eth_getTransactionCount", sender.value(), "latest")))
        .filter(JsonNode::isString).mapToLong(Hex::small).max().orElse(0);
  }

  /** {@link #send(long, List)} for one. */
  String send(long chainId, byte[] raw) {
    return send(chainId, List.of(raw)).getFirst();
  }

  /**
   * Sends transactions to all nodes that are well: one that swallows a transaction does not delay it.
   *
   * @return for each the best answer: {@code accepted}, {@code already known}, or an error; or that the local chain's disk is full
   */
  List<String> send(long chainId, List<byte[]> raw) {
    var full = chainId == Chain.LOCAL ? room.refusal() : Optional.<String>empty();
    if (full.isPresent()) {
      return Collections.nCopies(raw.size(), full.get());
    }
    var answers = nodes.of(chainId).everyone(raw.stream().map(one -> RpcCall.of("eth_sendRawTransaction", Hex.data(one))).toList());
    return IntStream.range(0, raw.size()).mapToObj(index -> best(answers.stream().map(node -> node.get(index)).toList())).toList();
  }

  private static String best(List<NodeAnswer> answers) {
    if (results(answers).findAny().isPresent()) {
      return "accepted";
    }
    return errors(answers).anyMatch(RpcError::alreadyKnown) ? "already known"
        : errors(answers).map(refused -> String.valueOf(refused.getMessage())).findFirst().orElseThrow();
  }

  private static Stream<JsonNode> results(List<NodeAnswer> answers) {
    return answers.stream().flatMap(answer -> answer instanceof NodeAnswer.Result(var value) ? Stream.of(value) : Stream.empty());
  }

  private static Stream<RpcError> errors(List<NodeAnswer> answers) {
    return answers.stream().flatMap(answer -> answer instanceof NodeAnswer.Error(var reason) ? Stream.of(reason) : Stream.empty());
  }

  /** The receipts of the mined ones. */
  List<Receipt> receipts(long chainId, List<String> txHashes) {
    return nodes.of(chainId)
        .batch(txHashes.stream().map(hash -> RpcCall.of("eth_getTransactionReceipt", hash)).toList()).stream()
        .filter(JsonNode::isObject)
        .map(receipt -> receipt(chainId, receipt))
        .toList();
  }

  /** Why a mined transaction reverted, from repeating the call in the same block. */
  String reason(Requested request, long blockNumber) {
    try {
      nodes.of(request.chainId()).call("eth_call", call(request, Optional.ofNullable(request.sender()).orElseThrow()),
          Hex.quantity(blockNumber));
      return "reverted in block " + blockNumber;
    } catch (RpcError refused) {
      return Reverts.explain(refused.data(), String.valueOf(refused.getMessage()));
    }
  }

  private static Map<String, Object> call(Requested request, Address sender) {
    return Map.of("from", sender.value(), "to", request.to().value(), "data", Hex.data(request.data()),
        "value", Hex.quantity(request.value()));
  }

  static Receipt receipt(long chainId, JsonNode receipt) {
    return new Receipt(
        receipt.get("transactionHash").asString(), Hex.small(receipt.get("blockNumber")), receipt.get("blockHash").asString(),
        Hex.small(receipt.get("status")) == 1, Hex.small(receipt.get("gasUsed")), fee(receipt), Logs.read(chainId, receipt.get("logs")));
  }

  /** With the fee for its data on the chain below, if there is one. */
  private static BigInteger fee(JsonNode receipt) {
    var gas = optional(receipt, "effectiveGasPrice").multiply(optional(receipt, "gasUsed"));
    return gas.add(optional(receipt, "l1Fee"));
  }

  private static BigInteger optional(JsonNode receipt, String quantity) {
    return receipt.path(quantity).isString() ? Hex.number(receipt.get(quantity)) : BigInteger.ZERO;
  }

  /**
   * The result of a mined transaction.
   *
   * @param fee in wei
   */
  record Receipt(String txHash, long blockNumber, String blockHash, boolean succeeded, long gasUsed, BigInteger fee, List<Log> logs) {}

  /** The result of a simulation. */
  sealed interface Simulation {

    record Passes(long gasLimit) implements Simulation {}

    /** By every node, at a block that we know. */
    record Refused(String reason) implements Simulation {}

    /** Nodes disagree, or refuse it for now only. */
    record Undecided(String reason) implements Simulation {}

    /** For a reason that is not the call's, such as an account without money. */
    record Unanswered(RpcError reason) implements Simulation {}
  }
}
