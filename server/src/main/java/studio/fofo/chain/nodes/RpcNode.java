package studio.fofo.chain.nodes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.runtime.WholeReply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** One JSON-RPC 2.0 endpoint over HTTP. */
final class RpcNode {

  private static final Logger LOG = LoggerFactory.getLogger(RpcNode.class);
  private static final int OK = 200;
  private static final int BAD_REQUEST = 400;
  private static final int TOO_LARGE = 413;
  private static final int MOST_AT_ONCE = 100;
  private static final int BEFORE_ASKING_FOR_MORE = 1_000;

  private final URI uri;
  private final HttpClient http;
  private final JsonMapper json;
  private final Duration timeout;
  private final AtomicInteger asked = new AtomicInteger();
  private volatile int largestBatch = MOST_AT_ONCE;

  RpcNode(URI uri, HttpClient http, JsonMapper json, Duration timeout) {
    this.uri = uri;
    this.http = http;
    this.json = json;
    this.timeout = timeout;
  }

  /** Never the complete URL: providers put keys into the path. */
  String name() {
    return uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
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
        together(some).ifPresentOrElse(replies::addAll, () -> largestBatch = Math.max(1, size / 2));
      }
      widenSlowly();
    }
    return replies;
  }

  private JsonNode alone(RpcCall call) {
    var reply = post(json.writeValueAsBytes(body(call, 0)), false);
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

  /** Empty if it refuses the batch as a whole, with one error: then it may accept a smaller one. */
  private Optional<List<JsonNode>> together(List<RpcCall> calls) {
    var bodies = IntStream.range(0, calls.size()).mapToObj(index -> body(calls.get(index), index)).toList();
    var answer = post(json.writeValueAsBytes(bodies), true);
    if (refusesTheBatch(answer)) {
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
  private static boolean refusesTheBatch(JsonNode answer) {
    var alone = answer.isArray() && answer.size() == 1 ? answer.get(0) : answer;
    if (alone.isObject()) {
      return alone.path("error").isObject() && !alone.path("id").isNumber();
    }
    return !answer.isEmpty() && answer.valueStream()
        .allMatch(reply -> reply.path("error").path("message").asString("").toLowerCase(Locale.ROOT).contains("batch"));
  }

  private JsonNode post(byte[] body, boolean isBatch) {
    var request = HttpRequest.newBuilder(uri)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
    try {
      var response = WholeReply.to(request, http, timeout);
      return switch (response.statusCode()) {
        case OK -> json.readTree(response.body());
        case TOO_LARGE -> tooLarge();
        case BAD_REQUEST -> errorIn(response.body(), isBatch);
        default -> throw new NodeUnreachable(name() + " answered " + response.statusCode(), RetryAfter.of(response.headers()));
      };
    } catch (IOException broken) {
      throw new NodeUnreachable(name() + " does not respond: " + broken, broken);
    } catch (JacksonException rubbish) {
      throw new NodeUnreachable(name() + " replied with something that is not JSON", rubbish);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new NodeUnreachable("interrupted while waiting for " + name(), interrupted);
    }
  }

  /** As JSON-RPC. */
  private static JsonNode tooLarge() {
    var reply = JsonNodeFactory.instance.objectNode();
    reply.putObject("error").put("code", TOO_LARGE).put("message", "the request is too large for the node");
    return reply;
  }

  /** Some providers send JSON-RPC errors with status 400, and reject large batches with any status. */
  private JsonNode errorIn(byte[] body, boolean isBatch) {
    try {
      var answer = json.readTree(body);
      if (answer.path("error").isObject() || answer.isArray()) {
        return answer;
      }
    } catch (JacksonException words) {
      LOG.debug("node replied with text node={}", name(), words);
    }
    if (isBatch) {
      return tooLarge();
    }
    throw new NodeUnreachable(name() + " answered " + BAD_REQUEST);
  }

  private JsonNode result(String method, JsonNode reply) {
    var error = reply.path("error");
    if (error.isObject()) {
      throw new RpcError(method, error.path("code").asInt(0), error.path("message").asString("no message"), data(error));
    }
    return reply.has("result") ? reply.get("result") : JsonNodeFactory.instance.nullNode();
  }

  private static String data(JsonNode error) {
    var data = error.path("data");
    return data.isString() && data.asString().startsWith("0x") ? data.asString() : "0x";
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
