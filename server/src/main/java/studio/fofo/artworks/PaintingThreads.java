package studio.fofo.artworks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import studio.fofo.artworks.ArtworkSettings;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;

/**
 * Threads for painting on demand: print files, mockups, samples. Painting keeps a processor busy for a second or more without ever waiting;
 * on virtual threads, which requests and tasks run on, it would hold up everybody else. So the caller waits here and a platform thread of
 * lower priority paints, one picture at a time, since each print file takes tens of megabytes. The most urgent goes next, so a paid order
 * waits for the picture in work and for no queue.
 *
 * <p>What people ask for waits in a line of its own kind, with an end: whoever has something in a full line is told to come back, and
 * somebody's first is taken until twice as many wait. Everybody's first goes before anybody's second.
 */
@Component
public class PaintingThreads implements DisposableBean {

  /** What goes first; equals go in the order they came. */
  public enum Urgency { PAID_ORDER, PERSON_WAITING, UPLOAD, BACKGROUND }

  /** A usual upload or check; the largest takes some six. */
  private static final Duration EACH = Duration.ofSeconds(2);
  /** How much one person may have waiting of what is shown at once: more than a page asks for. Uploads are counted by the day. */
  private static final int MOST_OWN = 6;

  private final int mostWaiting;
  private long arrivals;
  private final ThreadPoolExecutor painters = new ThreadPoolExecutor(
      1, 1, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(),
      Thread.ofPlatform().name("painting").daemon().priority(Thread.NORM_PRIORITY - 1).factory());

  @Autowired
  PaintingThreads(ArtworkSettings settings) {
    this(settings.uploads().waiting());
  }

  PaintingThreads(int mostWaiting) {
    this.mostWaiting = mostWaiting;
  }

  /** Paints elsewhere and waits for it; what the painting throws is thrown here. */
  public <T> T paint(Urgency urgency, Supplier<T> painting) {
    return done(queue(urgency, painting));
  }

  /**
   * Paints for somebody who asked for it.
   *
   * @throws Refusal {@code PAINTING_TOO_MANY_WAITING} where a line of its own is too long, {@code PAINTING_QUEUE_FULL} where everybody's is; until it is
   *     likely to be shorter
   */
  public <T> T paint(Urgency urgency, UserId asking, Supplier<T> painting) {
    return done(queue(urgency, asking, painting));
  }

  private static <T> T done(Future<T> queued) {
    try {
      return queued.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException("painting failed", failed.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("painting was interrupted, since the process stops", stopping);
    }
  }

  synchronized <T> Future<T> queue(Urgency urgency, Supplier<T> painting) {
    return queued(new QueuedPainting<>(urgency, null, 0, arrivals++, painting));
  }

  synchronized <T> Future<T> queue(Urgency urgency, UserId asking, Supplier<T> painting) {
    var line = line(urgency);
    var own = (int) line.stream().filter(waiting -> waiting.isOf(asking)).count();
    if (urgency == Urgency.PERSON_WAITING && own >= MOST_OWN) {
      throw Refusal.until(ArtworkErrors.PAINTING_TOO_MANY_WAITING,
          "you have " + own + " checks waiting for the painter, which is as many as may wait; wait for one of them", EACH);
    }
    if (line.size() >= (own == 0 ? 2 * mostWaiting : mostWaiting)) {
      var wait = EACH.multipliedBy(line.size());
      throw Refusal.until(ArtworkErrors.PAINTING_QUEUE_FULL,
          line.size() + " pictures wait to be worked on already; try again in " + Math.max(1, wait.toMinutes()) + " min", wait);
    }
    return queued(new QueuedPainting<>(urgency, asking, own, arrivals++, painting));
  }

  private List<? extends QueuedPainting<?>> line(Urgency urgency) {
    return painters.getQueue().stream().map(waiting -> (QueuedPainting<?>) waiting).filter(waiting -> waiting.urgency() == urgency).toList();
  }

  private <T> Future<T> queued(QueuedPainting<T> painting) {
    painters.execute(painting);
    return painting;
  }

  @Override
  public void destroy() {
    painters.shutdownNow();
  }
}
