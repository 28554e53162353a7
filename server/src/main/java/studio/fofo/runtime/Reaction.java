package studio.fofo.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.event.EventListener;

/**
 * A method of a bean that reacts to an event after the transaction that published it has committed.
 *
 * <pre>{@code
 * @Reaction(name = "points.order-paid", role = Role.BUSINESS)
 * void on(OrderPaid paid) { … }
 * }</pre>
 *
 * <p>The event is stored in the publisher's transaction, once for each reaction; a process with the role then calls the method in a
 * transaction of the method's own. It is called at least once, again after a failure (with growing pauses up to 5 min, without an end), and
 * not always in the order of the events: it changes its rows by the present state of what the event is about, and a repeat changes nothing.
 * What keeps failing is shown to operators. The event is a record that JSON can carry and that holds no secret; a method that does the
 * same after several events takes a sealed interface of such records.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@EventListener
public @interface Reaction {

  /** Unique in the product, {@code module.occasion}; stored with every event that waits, so it outlives the method's own name. */
  String name();

  /** Which processes react. */
  Role role();
}
