package studio.fofo.generation.engine;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Closed lanes in memory. */
final class KnownClosings implements LaneClosings {

  private final Map<String, Closing> closings = new ConcurrentHashMap<>();

  @Override
  public Map<String, Closing> all() {
    return Map.copyOf(closings);
  }

  @Override
  public boolean close(String lane, String reason) {
    return closings.putIfAbsent(lane, new Closing(reason, Instant.EPOCH)) == null;
  }

  @Override
  public void open(String lane) {
    closings.remove(lane);
  }
}
