package studio.fofo.chain.faults;

import java.math.BigInteger;
import java.util.Random;
import java.util.Set;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionDecoder;
import org.web3j.crypto.transaction.type.Transaction1559;
import studio.fofo.chain.TypedData;
import studio.fofo.chain.nodes.Hex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Faults around sending: what the node says about a transaction, and what it takes for the price. */
final class SendFaults {

  private static final int REFUSED = -32_000;
  private static final BigInteger ETHER = BigInteger.TEN.pow(18);
  private static final BigInteger FLOOR = BigInteger.valueOf(25).multiply(BigInteger.TEN.pow(9));
  private static final BigInteger THOUSAND = BigInteger.valueOf(1_000);
  private static final Set<String> ORACLES = Set.of("eth_maxPriorityFeePerGas", "eth_gasPrice");
  private static final Set<String> SIMULATIONS = Set.of("eth_call", "eth_estimateGas", "eth_simulateV1");

  private SendFaults() {}

  static ObjectNode swallowed(JsonNode call, Upstream next) {
    return sends(call) ? Rpc.result(call, JsonNodeFactory.instance.stringNode(Hex.data(TypedData.keccak(raw(call))))) : next.answer(call);
  }

  static Layer afterEffect(String words) {
    return (call, next) -> {
      var reply = next.answer(call);
      return sends(call) && reply.has("result") ? Rpc.error(call, REFUSED, words) : reply;
    };
  }

  static Layer sometimes(Random random, String words) {
    return (call, next) -> sends(call) && random.nextBoolean() ? Rpc.error(call, REFUSED, words) : next.answer(call);
  }

  static ObjectNode feeCap(JsonNode call, Upstream next) {
    if (sends(call) && dynamic(call).getMaxFeePerGas().multiply(decoded(call).getGasLimit()).compareTo(ETHER) > 0) {
      return Rpc.error(call, REFUSED, "tx fee (%s wei) exceeds the configured cap (1.00 ether)"
          .formatted(dynamic(call).getMaxFeePerGas().multiply(decoded(call).getGasLimit())));
    }
    return next.answer(call);
  }

  static ObjectNode tipFloor(JsonNode call, Upstream next) {
    if (sends(call) && dynamic(call).getMaxPriorityFeePerGas().compareTo(FLOOR) < 0) {
      return Rpc.error(call, REFUSED, "transaction underpriced: gas tip cap %s, minimum needed %s"
          .formatted(dynamic(call).getMaxPriorityFeePerGas(), FLOOR));
    }
    return next.answer(call);
  }

  static ObjectNode oracle(JsonNode call, Upstream next) {
    var reply = next.answer(call);
    if (ORACLES.contains(Rpc.method(call)) && reply.has("result")) {
      return Rpc.result(call, JsonNodeFactory.instance.stringNode(timesThousand(reply.get("result"))));
    }
    if (!Rpc.method(call).equals("eth_feeHistory") || !reply.path("result").path("reward").isArray()) {
      return reply;
    }
    var history = (ObjectNode) reply.get("result").deepCopy();
    var rewards = history.putArray("reward");
    reply.get("result").get("reward").forEach(block -> {
      var tips = rewards.addArray();
      block.forEach(tip -> tips.add(timesThousand(tip)));
    });
    return Rpc.result(call, history);
  }

  private static String timesThousand(JsonNode quantity) {
    return Hex.quantity(Hex.number(quantity).multiply(THOUSAND));
  }

  static Layer stale(Random random) {
    var old = ShownHead.behind(head -> head - 50);
    return (call, next) -> SIMULATIONS.contains(Rpc.method(call)) && random.nextBoolean() ? old.answer(call, next) : next.answer(call);
  }

  static Layer sequencerDown() {
    var frozen = ShownHead.frozen();
    return (call, next) -> sends(call) ? Rpc.error(call, REFUSED, "the sequencer is unavailable; try again later")
        : frozen.answer(call, next);
  }

  private static boolean sends(JsonNode call) {
    return Rpc.method(call).equals("eth_sendRawTransaction");
  }

  private static byte[] raw(JsonNode call) {
    return Hex.bytes(Rpc.parameter(call, 0).asString());
  }

  private static RawTransaction decoded(JsonNode call) {
    return TransactionDecoder.decode(Rpc.parameter(call, 0).asString());
  }

  private static Transaction1559 dynamic(JsonNode call) {
    return (Transaction1559) decoded(call).getTransaction();
  }
}
