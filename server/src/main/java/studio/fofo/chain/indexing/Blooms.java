package studio.fofo.chain.indexing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import studio.fofo.chain.Log;
import studio.fofo.chain.indexing.IndexRows.Cursor;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.nodes.RpcCall;
import tools.jackson.databind.JsonNode;

/** Proves by the bloom filters of a range's headers that one node's logs are complete. */
final class Blooms {

  private static final long AT_ONCE = 200;

  private final Nodes nodes;

  Blooms(Nodes nodes) {
    this.nodes = nodes;
  }

  /**
   * @param last the header of the range's last block
   * @param told the logs of the range
   * @return false if a block is missing, the blocks do not connect, or a block may have logs that were not told
   */
  boolean prove(long chainId, Cursor at, BlockHeader last, Set<Log> told, Wanted wanted) {
    var byBlock = told.stream().collect(Collectors.groupingBy(Log::blockNumber));
    var parent = at.hash();
    for (var from = at.number() + 1; from <= last.number(); from += AT_ONCE) {
      for (var header : headers(chainId, from, Math.min(last.number(), from + AT_ONCE - 1))) {
        if (!header.isObject() || !header.get("parentHash").asString().equals(parent)) {
          return false;
        }
        if (!proves(header, byBlock.getOrDefault(Hex.small(header.get("number")), List.of()), wanted)) {
          return false;
        }
        parent = header.get("hash").asString();
      }
    }
    return parent.equals(last.hash());
  }

  /** Either the filter excludes wanted logs, and there are none, or it is that of exactly these logs. */
  private static boolean proves(JsonNode header, List<Log> told, Wanted wanted) {
    var bloom = Bloom.read(header.path("logsBloom").asString(""));
    var hash = header.get("hash").asString();
    return told.stream().allMatch(log -> log.blockHash().equals(hash))
        && (told.isEmpty() ? !wanted.mayBeIn(bloom) : bloom.isThatOf(told));
  }

  private List<JsonNode> headers(long chainId, long from, long to) {
    return nodes.of(chainId).batch(LongStream.rangeClosed(from, to)
        .mapToObj(number -> RpcCall.of("eth_getBlockByNumber", Hex.quantity(number), false)).toList());
  }
}
