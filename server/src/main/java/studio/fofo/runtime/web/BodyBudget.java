package studio.fofo.runtime.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.HttpErrors;

/**
 * Limits the request bodies that this process holds, so that no number of senders, however slow, exhausts its memory or disk: small ones
 * share a sixteenth of the heap, larger ones share files of at most 256 MiB, a quarter of it per network address. The two budgets are
 * separate, so slow uploads do not block sign-ins. Files count as resident memory while they are read.
 */
final class BodyBudget {

  /** The largest body kept in memory, in bytes; larger ones go to a file. */
  static final int IN_MEMORY = 16 << 10;

  private static final int MIB = 1 << 20;
  private static final int FILES_MIB = 256;
  /** The share of the files per address. Its first body is accepted whatever its size. */
  private static final int SHARE = 4;
  private static final int COPIES = 2;
  private static final Duration SOON = Duration.ofSeconds(5);
  /** About as long as a few uploads take to arrive and be processed. */
  private static final Duration LATER = Duration.ofSeconds(20);

  private final Semaphore memory;
  private final Semaphore files;
  private final int share;
  private final Map<String, Integer> senders = new ConcurrentHashMap<>();

  BodyBudget() {
    this((int) Math.min(1 << 16, Runtime.getRuntime().maxMemory() / 16 / (COPIES * IN_MEMORY)), FILES_MIB);
  }

  BodyBudget(int bodies, int filesMib) {
    memory = new Semaphore(bodies);
    files = new Semaphore(filesMib);
    share = Math.max(1, filesMib / SHARE);
  }

  /** @throws Refusal {@code UPSTREAM_UNAVAILABLE} if the budget is used up */
  Runnable body() {
    return take(memory, 1, SOON);
  }

  /**
   * @param length maximum bytes of the file
   * @throws Refusal {@code RATE_LIMITED} if the sender's share is used up, {@code UPSTREAM_UNAVAILABLE} if the budget is
   */
  Runnable file(VisitorAddress sender, long length) {
    var mib = Math.toIntExact((length + MIB - 1) / MIB);
    return sender.local() ? take(files, mib, LATER) : shared(sender.network(), mib);
  }

  private Runnable shared(String network, int mib) {
    if (senders.merge(network, mib, Integer::sum) > Math.max(share, mib)) {
      give(network, mib);
      throw Refusal.until(HttpErrors.RATE_LIMITED,
          "too much is being sent from your network address at once; wait until it has arrived, then send this again", LATER);
    }
    try {
      var release = take(files, mib, LATER);
      return () -> {
        release.run();
        give(network, mib);
      };
    } catch (Refusal full) {
      give(network, mib);
      throw full;
    }
  }

  private void give(String network, int mib) {
    senders.computeIfPresent(network, (key, held) -> held == mib ? null : held - mib);
  }

  private static Runnable take(Semaphore of, int permits, Duration wait) {
    if (!of.tryAcquire(permits)) {
      throw Refusal.until(HttpErrors.UPSTREAM_UNAVAILABLE, "too many bodies are being sent at once; try again in a moment", wait);
    }
    return () -> of.release(permits);
  }
}
