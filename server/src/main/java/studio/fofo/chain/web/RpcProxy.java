package studio.fofo.chain.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.chain.Chain;
import studio.fofo.chain.ChainErrors;
import studio.fofo.chain.Chains;
import studio.fofo.chain.local.StateRoom;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.nodes.RpcCall;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.CountsAs;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.RateTier;
import studio.fofo.runtime.Role;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /rpc/31337}: browsers' access to the local chain. It offers what a wallet needs, and nothing that signs for others or
 * changes the chain's rules; external chains have nodes of their own.
 */
@RestController
@NeedsNoScope
@CountsAs(RateTier.READ)
@ConditionalOnRole(Role.CHAIN)
class RpcProxy {

  private static final int LARGEST_BODY = 256 * 1024;
  private static final int LARGEST_BATCH = 50;
  private static final int PARSE_ERROR = -32_700;
  private static final int INVALID_REQUEST = -32_600;
  private static final int METHOD_NOT_FOUND = -32_601;
  private static final int RESOURCE_UNAVAILABLE = -32_002;
  private static final String SEND = "eth_sendRawTransaction";

  private static final Set<String> OFFERED = Set.of(
      "eth_chainId", "net_version", "web3_clientVersion", "eth_syncing", "eth_blockNumber", "eth_getBalance", "eth_getCode",
      "eth_getStorageAt", "eth_call", "eth_estimateGas", "eth_createAccessList", "eth_gasPrice", "eth_maxPriorityFeePerGas",
      "eth_feeHistory", "eth_getBlockByNumber", "eth_getBlockByHash", "eth_getTransactionByHash", "eth_getTransactionReceipt",
      "eth_getTransactionCount", "eth_getLogs", SEND);

  private final Nodes nodes;
  private final Chains chains;
  private final StateRoom room;
  private final JsonMapper json;

  RpcProxy(Nodes nodes, Chains chains, StateRoom room, JsonMapper json) {
    this.nodes = nodes;
    this.chains = chains;
    this.room = room;
    this.json = json;
  }

  @PostMapping(path = "/rpc/{chainId}", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<JsonNode> call(@PathVariable long chainId, InputStream content) throws IOException {
    if (chainId != Chain.LOCAL || chains.find(chainId).isEmpty()) {
      throw new Refusal(ChainErrors.CHAIN_UNKNOWN, "chain " + chainId + " is not offered here, only the local chain " + Chain.LOCAL);
    }
    var body = content.readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      throw tooLarge("the body has more than " + LARGEST_BODY + " bytes");
    }
    try {
      var request = json.readTree(body);
      var reply = request.isArray() ? batch(request) : answers(List.of(request)).stream().findFirst();
      return reply.map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent().build());
    } catch (JacksonException malformed) {
      return ResponseEntity.ok(error(null, PARSE_ERROR, "the body is not JSON"));
    }
  }

  private Optional<JsonNode> batch(JsonNode calls) {
    if (calls.isEmpty()) {
      return Optional.of(error(null, INVALID_REQUEST, "the batch is empty"));
    }
    if (calls.size() > LARGEST_BATCH) {
      throw tooLarge("the batch has " + calls.size() + " calls, expected at most " + LARGEST_BATCH);
    }
    var replies = answers(calls.valueStream().toList());
    return replies.isEmpty() ? Optional.empty() : Optional.of(json.createArrayNode().addAll(replies));
  }

  /** In the order of the calls, whatever their ids; notifications, which have no id, get no reply (JSON-RPC 2.0, 4.1). */
  private List<JsonNode> answers(List<JsonNode> calls) {
    var refused = new IdentityHashMap<JsonNode, JsonNode>();
    calls.forEach(call -> Optional.ofNullable(refusal(call)).ifPresent(reply -> refused.put(call, reply)));
    var passed = calls.stream().filter(call -> !refused.containsKey(call)).toList();
    var results = nodes.of(Chain.LOCAL).pass(passed.stream().map(RpcProxy::call).toList()).iterator();
    var replies = new ArrayList<JsonNode>();
    for (var call : calls) {
      var reply = refused.containsKey(call) ? refused.get(call) : own(call, results.next());
      if (!isNotification(call)) {
        replies.add(reply);
      }
    }
    return replies;
  }

  private static RpcCall call(JsonNode call) {
    return new RpcCall(call.get("method").asString(), call.path("params").isMissingNode() ? List.of() : call.get("params"));
  }

  private ObjectNode own(JsonNode call, JsonNode reply) {
    var own = json.createObjectNode();
    own.put("jsonrpc", "2.0");
    own.set("id", call.path("id").isMissingNode() ? json.nullNode() : call.get("id"));
    own.setAll(((ObjectNode) reply).without(List.of("jsonrpc", "id")));
    return own;
  }

  private static boolean isNotification(JsonNode call) {
    return call.isObject() && call.path("method").isString() && !call.has("id");
  }

  private @Nullable ObjectNode refusal(JsonNode call) {
    if (!call.isObject() || !call.path("method").isString()) {
      return error(call.path("id"), INVALID_REQUEST, "a call is an object with a method");
    }
    if (call.has("id") && !call.get("id").isString() && !call.get("id").isNumber() && !call.get("id").isNull()) {
      return error(null, INVALID_REQUEST, "an id is a string, a number or null");
    }
    if (call.has("params") && !call.get("params").isContainer()) {
      return error(call.path("id"), INVALID_REQUEST, "params are a list or an object");
    }
    var method = call.get("method").asString();
    if (!OFFERED.contains(method)) {
      return error(call.path("id"), METHOD_NOT_FOUND,
          "the method " + (method.length() > 60 ? method.substring(0, 60) + "…" : method) + " is not offered here");
    }
    var full = method.equals(SEND) ? room.refusal() : Optional.<String>empty();
    return full.map(why -> error(call.path("id"), RESOURCE_UNAVAILABLE, why)).orElse(null);
  }

  private ObjectNode error(@Nullable JsonNode id, int code, String message) {
    var reply = json.createObjectNode();
    reply.put("jsonrpc", "2.0");
    reply.set("id", id == null || id.isMissingNode() ? json.nullNode() : id);
    reply.putObject("error").put("code", code).put("message", message);
    return reply;
  }

  private static Refusal tooLarge(String message) {
    return new Refusal(ChainErrors.CHAIN_RPC_TOO_LARGE, message);
  }
}
