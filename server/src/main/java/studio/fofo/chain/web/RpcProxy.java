package studio.fofo.chain.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.chain.Chain;
import studio.fofo.chain.ChainErrors;
import studio.fofo.chain.Chains;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /rpc/31337}: the way of browsers to the local chain. It offers what a wallet needs, and nothing that signs for others or
 * changes the chain's rules; outside chains have nodes of their own.
 */
@RestController
@ConditionalOnRole(Role.CHAIN)
class RpcProxy {

  private static final int LARGEST_BODY = 256 * 1024;
  private static final int LARGEST_BATCH = 50;
  private static final int PARSE_ERROR = -32_700;
  private static final int INVALID_REQUEST = -32_600;
  private static final int METHOD_NOT_FOUND = -32_601;

  private static final Set<String> OFFERED = Set.of(
      "eth_chainId", "net_version", "web3_clientVersion", "eth_syncing", "eth_blockNumber", "eth_getBalance", "eth_getCode",
      "eth_getStorageAt", "eth_call", "eth_estimateGas", "eth_createAccessList", "eth_gasPrice", "eth_maxPriorityFeePerGas",
      "eth_feeHistory", "eth_getBlockByNumber", "eth_getBlockByHash", "eth_getTransactionByHash", "eth_getTransactionReceipt",
      "eth_getTransactionCount", "eth_getLogs", "eth_sendRawTransaction");

  private final Nodes nodes;
  private final Chains chains;
  private final JsonMapper json;

  RpcProxy(Nodes nodes, Chains chains, JsonMapper json) {
    this.nodes = nodes;
    this.chains = chains;
    this.json = json;
  }

  @PostMapping(path = "/rpc/{chainId}", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
  JsonNode call(@PathVariable long chainId, InputStream content) throws IOException {
    if (chainId != Chain.LOCAL || chains.find(chainId).isEmpty()) {
      throw new Refusal(ChainErrors.CHAIN_UNKNOWN, "chain " + chainId + " is not offered here, only the local chain " + Chain.LOCAL);
    }
    var body = content.readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      throw tooLarge("the body has more than " + LARGEST_BODY + " bytes");
    }
    try {
      var request = json.readTree(body);
      return request.isArray() ? batch(request) : single(request);
    } catch (JacksonException malformed) {
      return error(null, PARSE_ERROR, "the body is no JSON");
    }
  }

  private JsonNode single(JsonNode call) {
    var refused = refusal(call);
    return refused != null ? refused : nodes.of(Chain.LOCAL).pass(json.writeValueAsBytes(call));
  }

  private JsonNode batch(JsonNode calls) {
    if (calls.isEmpty()) {
      return error(null, INVALID_REQUEST, "the batch is empty");
    }
    if (calls.size() > LARGEST_BATCH) {
      throw tooLarge("the batch has " + calls.size() + " calls, expected at most " + LARGEST_BATCH);
    }
    var replies = new ArrayList<JsonNode>();
    var passed = new ArrayList<JsonNode>();
    for (var call : calls) {
      var refused = refusal(call);
      if (refused == null) {
        passed.add(call);
      } else {
        replies.add(refused);
      }
    }
    replies.addAll(pass(passed));
    return inOrder(calls, replies);
  }

  private List<JsonNode> pass(List<JsonNode> calls) {
    return calls.isEmpty() ? List.of() : nodes.of(Chain.LOCAL).pass(json.writeValueAsBytes(calls)).valueStream().toList();
  }

  /** As asked; the specification leaves the order open, and careless clients rely on it. */
  private JsonNode inOrder(JsonNode calls, List<JsonNode> replies) {
    var byId = new HashMap<JsonNode, JsonNode>();
    replies.forEach(reply -> byId.put(reply.path("id"), reply));
    var ordered = json.createArrayNode();
    calls.forEach(call -> {
      var reply = byId.get(call.path("id"));
      if (reply != null) {
        ordered.add(reply);
      }
    });
    return ordered.size() == replies.size() ? ordered : json.createArrayNode().addAll(replies);
  }

  private @Nullable ObjectNode refusal(JsonNode call) {
    if (!call.isObject() || !call.path("method").isString()) {
      return error(call.path("id"), INVALID_REQUEST, "a call is an object with a method");
    }
    var method = call.get("method").asString();
    return OFFERED.contains(method) ? null : error(call.path("id"), METHOD_NOT_FOUND,
        "the method " + (method.length() > 60 ? method.substring(0, 60) + "…" : method) + " is not offered here");
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
