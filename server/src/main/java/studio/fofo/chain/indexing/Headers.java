package studio.fofo.chain.indexing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.chain.Log;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Logs;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.nodes.RpcCall;
import studio.fofo.chain.nodes.RpcError;
import studio.fofo.kernel.Address;
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

  /**
   * Headers and logs of a range, from one node in one batch. The caller checks that they are consistent.
   *
   * @param wanted the topics to read, by address
   * @return empty if a block is missing, or if a block's bloom filter contains logs that no answer includes
   */
  Optional<Stretch> stretch(long chainId, long from, long to, Wanted wanted) {
    var calls = new ArrayList<RpcCall>();
    LongStream.rangeClosed(from, to).forEach(
        number -> calls.add(RpcCall.of("eth_getBlockByNumber", Hex.quantity(number), false)));
    calls.add(RpcCall.of("eth_getLogs", Map.of(
        "fromBlock", Hex.quantity(from), "toBlock", Hex.quantity(to),
        "address", wanted.addresses().stream().map(Address::value).toList(), "topics", List.of(List.copyOf(wanted.topics())))));
    var answers = nodes.of(chainId).batch(calls);
    var headers = answers.subList(0, answers.size() - 1);
    if (!headers.stream().allMatch(JsonNode::isObject) || !answers.getLast().isArray()) {
      return Optional.empty();
    }
    var told = Logs.read(chainId, answers.getLast());
    var logs = new HashMap<Place, Log>();
    told.forEach(log -> logs.put(Place.of(log), log));
    for (var header : headers) {
      if (wanted.mayBeIn(Bloom.read(header.path("logsBloom").asString("")))) {
        var receipts = receipts(chainId, header);
        if (receipts.isEmpty()) {
          return Optional.empty();
        }
        receipts.get().stream().filter(wanted::has).forEach(log -> logs.put(Place.of(log), log));
      }
    }
    if (logs.size() > told.stream().distinct().count()) {
      LOG.warn("node omitted logs, read from receipts chainId={} from={} to={} count={}", chainId, from, to, logs.size() - told.size());
    }
    return Optional.of(new Stretch(headers.stream().map(BlockHeader::read).toList(), List.copyOf(logs.values())));
  }

  /** A block's logs from its receipts, by its hash if nodes do not offer that. They are complete if they match the bloom filter. */
  private Optional<List<Log>> receipts(long chainId, JsonNode header) {
    var hash = header.get("hash").asString();
    var bloom = Bloom.read(header.path("logsBloom").asString(""));
    try {
      var receipts = nodes.of(chainId).call("eth_getBlockReceipts", header.get("number").asString());
      if (!receipts.isArray() || !receipts.valueStream().allMatch(one -> one.path("blockHash").asString("").equals(hash))) {
        return Optional.empty();
      }
      var logs = receipts.valueStream().flatMap(one -> Logs.read(chainId, one.get("logs")).stream()).toList();
      var transactions = header.path("transactions");
      return Optional.of(logs).filter(all -> transactions.isArray() && receipts.size() == transactions.size() || bloom.isThatOf(all));
    } catch (RpcError notOffered) {
      LOG.debug("node does not offer block receipts chainId={} reason={}", chainId, notOffered.getMessage());
      var logs = nodes.of(chainId).call("eth_getLogs", Map.of("blockHash", hash));
      return logs.isEmpty() ? Optional.empty() : Optional.of(Logs.read(chainId, logs));
    }
  }

  private static Optional<BlockHeader> block(JsonNode block) {
    return block.isObject() ? Optional.of(BlockHeader.read(block)) : Optional.empty();
  }

  /** Consecutive blocks and their logs, without duplicates. */
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

  /** Identifies a log uniquely. */
  private record Place(String blockHash, int index) {

    static Place of(Log log) {
      return new Place(log.blockHash(), log.logIndex());
    }
  }
}
