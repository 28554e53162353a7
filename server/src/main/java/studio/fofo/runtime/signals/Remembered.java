package studio.fofo.runtime.signals;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import studio.fofo.runtime.Signals;

/**
 * A cache of rows that every order reads and that rarely change: each is kept until a signal says that it changed, and for a minute at
 * most.
 *
 * <pre>{@code
 * products = Remembered.untilChanged(signals, "hot/product/", ProductId::value);
 * products.get(ids, rows::read);          // reads only those that are not cached
 * }</pre>
 *
 * <p>Rows read in a transaction are cached after its commit, since it may have written them itself. A value's age counts from before it was
 * read, so one that changed meanwhile is not kept. After the writer's commit no caller in this process gets stale data; other processes
 * follow as soon as the notification arrives, and while notifications are interrupted nothing is served from memory. Only existing rows are
 * cached, never their absence. Thread-safe.
 */
public final class Remembered<K, V> {

  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final long MOST = 10_000;

  private final Cache<K, Kept<V>> kept = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();
  private final Changes changes = new Changes();
  private final Signals signals;
  private final Function<K, Set<String>> topics;

  private Remembered(Signals signals, Function<K, Set<String>> topics) {
    this.signals = signals;
    this.topics = topics;
  }

  private record Kept<V>(V value, long moment) {}

  /**
   * For rows whose changes are signalled.
   *
   * @param prefix common prefix of their topics
   * @param name the rest of a row's topic
   */
  public static <K, V> Remembered<K, V> untilChanged(Signals signals, String prefix, Function<K, String> name) {
    var remembered = new Remembered<K, V>(signals, key -> Set.of(prefix + name.apply(key)));
    signals.hear(prefix, new Signals.Listener() {
      @Override
      public void changed(String topic) {
        remembered.changes.changed(topic);
      }

      @Override
      public void missed() {
        remembered.changes.everything();
      }
    });
    return remembered;
  }

  /** For rows that never change once they are committed. */
  public static <K, V> Remembered<K, V> constant(Signals signals) {
    return new Remembered<>(signals, key -> Set.of());
  }

  /**
   * The values of these keys; keys without a value are absent.
   *
   * @param read reads the rows of uncached keys from the database
   */
  public Map<K, V> get(Collection<K> keys, Function<Collection<K>, Map<K, V>> read) {
    var found = new HashMap<K, V>();
    var unknown = new LinkedHashSet<>(keys);
    if (signals.listening()) {
      keys.forEach(key -> {
        var earlier = kept.getIfPresent(key);
        if (earlier != null && changes.noneSince(earlier.moment(), topics.apply(key))) {
          found.put(key, earlier.value());
          unknown.remove(key);
        }
      });
    }
    if (!unknown.isEmpty()) {
      var moment = changes.now();
      var fresh = read.apply(unknown);
      onceCommitted(() -> fresh.forEach((key, value) -> kept.put(key, new Kept<>(value, moment))));
      found.putAll(fresh);
    }
    return found;
  }

  private static void onceCommitted(Runnable remember) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      remember.run();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        remember.run();
      }
    });
  }
}
