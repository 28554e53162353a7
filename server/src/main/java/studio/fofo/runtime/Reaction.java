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
 * @Reaction(name = "points.order-delivered", role = Role.BUSINESS)
 * void on(OrderDelivered delivered) { … }
 * }</pre>
 *
 * <p>The event is stored in the publisher's transaction, once per reaction; a process with the role then calls the method in a separate
 * transaction. It is called at least once, repeated after a failure (for ever, with back-off up to 5 min), and not always in the order of
 * the events: it must update its rows from the current state of the event's subject, and a repeat must change nothing. Reactions that keep
 * failing are shown to operators. The event is a record that can be serialised to JSON and contains no secret; a method that does the same
 * after several events takes a sealed interface of such records.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@EventListener
public @interface Reaction {

  /** Unique in the product, {@code module.occasion}; stored with every pending event, so it does not depend on the method's name. */
  String name();

  /** The role of the processes that react. */
  Role role();
}
