package studio.fofo.chain.faults;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongUnaryOperator;
import studio.fofo.chain.nodes.Hex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A node that shows the chain up to a block below its head, in all of its replies. */
final class ShownHead implements Layer {

  private static final Set<String> HEADS = Set.of("latest", "pending", "safe", "finalized");

  private final LongUnaryOperator shown;

  private ShownHead(LongUnaryOperator shown) {
    this.shown = shown;
  }

  static Layer behind(LongUnaryOperator shown) {
    return new ShownHead(shown);
  }

  static Layer frozen() {
    var at = new AtomicLong(-1);
    return new ShownHead(head -> at.updateAndGet(known -> known < 0 ? head : known));
  }

  @Override
  public ObjectNode answer(JsonNode call, Upstream next) {
    var head = Hex.small(next.answer(Rpc.call("eth_blockNumber")).get("result"));
    var last = Math.max(0, Math.min(head, shown.applyAsLong(head)));
    if (last == head) {
      return next.answer(call);
    }
    return switch (Rpc.method(call)) {
      case "eth_blockNumber" -> Rpc.result(call, Rpc.quantity(last));
      case "eth_getBlockByNumber", "eth_getBlockReceipts" -> block(call, 0, last, next);
      case "eth_getTransactionCount", "eth_call", "eth_estimateGas", "eth_simulateV1", "eth_getBalance", "eth_getCode" ->
        state(call, last, next);
      case "eth_getTransactionReceipt" -> receipt(call, last, next);
      case "eth_getLogs" -> logs(call, last, next);
      default -> next.answer(call);
    };
  }

  private static ObjectNode block(JsonNode call, int index, long last, Upstream next) {
    var name = Rpc.parameter(call, index);
    return Rpc.isNumber(name) && Hex.small(name) > last ? Rpc.none(call) : next.answer(at(call, index, last));
  }

  private static ObjectNode state(JsonNode call, long last, Upstream next) {
    var name = Rpc.parameter(call, 1);
    return Rpc.isNumber(name) && Hex.small(name) > last ? Rpc.error(call, -32_000, "header not found") : next.answer(at(call, 1, last));
  }

  private static JsonNode at(JsonNode call, int index, long last) {
    return HEADS.contains(Rpc.parameter(call, index).asString("")) ? Rpc.with(call, index, Rpc.quantity(last)) : call;
  }

  private static ObjectNode receipt(JsonNode call, long last, Upstream next) {
    var reply = next.answer(call);
    var number = reply.path("result").path("blockNumber");
    return number.isString() && Hex.small(number) > last ? Rpc.none(call) : reply;
  }

  private static ObjectNode logs(JsonNode call, long last, Upstream next) {
    if (!LogFaults.asksForARange(call)) {
      return next.answer(call);
    }
    if (LogFaults.from(call) > last) {
      return Rpc.result(call, JsonNodeFactory.instance.arrayNode());
    }
    if (LogFaults.to(call) <= last) {
      return next.answer(call);
    }
    var filter = (ObjectNode) Rpc.parameter(call, 0).deepCopy();
    filter.set("toBlock", Rpc.quantity(Math.min(last, LogFaults.to(call))));
    return next.answer(Rpc.with(call, 0, filter));
  }
}
