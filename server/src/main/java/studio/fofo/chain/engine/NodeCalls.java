package studio.fofo.chain.engine;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Log;
import studio.fofo.chain.Reverts;
import studio.fofo.chain.local.StateRoom;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Logs;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.nodes.RpcCall;
import studio.fofo.chain.nodes.RpcError;
import studio.fofo.kernel.Address;
import tools.jackson.databind.JsonNode;

/** The engine's calls to a chain's nodes. */
class NodeCalls {

  private static final BigInteger FIVE = BigInteger.valueOf(5);
  private static final BigInteger FOUR = BigInteger.valueOf(4);

  private final Nodes nodes;
  private final StateRoom room;

  NodeCalls(Nodes nodes, StateRoom room) {
    this.nodes = nodes;
    this.room = room;
  }

  /** Simulates a transaction and estimates its gas limit: a quarter more than it would use. */
  Simulation simulate(Requested request, Address sender) {
    try {
      var estimate = Hex.number(nodes.of(request.chainId()).call("eth_estimateGas", call(request, sender), "pending"));
      return new Simulation.Passes(estimate.multiply(FIVE).divide(FOUR).longValueExact());
    } catch (RpcError refused) {
      if (refused.reverted()) {
        return new Simulation.Refused(Reverts.explain(refused.data(), String.valueOf(refused.getMessage())));
      }
      throw refused;
    }
  }

  Fees market(long chainId) {
    var answers = nodes.of(chainId).batch(List.of(
        RpcCall.of("eth_getBlockByNumber", "latest", false), RpcCall.of("eth_maxPriorityFeePerGas")), known -> known.getFirst().isObject());
    return Fees.market(Hex.number(answers.get(0).get("baseFeePerGas")), Hex.number(answers.get(1)));
  }

  /** @param block {@code pending} or {@code latest} */
  long count(long chainId, Address sender, String block) {
    return Hex.small(nodes.of(chainId).call("eth_getTransactionCount", sender.value(), block));
  }

  /** @return the node's answer: {@code accepted}, {@code already known}, or its error; or that the local chain's disk is full */
  String send(long chainId, byte[] raw) {
    var full = chainId == Chain.LOCAL ? room.refusal() : Optional.<String>empty();
    if (full.isPresent()) {
      return full.get();
    }
    try {
      nodes.of(chainId).call("eth_sendRawTransaction", Hex.data(raw));
      return "accepted";
    } catch (RpcError refused) {
      return refused.alreadyKnown() ? "already known" : String.valueOf(refused.getMessage());
    }
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
        Hex.small(receipt.get("status")) == 1, Hex.small(receipt.get("gasUsed")), Logs.read(chainId, receipt.get("logs")));
  }

  /** The result of a mined transaction. */
  record Receipt(String txHash, long blockNumber, String blockHash, boolean succeeded, long gasUsed, List<Log> logs) {}

  /** The result of a simulation. */
  sealed interface Simulation {

    record Passes(long gasLimit) implements Simulation {}

    record Refused(String reason) implements Simulation {}
  }
}
