package studio.fofo.chain.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.fofo.chain.Log;
import studio.fofo.kernel.Address;
import tools.jackson.databind.JsonNode;

/** Reads logs from nodes' replies, without those marked as removed. */
public final class Logs {

  private Logs() {}

  public static List<Log> read(long chainId, JsonNode array) {
    var logs = new ArrayList<Log>();
    for (var log : array) {
      if (!log.path("removed").asBoolean(false)) {
        logs.add(one(chainId, log));
      }
    }
    return List.copyOf(logs);
  }

  private static Log one(long chainId, JsonNode log) {
    var topics = new ArrayList<String>();
    log.get("topics").forEach(topic -> topics.add(topic.asString().toLowerCase(Locale.ROOT)));
    return new Log(
        chainId, Hex.small(log.get("blockNumber")), log.get("blockHash").asString(), log.get("transactionHash").asString(),
        (int) Hex.small(log.get("logIndex")), new Address(log.get("address").asString()), topics,
        log.get("data").asString().toLowerCase(Locale.ROOT));
  }
}
