package studio.fofo.chain.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import studio.fofo.chain.nodes.Hex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Faults in replies to {@code eth_getLogs} for a range; logs of a block by its hash are sound. */
final class LogFaults {

  private LogFaults() {}

  static boolean asksForARange(JsonNode call) {
    return Rpc.method(call).equals("eth_getLogs") && Rpc.parameter(call, 0).has("toBlock");
  }

  static long from(JsonNode call) {
    return Hex.small(Rpc.parameter(call, 0).get("fromBlock"));
  }

  static long to(JsonNode call) {
    return Hex.small(Rpc.parameter(call, 0).get("toBlock"));
  }

  static ObjectNode withoutNewest(JsonNode call, Upstream next) {
    var head = next.answer(Rpc.call("eth_blockNumber")).path("result").asString("");
    return change(call, next, logs -> logs.stream().filter(log -> !log.get("blockNumber").asString().equals(head)).toList());
  }

  static ObjectNode omitted(JsonNode call, Upstream next) {
    return change(call, next, logs -> logs.stream().filter(log -> log.get("data").asString().hashCode() % 5 != 0).toList());
  }

  static ObjectNode doubled(JsonNode call, Upstream next) {
    return change(call, next, logs -> logs.stream().flatMap(log -> List.of(log, log.deepCopy()).stream()).toList());
  }

  static Layer removed(Random random) {
    return (call, next) -> change(call, next, logs -> switch (random.nextInt(3)) {
      case 0 -> logs.stream().map(log -> log.deepCopy().put("removed", true)).toList();
      case 1 -> {
        var more = new ArrayList<>(logs);
        logs.forEach(log -> more.add(elsewhere(log).put("removed", true)));
        yield more;
      }
      default -> logs;
    });
  }

  static Layer ofOtherBlocks(Random random) {
    return (call, next) -> change(call, next, logs -> random.nextBoolean() ? logs : logs.stream().map(LogFaults::elsewhere).toList());
  }

  private static ObjectNode elsewhere(ObjectNode log) {
    return log.deepCopy().put("blockHash", "0xdead" + log.get("blockHash").asString().substring(6));
  }

  private static ObjectNode change(JsonNode call, Upstream next, UnaryOperator<List<ObjectNode>> change) {
    var reply = next.answer(call);
    if (asksForARange(call) && reply.path("result").isArray()) {
      var logs = reply.get("result").valueStream().map(ObjectNode.class::cast).toList();
      var changed = change.apply(logs);
      return changed.equals(logs) ? reply : Rpc.result(call, JsonNodeFactory.instance.arrayNode().addAll(changed));
    }
    return reply;
  }
}
