package studio.fofo.ordering.state;

import java.util.List;

/** The result of a command in a state. */
public sealed interface OrderStep {

  /**
   * The command is accepted, and the timeline gets an entry.
   *
   * @param to the next state, possibly the same
   * @param line the timeline entry
   * @param effects in this order, after the new state is written
   */
  record Taken(OrderState to, String line, List<OrderEffect> effects) implements OrderStep {

    public Taken {
      effects = List.copyOf(effects);
    }
  }

  /** Depends on whether the order's pieces are still available. */
  record IfPiecesAreLeft(Taken then, Taken otherwise) implements OrderStep {}

  /** Nothing changes, because it is repeated or too late. */
  record Ignored() implements OrderStep {}

  /** @param what cannot be done: {@code "cancelled: production has started"} */
  record Refused(String what) implements OrderStep {}
}
