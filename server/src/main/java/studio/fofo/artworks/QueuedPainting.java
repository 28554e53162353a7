package studio.fofo.artworks;

import java.util.Comparator;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.UserId;

/**
 * A picture that waits for its painter, and its place among those as urgent: by how many of the same person are before it, then by arrival.
 */
final class QueuedPainting<T> extends FutureTask<T> implements Comparable<QueuedPainting<?>> {

  private static final Comparator<QueuedPainting<?>> ORDER = Comparator.<QueuedPainting<?>, Integer>comparing(painting -> painting.own)
      .thenComparing(painting -> painting.arrival);

  private final PaintingThreads.Urgency urgency;
  private final @Nullable UserId asking;
  private final int own;
  private final long arrival;

  /** @param asking null when nobody waits for it */
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
