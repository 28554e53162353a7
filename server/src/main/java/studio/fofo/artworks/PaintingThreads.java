package studio.fofo.artworks;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;

/**
 * Threads for painting on demand: print files, mockups, samples. Painting occupies a processor for a second or more without blocking; on
 * virtual threads, which run requests and tasks, it would stall everything else. So the caller waits here while a platform thread of lower
 * priority paints, one picture at a time, since each print file takes tens of megabytes.
 *
 * <p>The most urgent goes next. A {@link Urgency#GLANCE}, which is quick and has a person waiting, goes before the print files of paid
 * orders, which nobody watches and which take several times as long; but anybody can request glances, and orders are paid for. So while a
 * print file waits, at most {@value PaintingQueue#GLANCES_IN_A_ROW} glances are painted before the next print file, however many there are.
 *
 * <p>Requests of people wait in a bounded queue per kind: callers who already have something in a full queue are refused, and a person's
 * first is accepted until twice as many wait. Everybody's first goes before anybody's second.
 */
@Component
public class PaintingThreads implements DisposableBean {

  /** The priority; equal ones are painted in order of arrival. */
  public enum Urgency {
    /** A person waits for a quick painting. */
    GLANCE,
    PAID_ORDER,
    /** A person waits for a painting that takes as long as a print file. */
    PERSON_WAITING,
    UPLOAD,
    BACKGROUND;

    /** Pixels of the largest picture that counts as a glance: all of our painter's are smaller. */
    private static final long LARGEST_GLANCE = 4_000_000;

    /** The urgency of showing somebody this picture. */
    public static Urgency toShow(Artwork artwork) {
      return (long) artwork.width() * artwork.height() <= LARGEST_GLANCE ? GLANCE : PERSON_WAITING;
    }

    /** Whether a person waits to see it. */
    boolean isShowing() {
      return this == GLANCE || this == PERSON_WAITING;
    }
  }

  /** Duration of a typical upload or check; the largest takes about six times as long. */
  private static final Duration EACH = Duration.ofSeconds(2);
  /** How many checks and previews one person may have waiting: more than a page requests. Uploads are limited per day. */
  private static final int MOST_OWN = 12;

  private final int mostWaiting;
  private long arrivals;
  private final PaintingQueue queue = new PaintingQueue();
  private final ExecutorService painter = Executors.newSingleThreadExecutor(
      Thread.ofPlatform().name("painting").daemon().priority(Thread.NORM_PRIORITY - 1).factory());

  @Autowired
  PaintingThreads(ArtworkSettings settings) {
    this(settings.uploads().waiting());
  }

  PaintingThreads(int mostWaiting) {
    this.mostWaiting = mostWaiting;
  }

  /** Paints on another thread and waits for it; rethrows the painting's exception. */
  public <T> T paint(Urgency urgency, Supplier<T> painting) {
    return done(queue(urgency, painting));
  }

  /**
   * Paints for a person.
   *
   * @throws Refusal {@code PAINTING_TOO_MANY_WAITING} if the person has too many waiting, {@code PAINTING_QUEUE_FULL} if the queue is full;
   * with the likely time until it is shorter
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
      throw new IllegalStateException("painting was interrupted because the process is stopping", stopping);
    }
  }

  synchronized <T> Future<T> queue(Urgency urgency, Supplier<T> painting) {
    return queued(new QueuedPainting<>(urgency, null, 0, arrivals++, painting));
  }

  synchronized <T> Future<T> queue(Urgency urgency, UserId asking, Supplier<T> painting) {
    var line = queue.line(urgency);
    var own = (int) line.stream().filter(waiting -> waiting.isOf(asking)).count();
    if (urgency.isShowing() && own >= MOST_OWN) {
      throw Refusal.until(ArtworksErrors.PAINTING_TOO_MANY_WAITING,
          "you have " + own + " checks and previews waiting for the painter, which is the maximum; wait for one of them", EACH);
    }
    if (line.size() >= (own == 0 ? 2 * mostWaiting : mostWaiting)) {
      var wait = EACH.multipliedBy(line.size());
      throw Refusal.until(ArtworksErrors.PAINTING_QUEUE_FULL,
          line.size() + " pictures are already waiting; try again in " + Math.max(1, wait.toMinutes()) + " min", wait);
    }
    return queued(new QueuedPainting<>(urgency, asking, own, arrivals++, painting));
  }

  /** For each waiting painting, the thread takes whichever is most urgent by then. */
  private <T> Future<T> queued(QueuedPainting<T> painting) {
    queue.add(painting);
    painter.execute(() -> queue.next().run());
    return painting;
  }

  @Override
  public void destroy() {
    painter.shutdownNow();
  }
}
