package studio.fofo.runtime.signals;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts changes, and knows of each topic which was its last. Safe for many threads; holds a few thousand topics and forgets the older ones
 * safely.
 */
public final class Changes {

  private static final int MOST_TOPICS = 8_192;

  private final AtomicLong count = new AtomicLong();
  private final AtomicLong floor = new AtomicLong();
  private final Map<String, Long> last = new ConcurrentHashMap<>();

  /** How many changes there have been so far. */
  public long now() {
    return count.get();
  }

  /** Call after the change can be read. */
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

  /** Whether what was read at that moment is still true of all these topics. */
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

  /** First everything up to the moment counts as changed, then its record may go. */
  private void forget(long moment) {
    floor.accumulateAndGet(moment, Math::max);
    last.values().removeIf(changed -> changed <= moment);
  }
}
