package studio.fofo.generation.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Port: reads what a vendor posts. Nothing of it is believed but that there is news of an order. */
public interface EngineWebhook {

  /** The engine's name. */
  String engine();

  /**
   * Reads a post if it is genuine and recent.
   *
   * @param headers by name in lower case
   * @return empty if it is forged, too old, or about nothing of ours
   */
  Optional<News> read(Map<String, List<String>> headers, byte[] body);

  /**
   * There is news.
   *
   * @param id of the event, the same if it is posted again
   * @param ticket of the order
   * @param key of the order, if the event says it
   */
  record News(String id, String ticket, Optional<String> key) {}
}
