package studio.fofo.generation.artworks;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Threads for painting on demand: print files, mockups, samples. Painting keeps a processor busy for a second or more without ever waiting;
 * on virtual threads, which requests and tasks run on, it would hold up everybody else. So the caller waits here and a platform thread of
 * lower priority paints, one picture at a time, since each print file takes tens of megabytes. The most urgent goes next, so a paid order
 * waits for the picture in work and for no queue.
 */
@Component
public class PaintingThreads implements DisposableBean {

  /** What goes first; equals go in the order they came. */
  public enum Urgency { PAID_ORDER, PERSON_WAITING, UPLOAD, BACKGROUND }

  private final AtomicLong arrivals = new AtomicLong();
  private final ThreadPoolExecutor painters = new ThreadPoolExecutor(
      1, 1, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(),
      Thread.ofPlatform().name("painting").daemon().priority(Thread.NORM_PRIORITY - 1).factory());

  /** Paints elsewhere and waits for it; what the painting throws is thrown here. */
  public <T> T paint(Urgency urgency, Supplier<T> painting) {
    try {
      return queue(urgency, painting).get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException("painting failed", failed.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("painting was interrupted, since the process stops", stopping);
    }
  }

  <T> Future<T> queue(Urgency urgency, Supplier<T> painting) {
    var queued = new Queued<>(urgency, arrivals.getAndIncrement(), painting);
    painters.execute(queued);
    return queued;
  }

  @Override
  public void destroy() {
    painters.shutdownNow();
  }

  private static final class Queued<T> extends FutureTask<T> implements Comparable<Queued<?>> {

    private final Urgency urgency;
    private final long arrival;

    Queued(Urgency urgency, long arrival, Supplier<T> painting) {
      super(painting::get);
      this.urgency = urgency;
      this.arrival = arrival;
    }

    @Override
    public int compareTo(Queued<?> other) {
      var byUrgency = urgency.compareTo(other.urgency);
      return byUrgency == 0 ? Long.compare(arrival, other.arrival) : byUrgency;
    }
  }
}
