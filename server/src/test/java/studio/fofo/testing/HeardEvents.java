package studio.fofo.testing;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Records every event that modules published, including those of transactions that rolled back later. */
public final class HeardEvents {

  private final Queue<Interruption<?>> interruptions = new ConcurrentLinkedQueue<>();

  private final Queue<Object> heard = new ConcurrentLinkedQueue<>();

  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(PayloadApplicationEvent<?> event) {
    heard.add(event.getPayload());
    interruptions.forEach(interruption -> interruption.meet(event.getPayload()));
  }

  /** Runs something in the publisher's transaction, before any module receives such an event. */
  public <E> void during(Class<E> type, Predicate<E> which, Runnable doing) {
    interruptions.add(new Interruption<>(type, which, doing));
  }

  private record Interruption<E>(Class<E> type, Predicate<E> which, Runnable doing) {
    void meet(Object event) {
      if (type.isInstance(event) && which.test(type.cast(event))) {
        doing.run();
      }
    }
  }

  /** Waits for the first such event. */
  public <E> E await(Class<E> type, Predicate<E> which) {
    return Eventually.get(type.getSimpleName(), () -> all(type, which).stream().findFirst());
  }

  public <E> List<E> all(Class<E> type, Predicate<E> which) {
    return heard.stream().filter(type::isInstance).map(type::cast).filter(which).toList();
  }
}
