package studio.fofo.runtime.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.HttpErrors;

/**
 * How many bodies this process holds at once, so that no number of senders, however slow, takes its memory or its disk: small ones in a sixteenth of
 * the heap, larger ones in files of at most 1 GiB in all. One budget for small ones and one for files: slow uploads keep no sign-in out.
 */
final class BodyBudget {

  /** What one body takes of memory at most, in bytes; what is larger goes to a file. */
  static final int IN_MEMORY = 16 << 10;

  private static final int MIB = 1 << 20;
  private static final int FILES_MIB = 1_024;
  private static final int COPIES = 2;
  private static final Duration SOON = Duration.ofSeconds(5);

  private final Semaphore memory;
  private final Semaphore files;

  BodyBudget() {
    this((int) Math.min(1 << 16, Runtime.getRuntime().maxMemory() / 16 / (COPIES * IN_MEMORY)), FILES_MIB);
  }

  BodyBudget(int bodies, int filesMib) {
    memory = new Semaphore(bodies);
    files = new Semaphore(filesMib);
  }

  /** @throws Refusal {@code UPSTREAM_UNAVAILABLE} when all are taken */
  Runnable body() {
    return take(memory, 1);
  }

  /**
   * @param largest bytes that the file may come to
   * @throws Refusal {@code UPSTREAM_UNAVAILABLE} when there is no room for so much
   */
  Runnable file(int largest) {
    return take(files, (largest + MIB - 1) / MIB);
  }

  private static Runnable take(Semaphore of, int permits) {
    if (!of.tryAcquire(permits)) {
      throw Refusal.until(HttpErrors.UPSTREAM_UNAVAILABLE, "too many bodies are being sent at once; try again in a moment", SOON);
    }
    return () -> of.release(permits);
  }
}
