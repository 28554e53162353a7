package studio.fofo.runtime.signals;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts changes, and records the last change of each topic. Thread-safe; holds a few thousand topics and evicts older ones safely.
 */
public final class Changes {

  private static final int MOST_TOPICS = 8_192;

  private final AtomicLong count = new AtomicLong();
  private final AtomicLong floor = new AtomicLong();
  private final Map<String, Long> last = new ConcurrentHashMap<>();

  /** The number of changes so far. */
  public long now() {
    return count.get();
  }

  /** Call after the change is visible. */
  public void changed(String topic) {
    last.merge(topic, count.incrementAndGet(), Math::max);
    if (last.size() > MOST_TOPICS) {
      forget(count.get());
    }
  }

  /** Anything may have changed. */
  public void everything() {
    forget(count.incrementAndGet());
  }

  /** Whether a read at that moment is still current for all these topics. */
  public boolean noneSince(long moment, Set<String> topics) {
    if (moment < floor.get()) {
      return false;
    }
    for (var topic : topics) {
      var changed = last.get(topic);
      if (changed != null && changed > moment) {
        return false;
      }
    }
    return true;
  }

  /** First treat everything up to that moment as changed, then evict its record. */
  private void forget(long moment) {
    floor.accumulateAndGet(moment, Math::max);
    last.values().removeIf(changed -> changed <= moment);
  }
}
