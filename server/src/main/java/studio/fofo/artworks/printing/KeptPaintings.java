package studio.fofo.artworks.printing;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * A cache of recent paintings: pictures never change, so a key with all parameters needs no invalidation. Concurrent requests for the same
 * painting wait for one result. Failures are not cached. Thread-safe.
 */
final class KeptPaintings<K, V> {

  private final AsyncCache<K, V> kept;

  /** @param most maximum total weight; the least used are evicted first */
  KeptPaintings(long most, Weigher<K, V> weigher) {
    this.kept = Caffeine.newBuilder().maximumWeight(most).weigher(weigher).buildAsync();
  }

  /** @throws RuntimeException the painting's exception, for all waiting callers */
  V get(K key, Supplier<V> painting) {
    var own = new CompletableFuture<V>();
    var others = kept.asMap().putIfAbsent(key, own);
    return others == null ? painted(own, painting) : awaited(others);
  }

  private static <V> V painted(CompletableFuture<V> own, Supplier<V> painting) {
    try {
      var value = painting.get();
      own.complete(value);
      return value;
    } catch (RuntimeException | Error failed) {
      own.completeExceptionally(failed);
      throw failed;
    }
  }

  private static <V> V awaited(CompletableFuture<V> others) {
    try {
      return others.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }
}
