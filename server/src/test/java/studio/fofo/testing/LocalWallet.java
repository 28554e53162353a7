package studio.fofo.testing;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Reverts;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.NodePool;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.nodes.RpcError;
import studio.fofo.chain.signing.LocalAccounts;
import studio.fofo.kernel.Address;
import tools.jackson.databind.JsonNode;

/** A wallet on the local chain, or on another test chain, whose node signs for the accounts of the public mnemonic. */
public record LocalWallet(Nodes nodes, int account, long chainId) {

  /** On the local chain. */
  public LocalWallet(Nodes nodes, int account) {
    this(nodes, account, Chain.LOCAL);
  }

  /** The same account on another chain. */
  public LocalWallet on(long otherChain) {
    return new LocalWallet(nodes, account, otherChain);
  }

  public Address address() {
    return LocalAccounts.signer(account).address();
  }

  /** Sends, waits until it is mined, and returns the transaction's hash. Fails if it reverts. */
  public String send(String to, String data, BigInteger value) {
    var hash = submit(to, data, value);
    var receipt = Eventually.get("receipt of " + hash, () -> receipt(hash));
    if (!receipt.get("status").asString().equals("0x1")) {
      throw new AssertionError("transaction " + hash + " reverted");
    }
    return hash;
  }

  /** Sends without waiting. */
  public String submit(String to, String data, BigInteger value) {
    return node().call("eth_sendTransaction",
        Map.of("from", address().value(), "to", to, "data", data, "value", Hex.quantity(value), "gas", "0x1e8480")).asString();
  }

  /** The contract's error with which a call would revert, by name with its values. */
  public String refusal(String to, String data, BigInteger value) {
    try {
      node().call("eth_call", Map.of("from", address().value(), "to", to, "data", data, "value", Hex.quantity(value)), "latest");
    } catch (RpcError refused) {
      return Reverts.explain(refused.data(), String.valueOf(refused.getMessage()));
    }
    throw new AssertionError("the call would not revert");
  }

  public BigInteger balance() {
    return Hex.number(node().call("eth_getBalance", address().value(), "latest"));
  }

  private Optional<JsonNode> receipt(String hash) {
    return Optional.of(node().call("eth_getTransactionReceipt", hash)).filter(JsonNode::isObject);
  }

  private NodePool node() {
    return nodes.of(chainId);
  }
}
