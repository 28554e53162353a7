package studio.fofo.chain.indexing;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.chain.Log;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Logs;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.nodes.RpcCall;
import studio.fofo.chain.nodes.RpcError;
import tools.jackson.databind.JsonNode;

/** The indexer's calls to a chain's nodes. Answers that may be incomplete are rejected. */
final class Headers {

  private static final Logger LOG = LoggerFactory.getLogger(Headers.class);

  private final Nodes nodes;

  Headers(Nodes nodes) {
    this.nodes = nodes;
  }

  /** The latest block and the one at a given height, from the same node; the second is absent if the node does not have it (yet). */
  View view(long chainId, long number) {
    var answers = nodes.of(chainId).batch(List.of(
        RpcCall.of("eth_getBlockByNumber", "latest", false), RpcCall.of("eth_getBlockByNumber", Hex.quantity(number), false)),
        known -> known.getFirst().isObject());
    return new View(BlockHeader.read(answers.get(0)), block(answers.get(1)));
  }

  /** Empty if the chain is shorter. */
  Optional<BlockHeader> at(long chainId, long number) {
    return block(nodes.of(chainId).call("eth_getBlockByNumber", Hex.quantity(number), false));
  }

  /** The number of the latest block, at the lowest cost. */
  long head(long chainId) {
    return Hex.small(nodes.of(chainId).call("eth_blockNumber"));
  }

  /**
   * Headers and logs of consecutive blocks. The logs of each block whose bloom filter may contain wanted ones are read from its receipts;
   * nothing is concluded from logs that a node does not show. The caller checks that the blocks connect.
   *
   * @param to the last block to read; fewer are returned if a node does not have all of them
   * @param wanted the topics to read, by address
   * @return empty if the first block is missing, or if the logs of a block are not complete yet
   */
  Optional<Stretch> stretch(long chainId, long from, long to, Wanted wanted) {
    var headers = nodes.of(chainId).batch(LongStream.rangeClosed(from, to)
        .mapToObj(number -> RpcCall.of("eth_getBlockByNumber", Hex.quantity(number), false)).toList()).stream()
        .takeWhile(JsonNode::isObject).toList();
    if (headers.isEmpty()) {
      return Optional.empty();
    }
    var logs = new LinkedHashSet<Log>(withoutBlooms(chainId, headers, wanted));
    var promising = headers.stream().filter(header -> wanted.mayBeIn(bloom(header))).toList();
    for (var all : contents(chainId, promising)) {
      if (all.isEmpty()) {
        return Optional.empty();
      }
      all.get().stream().filter(wanted::has).forEach(logs::add);
    }
    return Optional.of(new Stretch(headers.stream().map(BlockHeader::read).toList(), List.copyOf(logs)));
  }

  /** Some chains have no bloom filters: there, logs that nodes show have to do, as far as they belong to these blocks. */
  private List<Log> withoutBlooms(long chainId, List<JsonNode> headers, Wanted wanted) {
    if (wanted.isEmpty() || headers.stream().anyMatch(header -> !bloom(header).isEmpty())
        || headers.stream().allMatch(header -> header.path("transactions").isEmpty())) {
      return List.of();
    }
    var filter = new HashMap<>(wanted.filter());
    filter.put("fromBlock", headers.getFirst().get("number").asString());
    filter.put("toBlock", headers.getLast().get("number").asString());
    var hashes = headers.stream().map(header -> header.get("hash").asString()).collect(Collectors.toSet());
    return Logs.read(chainId, nodes.of(chainId).call("eth_getLogs", filter)).stream()
        .filter(log -> hashes.contains(log.blockHash()) && wanted.has(log)).toList();
  }

  private static Bloom bloom(JsonNode header) {
    return Bloom.read(header.path("logsBloom").asString(""));
  }

  /** All logs of each block, from its receipts, or by its hash if nodes do not offer those; empty if they are not complete. */
  private List<Optional<List<Log>>> contents(long chainId, List<JsonNode> blocks) {
    try {
      var receipts = nodes.of(chainId).batch(blocks.stream()
          .map(block -> RpcCall.of("eth_getBlockReceipts", block.get("number").asString())).toList());
      return IntStream.range(0, blocks.size()).mapToObj(index -> complete(chainId, blocks.get(index), receipts.get(index))).toList();
    } catch (RpcError notOffered) {
      LOG.debug("node does not offer block receipts chainId={} reason={}", chainId, notOffered.getMessage());
      return nodes.of(chainId).batch(blocks.stream()
          .map(block -> RpcCall.of("eth_getLogs", Map.of("blockHash", block.get("hash").asString()))).toList()).stream()
          .map(logs -> Optional.of(Logs.read(chainId, logs)).filter(some -> !some.isEmpty())).toList();
    }
  }

  /** Receipts are complete if there is one for each transaction, or if their logs match the bloom filter. */
  private static Optional<List<Log>> complete(long chainId, JsonNode block, JsonNode receipts) {
    var hash = block.get("hash").asString();
    if (!receipts.isArray() || !receipts.valueStream().allMatch(one -> one.path("blockHash").asString("").equals(hash))) {
      return Optional.empty();
    }
    var logs = receipts.valueStream().flatMap(one -> Logs.read(chainId, one.get("logs")).stream()).toList();
    var transactions = block.path("transactions");
    return Optional.of(logs).filter(all -> transactions.isArray() && receipts.size() == transactions.size() || bloom(block).isThatOf(all));
  }

  private static Optional<BlockHeader> block(JsonNode block) {
    return block.isObject() ? Optional.of(BlockHeader.read(block)) : Optional.empty();
  }

  /** Blocks, of which the last one is the next cursor, and their logs without duplicates. */
  record Stretch(List<BlockHeader> blocks, List<Log> logs) {}

  /** One node's view of the chain. */
  record View(BlockHeader latest, Optional<BlockHeader> at) {

    /**
     * Whether the node merely lags behind. That is so if its head is one that we have indexed, or if it announces a block that it does not
     * show; a fork that is not longer yet may never be. A chain that can lose its state can become shorter.
     *
     * @param known the indexed block at the head's height
     */
    boolean lags(IndexRows.Cursor cursor, Optional<BlockHeader> known, boolean canShrink) {
      if (latest.number() > cursor.number()) {
        return at.isEmpty();
      }
      return !canShrink || known.filter(block -> block.hash().equals(latest.hash())).isPresent();
    }
  }
}
