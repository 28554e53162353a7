package studio.fofo.testing;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Reverts;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.nodes.RpcError;
import tools.jackson.databind.JsonNode;

/** Sends what the API prepared, like the wallet of whoever is signed in: on the local chain, whose node lets tests act for any account. */
@Component
public class PersonsWallet {

  private static final String PLENTY = "0x56bc75e2d63100000";

  private final Nodes nodes;

  PersonsWallet(Nodes nodes) {
    this.nodes = nodes;
  }

  /** Sends each of the calls and waits until it is mined; fails if one reverts. Returns the last transaction's hash. */
  public String send(String from, Iterable<JsonNode> calls) {
    var last = "";
    for (var call : calls) {
      last = send(from, call.get("to").asString(), call.get("data").asString(), new BigInteger(call.get("value").asString()));
    }
    return last;
  }

  public String send(String from, String to, String data, BigInteger value) {
    rich(from);
    var hash = nodes.of(Chain.LOCAL).call("eth_sendTransaction",
        Map.of("from", from, "to", to, "data", data, "value", Hex.quantity(value), "gas", "0x1e8480")).asString();
    var receipt = Eventually.get("receipt of " + hash,
        () -> Optional.of(nodes.of(Chain.LOCAL).call("eth_getTransactionReceipt", hash)).filter(JsonNode::isObject));
    if (!receipt.get("status").asString().equals("0x1")) {
      throw new AssertionError("transaction " + hash + " reverted");
    }
    return hash;
  }

  /** The contract's error with which a call would revert, by name with its values. */
  public String refusal(String from, JsonNode call) {
    rich(from);
    try {
      nodes.of(Chain.LOCAL).call("eth_call", Map.of("from", from, "to", call.get("to").asString(), "data", call.get("data").asString(),
          "value", Hex.quantity(new BigInteger(call.get("value").asString()))), "latest");
    } catch (RpcError refused) {
      return Reverts.explain(refused.data(), String.valueOf(refused.getMessage()));
    }
    throw new AssertionError("the call would not revert");
  }

  private void rich(String account) {
    nodes.of(Chain.LOCAL).call("anvil_impersonateAccount", account);
    nodes.of(Chain.LOCAL).call("anvil_setBalance", account, PLENTY);
  }
}
