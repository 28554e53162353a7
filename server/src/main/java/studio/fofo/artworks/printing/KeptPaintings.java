package studio.fofo.artworks.printing;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * What was painted lately, to be given again: pictures never change, so a key that holds all that a painting depends on needs no other
 * news. Who asks for what is just being painted waits for that. What failed is not kept. Thread-safe.
 */
final class KeptPaintings<K, V> {

  private final AsyncCache<K, V> kept;

  /** @param most weight in all; the least asked for goes first */
  KeptPaintings(long most, Weigher<K, V> weigher) {
    this.kept = Caffeine.newBuilder().maximumWeight(most).weigher(weigher).buildAsync();
  }

  /** @throws RuntimeException what the painting threw, here and to everybody who waited for it */
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
