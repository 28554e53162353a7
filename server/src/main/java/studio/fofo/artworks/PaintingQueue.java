package studio.fofo.artworks;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import studio.fofo.artworks.PaintingThreads.Urgency;

/** The painter's queue. Thread-safe. */
final class PaintingQueue {

  /** How many glances are painted before the next waiting print file: some seconds in all. */
  static final int GLANCES_IN_A_ROW = 3;

  private final Map<Urgency, PriorityQueue<QueuedPainting<?>>> waiting = new EnumMap<>(Urgency.class);
  private int glances;

  PaintingQueue() {
    Stream.of(Urgency.values()).forEach(urgency -> waiting.put(urgency, new PriorityQueue<>()));
  }

  synchronized void add(QueuedPainting<?> painting) {
    of(painting.urgency()).add(painting);
  }

  /** All waiting paintings of one kind. */
  synchronized List<QueuedPainting<?>> line(Urgency urgency) {
    return Stream.of(Urgency.values()).filter(other -> other == urgency || other.isShowing() && urgency.isShowing())
        .flatMap(other -> of(other).stream()).toList();
  }

  /** Takes the next one; the queue must not be empty. */
  synchronized QueuedPainting<?> next() {
    var isPaidWaiting = !of(Urgency.PAID_ORDER).isEmpty();
    var next = isPaidWaiting && glances >= GLANCES_IN_A_ROW ? Urgency.PAID_ORDER
        : Stream.of(Urgency.values()).filter(urgency -> !of(urgency).isEmpty()).findFirst().orElseThrow();
    glances = isPaidWaiting && next == Urgency.GLANCE ? glances + 1 : 0;
    return of(next).remove();
  }

  private PriorityQueue<QueuedPainting<?>> of(Urgency urgency) {
    return Objects.requireNonNull(waiting.get(urgency));
  }
}
