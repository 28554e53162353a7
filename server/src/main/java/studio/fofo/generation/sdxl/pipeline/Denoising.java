package studio.fofo.generation.sdxl.pipeline;

import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * One picture that waits or is being denoised.
 *
 * @param start an earlier picture's latents, to begin with; null for pure noise
 * @param previews after how many steps it shows itself; 0 means never
 */
record Denoising(
    int variant, Recipe recipe, String prompt, String negative, long seed, Vae.@Nullable Moments start, int previews,
    BlockingQueue<Event> events, Cancellation cancellation) {

  /** What happens to it, for the thread that waits for it. */
  sealed interface Event {

    int variant();

    /** @param expected the latents that the model expects in the end, if they shall be shown; else null */
    record Step(int variant, float @Nullable [] expected) implements Event {}

    record Done(int variant, float[] latents) implements Event {}

    record Failed(int variant, Exception cause) implements Event {}
  }

  /** Whether anybody still waits; shared by the pictures of an order. */
  static final class Cancellation {

    private volatile boolean cancelled;

    void cancel() {
      cancelled = true;
    }

    boolean isCancelled() {
      return cancelled;
    }
  }

  boolean isWanted() {
    return !cancellation.isCancelled();
  }

  boolean showsItself(int step) {
    return previews > 0 && (step + 1) % previews == 0;
  }
}
