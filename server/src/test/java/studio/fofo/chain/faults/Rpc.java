package studio.fofo.chain.faults;

import java.util.List;
import studio.fofo.chain.nodes.Hex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Calls and replies. */
final class Rpc {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Rpc() {}

  static ObjectNode call(String method, Object... parameters) {
    var call = JSON.objectNode().put("jsonrpc", "2.0").put("id", 0).put("method", method);
    var list = call.putArray("params");
    List.of(parameters).forEach(list::addPOJO);
    return call;
  }

  static String method(JsonNode call) {
    return call.path("method").asString("");
  }

  static JsonNode parameter(JsonNode call, int index) {
    return call.path("params").path(index);
  }

  /** A copy with another parameter. */
  static JsonNode with(JsonNode call, int index, JsonNode value) {
    var copy = (ObjectNode) call.deepCopy();
    copy.withArray("params").set(index, value);
    return copy;
  }

  static ObjectNode result(JsonNode call, JsonNode result) {
    var reply = empty(call);
    reply.set("result", result);
    return reply;
  }

  static ObjectNode none(JsonNode call) {
    return result(call, JSON.nullNode());
  }

  static ObjectNode error(JsonNode call, int code, String message) {
    var reply = empty(call);
    reply.putObject("error").put("code", code).put("message", message);
    return reply;
  }

  static JsonNode quantity(long number) {
    return JSON.stringNode(Hex.quantity(number));
  }

  static boolean isNumber(JsonNode block) {
    return block.asString("").startsWith("0x");
  }

  private static ObjectNode empty(JsonNode call) {
    var reply = JSON.objectNode().put("jsonrpc", "2.0");
    reply.set("id", call.path("id").isMissingNode() ? JSON.nullNode() : call.get("id"));
    return reply;
  }
}
