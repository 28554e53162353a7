package studio.fofo.chain.indexing;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.chain.Log;
import studio.fofo.chain.indexing.IndexRows.Cursor;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.LogAnswer;
import studio.fofo.chain.nodes.Logs;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.nodes.RpcCall;
import tools.jackson.databind.JsonNode;

/**
 * Reads blocks that are deep in the chain by their logs. Two nodes that agree about a range are believed, without a header for each block:
 * only the last block of a range and the blocks with wanted logs have one. If there is only one node, the bloom filter of every block has
 * to agree as well. Where there is any doubt, nothing is concluded, and the blocks are to be read whole.
 */
final class Ranges {

  private static final Logger LOG = LoggerFactory.getLogger(Ranges.class);
  private static final int MOST_OF_ONE_NODE = 1_000;
  private static final int IN_DOUBT = 1_000;

  private final Nodes nodes;
  /** Up to which block a chain is to be read whole. */
  private final Map<Long, Long> inDoubt = new ConcurrentHashMap<>();

  Ranges(Nodes nodes) {
    this.nodes = nodes;
  }

  /**
   * @param deep the last block to read; the range may end earlier, where the nodes' limits are
   * @return empty if it is in doubt; then so are the blocks after it, for a while
   */
  Optional<Headers.Stretch> read(long chainId, Cursor at, long deep, Wanted wanted) {
    var from = at.number() + 1;
    if (from <= inDoubt.getOrDefault(chainId, 0L)) {
      return Optional.empty();
    }
    var to = nodes.urls(chainId).size() > 1 ? deep : Math.min(deep, from + MOST_OF_ONE_NODE - 1);
    var found = wanted.isEmpty() ? onlyTheLast(chainId, to) : compared(chainId, at, to, wanted);
    if (found.isEmpty()) {
      LOG.info("a range of logs is in doubt, reading its blocks whole chainId={} from={} to={}", chainId, from, to);
      inDoubt.put(chainId, Math.min(to, from + IN_DOUBT - 1));
    }
    return found;
  }

  /** Nobody wants logs. */
  private Optional<Headers.Stretch> onlyTheLast(long chainId, long to) {
    var block = nodes.of(chainId).call("eth_getBlockByNumber", Hex.quantity(to), false);
    return Optional.of(block).filter(JsonNode::isObject).map(last -> new Headers.Stretch(List.of(BlockHeader.read(last)), List.of()));
  }

  private Optional<Headers.Stretch> compared(long chainId, Cursor at, long to, Wanted wanted) {
    var from = at.number() + 1;
    var answers = nodes.of(chainId).logs(from, to, wanted.filter());
    var end = answers.second();
    var one = facts(chainId, answers.first(), from, end.to());
    var other = facts(chainId, end, from, end.to());
    var last = BlockHeader.read(end.last());
    var sameBlock = answers.first().to() != end.to() || answers.first().last().path("hash").asString("").equals(last.hash());
    if (one.doubtful() || other.doubtful() || !sameBlock || last.number() != end.to() || !one.logs().equals(other.logs())
        || !answers.byTwoNodes() && !new Blooms(nodes).prove(chainId, at, last, other.logs(), wanted)) {
      return Optional.empty();
    }
    var logs = other.logs().stream().filter(wanted::has).toList();
    return blocks(chainId, logs, other.times(), last).map(blocks -> new Headers.Stretch(blocks, logs));
  }

  /** What an answer says up to a block. */
  private static Facts facts(long chainId, LogAnswer answer, long from, long to) {
    var logs = new HashSet<Log>();
    var times = new HashMap<String, Instant>();
    var hashes = new HashMap<Long, String>();
    var doubtful = false;
    for (var log : Logs.read(chainId, answer.logs())) {
      if (log.blockNumber() <= to) {
        logs.add(log);
        var same = hashes.putIfAbsent(log.blockNumber(), log.blockHash());
        doubtful |= log.blockNumber() < from || same != null && !same.equals(log.blockHash());
      }
    }
    for (var log : answer.logs()) {
      doubtful |= log.path("removed").asBoolean(false);
      if (log.path("blockTimestamp").isString()) {
        times.put(log.get("blockHash").asString(), Instant.ofEpochSecond(Hex.small(log.get("blockTimestamp"))));
      }
    }
    return new Facts(Set.copyOf(logs), times, doubtful);
  }

  /** The blocks with logs, and the last one: from the logs if they name their blocks' times, otherwise from headers. */
  private Optional<List<BlockHeader>> blocks(long chainId, List<Log> logs, Map<String, Instant> times, BlockHeader last) {
    var hashes = new HashMap<Long, String>();
    logs.forEach(log -> hashes.put(log.blockNumber(), log.blockHash()));
    hashes.remove(last.number(), last.hash());
    var missing = hashes.keySet().stream().filter(number -> !times.containsKey(hashes.get(number))).toList();
    var found = new HashMap<Long, BlockHeader>();
    nodes.of(chainId).batch(missing.stream().map(number -> RpcCall.of("eth_getBlockByNumber", Hex.quantity(number), false)).toList())
        .stream()
        .filter(JsonNode::isObject).map(BlockHeader::read).forEach(header -> found.put(header.number(), header));
    hashes.forEach((number, hash) -> Optional.ofNullable(times.get(hash))
        .ifPresent(time -> found.putIfAbsent(number, new BlockHeader(number, hash, "", time))));
    found.put(last.number(), last);
    var known = logs.stream().allMatch(log -> {
      var block = found.get(log.blockNumber());
      return block != null && block.hash().equals(log.blockHash());
    });
    return known ? Optional.of(found.values().stream().sorted(BlockHeader.BY_NUMBER).toList()) : Optional.empty();
  }

  private record Facts(Set<Log> logs, Map<String, Instant> times, boolean doubtful) {}
}
