package studio.fofo.artworks;

import java.util.Comparator;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.UserId;

/** A painting in the queue. Equally urgent ones are sorted by the number of the same person's ahead of them, then by arrival. */
final class QueuedPainting<T> extends FutureTask<T> implements Comparable<QueuedPainting<?>> {

  private static final Comparator<QueuedPainting<?>> ORDER = Comparator.<QueuedPainting<?>, Integer>comparing(painting -> painting.own)
      .thenComparing(painting -> painting.arrival);

  private final PaintingThreads.Urgency urgency;
  private final @Nullable UserId asking;
  private final int own;
  private final long arrival;

  /** @param asking null if no person waits for it */
  QueuedPainting(PaintingThreads.Urgency urgency, @Nullable UserId asking, int own, long arrival, Supplier<T> painting) {
    super(painting::get);
    this.urgency = urgency;
    this.asking = asking;
    this.own = own;
    this.arrival = arrival;
  }

  PaintingThreads.Urgency urgency() {
    return urgency;
  }

  boolean isOf(UserId person) {
    return person.equals(asking);
  }

  @Override
  public int compareTo(QueuedPainting<?> other) {
    return ORDER.compare(this, other);
  }
}
