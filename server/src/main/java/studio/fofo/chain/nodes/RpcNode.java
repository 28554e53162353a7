package studio.fofo.chain.nodes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One JSON-RPC 2.0 endpoint, and the limits that we have learnt about it. */
final class RpcNode {

  private static final int MOST_AT_ONCE = 100;
  private static final int BEFORE_ASKING_FOR_MORE = 1_000;

  private final RpcWire wire;
  private final LogRange range = new LogRange();
  private final AtomicInteger asked = new AtomicInteger();
  private volatile int largestBatch = MOST_AT_ONCE;

  RpcNode(RpcWire wire) {
    this.wire = wire;
  }

  String name() {
    return wire.name();
  }

  /** The range of blocks that it allows for logs. */
  LogRange range() {
    return range;
  }

  JsonNode call(RpcCall call) {
    return result(call.method(), alone(call));
  }

  /** Sends several calls in batches as large as the node accepts; answers in order. The first error fails all of them. */
  List<JsonNode> batch(List<RpcCall> calls) {
    var replies = replies(calls);
    return IntStream.range(0, calls.size()).mapToObj(index -> result(calls.get(index).method(), replies.get(index))).toList();
  }

  /** The complete replies to several calls, including errors, in order. */
  List<JsonNode> replies(List<RpcCall> calls) {
    var replies = new ArrayList<JsonNode>();
    while (replies.size() < calls.size()) {
      var size = Math.min(largestBatch, calls.size() - replies.size());
      var some = calls.subList(replies.size(), replies.size() + size);
      if (size == 1) {
        replies.add(alone(some.getFirst()));
      } else {
        together(some).ifPresent(replies::addAll);
      }
      widenSlowly();
    }
    return replies;
  }

  /** The answers to several calls, in order. */
  List<NodeAnswer> answers(List<RpcCall> calls) {
    var replies = replies(calls);
    return IntStream.range(0, calls.size()).<NodeAnswer>mapToObj(index -> {
      try {
        return new NodeAnswer.Result(result(calls.get(index).method(), replies.get(index)));
      } catch (RpcError refused) {
        return new NodeAnswer.Error(refused);
      }
    }).toList();
  }

  private JsonNode alone(RpcCall call) {
    var reply = wire.post(body(call, 0), false);
    if (!reply.isObject()) {
      throw new NodeUnreachable(name() + " replied to a call with " + reply.getNodeType());
    }
    return reply;
  }

  /** A limit may be temporary. */
  private void widenSlowly() {
    if (largestBatch < MOST_AT_ONCE && asked.incrementAndGet() % BEFORE_ASKING_FOR_MORE == 0) {
      largestBatch = Math.min(MOST_AT_ONCE, largestBatch * 2);
    }
  }

  /** Empty if it refuses the batch as a whole: then it is given smaller ones from now on, of the size that it names or half as large. */
  private Optional<List<JsonNode>> together(List<RpcCall> calls) {
    var answer = wire.post(IntStream.range(0, calls.size()).mapToObj(index -> body(calls.get(index), index)).toList(), true);
    var refusal = refusalOfTheBatch(answer);
    if (refusal.isPresent()) {
      var error = error("a batch", refusal.get());
      if (error.limited()) {
        throw error;
      }
      largestBatch = (int) StatedLimits.most(error.words()).filter(most -> most < calls.size()).orElse(Math.max(1, calls.size() / 2L))
          .longValue();
      return Optional.empty();
    }
    if (!answer.isArray() || answer.size() != calls.size()) {
      throw new NodeUnreachable(name() + " replied to a batch of " + calls.size() + " with " + answer.getNodeType());
    }
    var replies = new JsonNode[calls.size()];
    for (var reply : answer) {
      var index = reply.path("id").asInt(-1);
      if (index < 0 || index >= replies.length || replies[index] != null) {
        throw new NodeUnreachable(name() + " replied to a batch with the unknown id " + reply.path("id"));
      }
      replies[index] = reply;
    }
    return Optional.of(List.of(replies));
  }

  /** One error for the whole batch, or the same one for each call. */
  private static Optional<JsonNode> refusalOfTheBatch(JsonNode answer) {
    var alone = answer.isArray() && answer.size() == 1 ? answer.get(0) : answer;
    if (alone.isObject()) {
      return Optional.of(alone.path("error")).filter(error -> error.isObject() && !alone.path("id").isNumber());
    }
    var each = !answer.isEmpty() && answer.valueStream()
        .allMatch(reply -> reply.path("error").path("message").asString("").toLowerCase(Locale.ROOT).contains("batch"));
    return each ? Optional.of(answer.get(0).path("error")) : Optional.empty();
  }

  /** A node that is still indexing does not know a transaction yet, which is what null means. */
  private static JsonNode result(String method, JsonNode reply) {
    var error = reply.path("error");
    if (error.isObject() && !error(method, error).indexing()) {
      throw error(method, error);
    }
    return reply.has("result") ? reply.get("result") : JsonNodeFactory.instance.nullNode();
  }

  private static RpcError error(String method, JsonNode error) {
    var data = error.path("data");
    return new RpcError(method, error.path("code").asInt(0), error.path("message").asString("no message"),
        data.isString() && data.asString().startsWith("0x") ? data.asString() : "0x");
  }

  private static Map<String, Object> body(RpcCall call, int id) {
    var body = new LinkedHashMap<String, Object>();
    body.put("jsonrpc", "2.0");
    body.put("id", id);
    body.put("method", call.method());
    body.put("params", call.parameters());
    return body;
  }
}
