package studio.fofo.generation.sdxl.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import studio.fofo.inference.InferenceUnavailable;

/**
 * Denoises pictures in a thread of its own. Pictures of one recipe that wait together, whichever orders they belong to, become one batch: a
 * UNet does not take much longer for eight than for one on a GPU.
 */
final class Denoiser implements AutoCloseable {

  private static final Duration LONGEST_STEP = Duration.ofSeconds(20);

  private final Networks networks;
  private final int largest;
  private final Duration gathering;
  private final LinkedBlockingDeque<Denoising> waiting = new LinkedBlockingDeque<>();
  private @Nullable Thread thread;
  private volatile boolean closed;
  private volatile int open;

  /**
   * @param largest how many pictures a batch has at most
   * @param gathering how long a batch that is not full waits for more
   */
  Denoiser(Networks networks, int largest, Duration gathering) {
    this.networks = networks;
    this.largest = largest;
    this.gathering = gathering;
  }

  /** Adds pictures; their events tell what becomes of them. */
  synchronized void add(List<Denoising> pictures) {
    if (closed) {
      throw new IllegalStateException("the engine is stopping");
    }
    waiting.addAll(pictures);
    if (thread == null) {
      thread = Thread.ofPlatform().daemon().name("sdxl-denoiser").start(this::work);
    }
  }

  /** How many sets of networks are open. */
  int open() {
    return open;
  }

  private void work() {
    try (networks) {
      while (!Thread.currentThread().isInterrupted()) {
        run(gather());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      ended();
    }
  }

  private synchronized void ended() {
    thread = null;
    waiting.forEach(left -> fail(left, new CancellationException("the engine is stopping")));
    waiting.clear();
  }

  private List<Denoising> gather() throws InterruptedException {
    var batch = new ArrayList<Denoising>();
    var others = new ArrayList<Denoising>();
    batch.add(waiting.take());
    var end = System.nanoTime() + gathering.toNanos();
    try {
      while (batch.size() < largest) {
        var next = waiting.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        if (next == null) {
          break;
        }
        (next.recipe().equals(batch.getFirst().recipe()) ? batch : others).add(next);
      }
    } catch (InterruptedException stopped) {
      // whoever waits for them is told with the others
      waiting.addAll(batch);
      waiting.addAll(others);
      throw stopped;
    }
    // the others go first next time, in their order
    others.reversed().forEach(waiting::addFirst);
    return batch;
  }

  private void run(List<Denoising> batch) {
    batch.removeIf(picture -> !picture.isWanted());
    if (batch.isEmpty()) {
      return;
    }
    try {
      var set = Objects.requireNonNull(networks.with(batch.getFirst().recipe().lora()));
      open = networks.size();
      new Batch(batch, set).run(() -> closed);
    } catch (IOException | RuntimeException failed) {
      open = networks.size();
      batch.forEach(picture -> fail(picture, failed));
    } catch (OutOfMemoryError full) {
      batch.forEach(picture -> fail(picture, InferenceUnavailable.noMemory("make pictures", full)));
    } catch (LinkageError missing) {
      batch.forEach(picture -> fail(picture, new IllegalStateException("ONNX Runtime cannot be loaded: " + missing.getMessage(), missing)));
    }
  }

  private static void fail(Denoising picture, Exception cause) {
    picture.events().add(new Denoising.Event.Failed(picture.variant(), cause));
  }

  /** Ends after the step that is being computed, if any, closes the networks, and waits for it, but not for ever. */
  @Override
  public void close() {
    Thread ending;
    synchronized (this) {
      closed = true;
      ending = thread;
    }
    if (ending != null) {
      ending.interrupt();
      try {
        ending.join(LONGEST_STEP);
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
