package studio.fofo.testing;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.EventListener;

/** Remembers every event record that modules published, also of transactions that rolled back later. */
public final class HeardEvents {

  private final Queue<Object> heard = new ConcurrentLinkedQueue<>();

  @EventListener
  void on(PayloadApplicationEvent<?> event) {
    heard.add(event.getPayload());
  }

  /** Waits for the first such event. */
  public <E> E await(Class<E> type, Predicate<E> which) {
    return Eventually.get(type.getSimpleName(), () -> all(type, which).stream().findFirst());
  }

  public <E> List<E> all(Class<E> type, Predicate<E> which) {
    return heard.stream().filter(type::isInstance).map(type::cast).filter(which).toList();
  }
}
