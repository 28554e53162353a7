package studio.fofo.chain.nodes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** One JSON-RPC 2.0 endpoint over HTTP. */
final class Node {

  private static final int OK = 200;

  private final URI uri;
  private final HttpClient http;
  private final JsonMapper json;
  private final Duration timeout;

  Node(URI uri, HttpClient http, JsonMapper json, Duration timeout) {
    this.uri = uri;
    this.http = http;
    this.json = json;
    this.timeout = timeout;
  }

  /** Never the whole url: providers put their keys into the path. */
  String name() {
    return uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
  }

  JsonNode call(RpcCall call) {
    return result(call.method(), post(json.writeValueAsBytes(body(call, 0))));
  }

  /** Sends several calls as one batch; answers in their order. The first error fails all. */
  List<JsonNode> batch(List<RpcCall> calls) {
    var bodies = new ArrayList<Map<String, Object>>();
    for (var index = 0; index < calls.size(); index++) {
      bodies.add(body(calls.get(index), index));
    }
    var replies = post(json.writeValueAsBytes(bodies));
    if (!replies.isArray() || replies.size() != calls.size()) {
      throw new NodeUnreachable(name() + " answered a batch of " + calls.size() + " with " + replies.getNodeType());
    }
    var results = new JsonNode[calls.size()];
    for (var reply : replies) {
      var index = reply.path("id").asInt(-1);
      if (index < 0 || index >= results.length) {
        throw new NodeUnreachable(name() + " answered a batch with the unknown id " + reply.path("id"));
      }
      results[index] = result(calls.get(index).method(), reply);
    }
    return List.of(results);
  }

  /** Passes a body on as it is and answers what came back, errors included. */
  JsonNode pass(byte[] body) {
    return post(body);
  }

  private JsonNode post(byte[] body) {
    var request = HttpRequest.newBuilder(uri).timeout(timeout)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
        .build();
    try {
      var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != OK) {
        throw new NodeUnreachable(name() + " answered " + response.statusCode());
      }
      return json.readTree(response.body());
    } catch (IOException broken) {
      throw new NodeUnreachable(name() + " does not answer: " + broken, broken);
    } catch (JacksonException rubbish) {
      throw new NodeUnreachable(name() + " answered something that is not JSON", rubbish);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new NodeUnreachable("interrupted while waiting for " + name(), interrupted);
    }
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
