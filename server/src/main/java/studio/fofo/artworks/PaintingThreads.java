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
 * Threads for painting on demand: print files, mockups, samples. Painting keeps a processor busy for a second or more without ever waiting;
 * on virtual threads, which requests and tasks run on, it would hold up everybody else. So the caller waits here and a platform thread of
 * lower priority paints, one picture at a time, since each print file takes tens of megabytes.
 *
 * <p>The most urgent goes next. What somebody looks at and is soon painted, a {@link Urgency#GLANCE}, goes before the print files of paid
 * orders, which nobody watches and which take several times as long; but strangers can ask for glances and orders are paid. So while a
 * print file waits, at most {@value PaintingQueue#GLANCES_IN_A_ROW} glances are painted before the next print file, however many there are.
 *
 * <p>What people ask for waits in a line of its own kind, with an end: whoever has something in a full line is told to come back, and
 * somebody's first is taken until twice as many wait. Everybody's first goes before anybody's second.
 */
@Component
public class PaintingThreads implements DisposableBean {

  /** What goes first; equals go in the order they came. */
  public enum Urgency {
    /** A person waits, and not for long. */
    GLANCE,
    PAID_ORDER,
    /** A person waits for what takes as long as a print file. */
    PERSON_WAITING,
    UPLOAD,
    BACKGROUND;

    /** Pixels of the largest picture of which something is soon shown: all that our painter makes are smaller. */
    private static final long LARGEST_GLANCE = 4_000_000;

    /** That of showing somebody something of this picture. */
    public static Urgency toShow(Artwork artwork) {
      return (long) artwork.width() * artwork.height() <= LARGEST_GLANCE ? GLANCE : PERSON_WAITING;
    }

    /** Whether it is about being shown something. */
    boolean isShowing() {
      return this == GLANCE || this == PERSON_WAITING;
    }
  }

  /** A usual upload or check; the largest takes some six. */
  private static final Duration EACH = Duration.ofSeconds(2);
  /** How much one person may have waiting of what is shown at once: more than a page asks for. Uploads are counted by the day. */
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

  /** Paints elsewhere and waits for it; what the painting throws is thrown here. */
  public <T> T paint(Urgency urgency, Supplier<T> painting) {
    return done(queue(urgency, painting));
  }

  /**
   * Paints for somebody who asked for it.
   *
   * @throws Refusal {@code PAINTING_TOO_MANY_WAITING} where a line of its own is too long, {@code PAINTING_QUEUE_FULL} where everybody's
   *     is; until it is likely to be shorter
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
    var line = queue.line(urgency);
    var own = (int) line.stream().filter(waiting -> waiting.isOf(asking)).count();
    if (urgency.isShowing() && own >= MOST_OWN) {
      throw Refusal.until(ArtworksErrors.PAINTING_TOO_MANY_WAITING,
          "you have " + own + " checks and previews waiting for the painter, which is as many as may wait; wait for one of them", EACH);
    }
    if (line.size() >= (own == 0 ? 2 * mostWaiting : mostWaiting)) {
      var wait = EACH.multipliedBy(line.size());
      throw Refusal.until(ArtworksErrors.PAINTING_QUEUE_FULL,
          line.size() + " pictures wait to be worked on already; try again in " + Math.max(1, wait.toMinutes()) + " min", wait);
    }
    return queued(new QueuedPainting<>(urgency, asking, own, arrivals++, painting));
  }

  /** For each that waits the painter takes one, whichever is most urgent by then. */
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
