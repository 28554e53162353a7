package studio.fofo.chain.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.NodeAnswer;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.nodes.RpcCall;
import studio.fofo.chain.nodes.RpcError;
import tools.jackson.databind.JsonNode;

/** Finds the receipt of a mined transaction if the first node does not have it: asks the other nodes, then reads the block's receipts. */
final class HiddenReceipts {

  private static final Logger LOG = LoggerFactory.getLogger(HiddenReceipts.class);

  private final Nodes nodes;

  HiddenReceipts(Nodes nodes) {
    this.nodes = nodes;
  }

  /** @param hashes of all attempts of one transaction, of which at most one is mined */
  Optional<NodeCalls.Receipt> anywhere(long chainId, Collection<String> hashes) {
    return first(chainId, hashes, nodes.of(chainId)
        .askAround(hashes.stream().map(hash -> RpcCall.of("eth_getTransactionReceipt", hash)).toList()).stream());
  }

  /** In a block that is known to contain one of them. */
  Optional<NodeCalls.Receipt> in(long chainId, long blockNumber, Collection<String> hashes) {
    try {
      var receipts = nodes.of(chainId).askAround(List.of(RpcCall.of("eth_getBlockReceipts", Hex.quantity(blockNumber)))).getFirst();
      return first(chainId, hashes, receipts.valueStream());
    } catch (RpcError notOffered) {
      LOG.debug("node does not offer block receipts chainId={} reason={}", chainId, notOffered.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Whether nodes agree that a nonce was used by somebody else.
   *
   * @param use the other transaction
   * @param ours hashes of everything that we signed with the nonce
   * @param witnesses the number of nodes that must show the other transaction in its block and none of ours
   */
  boolean agree(long chainId, UsedNonces.Use use, Collection<String> ours, int witnesses) {
    var shown = nodes.of(chainId).everyone(RpcCall.of("eth_getTransactionReceipt", use.txHash())).stream()
        .filter(answer -> answer instanceof NodeAnswer.Result(var receipt) && receipt.isObject()
            && Hex.small(receipt.get("blockNumber")) == use.blockNumber())
        .count();
    return shown >= witnesses && ours.stream().allMatch(hash -> absences(chainId, hash) >= witnesses);
  }

  /** The number of nodes that know no receipt; 0 if one has it. */
  private long absences(long chainId, String hash) {
    var answers = nodes.of(chainId).everyone(RpcCall.of("eth_getTransactionReceipt", hash));
    var isAnywhere = answers.stream().anyMatch(answer -> answer instanceof NodeAnswer.Result(var receipt) && receipt.isObject());
    return isAnywhere ? 0 : answers.stream().filter(answer -> answer instanceof NodeAnswer.Result(var receipt) && receipt.isNull()).count();
  }

  private static Optional<NodeCalls.Receipt> first(long chainId, Collection<String> hashes, Stream<JsonNode> receipts) {
    return receipts.filter(JsonNode::isObject).map(receipt -> NodeCalls.receipt(chainId, receipt))
        .filter(receipt -> hashes.stream().anyMatch(receipt.txHash()::equalsIgnoreCase)).findFirst();
  }
}
