package studio.fofo.chain.nodes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What a node told about the logs of a range.
 *
 * @param to the last block of the range, which may be shorter than requested
 * @param last the header of that block
 * @param logs an array
 */
public record LogAnswer(long to, JsonNode last, JsonNode logs) {

  /** Requests as many blocks as the node allows, fewer whenever it refuses. */
  static LogAnswer ask(RpcNode node, long from, long end, Map<String, Object> filter) {
    while (true) {
      var to = Math.min(end, from + node.range().blocks() - 1);
      var range = new HashMap<>(filter);
      range.put("fromBlock", Hex.quantity(from));
      range.put("toBlock", Hex.quantity(to));
      try {
        var answers = node.batch(List.of(
            RpcCall.of("eth_getBlockByNumber", Hex.quantity(to), false), RpcCall.of("eth_getLogs", range)));
        if (!answers.getFirst().isObject() || !answers.getLast().isArray()) {
          throw new NodeUnreachable(node.name() + " does not have block " + to + " yet");
        }
        node.range().passed(to - from + 1, answers.getLast().size());
        return new LogAnswer(to, answers.getFirst(), answers.getLast());
      } catch (RpcError refused) {
        if (refused.limited() || refused.elsewhere() || !node.range().refused(to - from + 1, refused.words(), from)) {
          throw refused;
        }
      }
    }
  }
}
