package studio.fofo.ordering.state;

import java.util.List;

/** What a command comes to in some state. */
public sealed interface OrderStep {

  /**
   * The order goes on, and its timeline gets a line.
   *
   * @param to where it stands then, maybe as before
   * @param line for the timeline
   * @param effects in this sequence, after the new state is written
   */
  record Taken(OrderState to, String line, List<OrderEffect> effects) implements OrderStep {

    public Taken {
      effects = List.copyOf(effects);
    }
  }

  /** Depends on whether the order's pieces can be sold to it now. */
  record IfPiecesAreLeft(Taken then, Taken otherwise) implements OrderStep {}

  /** Nothing changes: a repeat, or it comes too late. */
  record Ignored() implements OrderStep {}

  /** @param what cannot be done to it: {@code "cancelled: production has begun"} */
  record Refused(String what) implements OrderStep {}
}
