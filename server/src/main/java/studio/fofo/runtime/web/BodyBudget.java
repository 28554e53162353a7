package studio.fofo.runtime.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.HttpErrors;

/**
 * How many bodies this process holds at once, so that no number of senders, however slow, takes its memory or its disk: small ones in a
 * sixteenth of the heap, larger ones in files of at most 256 MiB in all, of which one network address fills a quarter. One budget for small
 * ones and one for files: slow uploads keep no sign-in out. What lies in a file counts as resident memory while it is read.
 */
final class BodyBudget {

  /** What one body takes of memory at most, in bytes; what is larger goes to a file. */
  static final int IN_MEMORY = 16 << 10;

  private static final int MIB = 1 << 20;
  private static final int FILES_MIB = 256;
  /** Of the files: what one address fills at most. Its first is taken however large it is. */
  private static final int SHARE = 4;
  private static final int COPIES = 2;
  private static final Duration SOON = Duration.ofSeconds(5);
  /** About as long as a few uploads take to come in and to be worked on. */
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

  /** @throws Refusal {@code UPSTREAM_UNAVAILABLE} when all are taken */
  Runnable body() {
    return take(memory, 1, SOON);
  }

  /**
   * @param length bytes that the file may come to
   * @throws Refusal {@code RATE_LIMITED} when the sender's share is taken, {@code UPSTREAM_UNAVAILABLE} when there is no room for so much
   */
  Runnable file(VisitorAddress sender, long length) {
    var mib = Math.toIntExact((length + MIB - 1) / MIB);
    return sender.local() ? take(files, mib, LATER) : shared(sender.network(), mib);
  }

  private Runnable shared(String network, int mib) {
    if (senders.merge(network, mib, Integer::sum) > Math.max(share, mib)) {
      give(network, mib);
      throw Refusal.until(HttpErrors.RATE_LIMITED,
          "too much is being sent from your network address at once; let it arrive, and send this again", LATER);
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
