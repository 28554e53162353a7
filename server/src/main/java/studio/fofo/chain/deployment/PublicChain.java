package studio.fofo.chain.deployment;

import com.esaulpaugh.headlong.abi.Function;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.fofo.chain.CallTrials;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.NodeAnswer;
import studio.fofo.chain.nodes.NodePool;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.nodes.RpcCall;
import studio.fofo.chain.nodes.RpcError;
import studio.fofo.chain.nodes.Trials;
import studio.fofo.chain.setup.ChainFacts;
import studio.fofo.kernel.Address;
import tools.jackson.databind.JsonNode;

/** What the nodes of the chain say. */
record PublicChain(ChainFacts facts, Nodes nodes) {

  private static final String NONE = "0x";

  long id() {
    return facts.chainId();
  }

  NodePool pool() {
    return nodes.of(id());
  }

  /** The code of an account, empty for a plain one. */
  byte[] code(Address account) {
    return Hex.bytes(pool().call("eth_getCode", account.value(), "latest").asString());
  }

  /** Throws {@link RpcError} if the node does not keep that block's state. */
  boolean hasCode(Address account, long block) {
    return !pool().call("eth_getCode", account.value(), Hex.quantity(block)).asString().equals(NONE);
  }

  long head() {
    return Hex.small(pool().call("eth_blockNumber"));
  }

  /** In seconds since 1970. */
  long time(long block) {
    return Hex.small(pool().call("eth_getBlockByNumber", Hex.quantity(block), false).get("timestamp"));
  }

  /** The hash of the first block, which tells chains with the same id apart; empty if the node does not have it. */
  String genesis() {
    return pool().call("eth_getBlockByNumber", "0x0", false).path("hash").asString("");
  }

  /** In wei. */
  BigInteger balance(Address account) {
    return Hex.number(pool().call("eth_getBalance", account.value(), "latest"));
  }

  String call(Address to, String data) {
    return pool().call("eth_call", Map.of("to", to.value(), "data", data), "latest").asString();
  }

  /** The returned data; empty if the call reverts or returns nothing. */
  Optional<String> attempt(Address to, Function function, Object... arguments) {
    try {
      return Optional.of(call(to, Hex.data(function.encodeCallWithArgs(arguments).array()))).filter(returned -> !returned.equals(NONE));
    } catch (RpcError refused) {
      return Optional.empty();
    }
  }

  CallTrials trials() {
    return new Trials(any -> pool());
  }

  /** Whether all nodes that respond have the same block some blocks below the head. */
  boolean nodesAgree() {
    var depth = Math.max(0, head() - 8);
    var answers = pool().everyone(RpcCall.of("eth_getBlockByNumber", Hex.quantity(depth), false));
    return answers.stream()
        .flatMap(answer -> answer instanceof NodeAnswer.Result(JsonNode value) ? Stream.of(value)
            : Stream.empty())
        .map(block -> block.path("hash").asString("")).filter(hash -> !hash.isEmpty()).distinct().count() <= 1;
  }
}
