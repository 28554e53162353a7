package studio.fofo.ordering.progress;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.state.OrderCommand;

/** What money does to an order. Each step may come again, late, or out of order; it then changes nothing, or sends the money back. */
@Component
@Transactional
class PaymentSteps {

  private final OrderTransitions transitions;

  PaymentSteps(OrderTransitions transitions) {
    this.transitions = transitions;
  }

  /** The money is in escrow. */
  void paid(OrderId id, String tx) {
    transitions.apply(id, new OrderCommand.Paid(tx));
  }

  /** A reorganisation took the payment back. */
  void unpaid(OrderId id) {
    transitions.apply(id, new OrderCommand.PaymentRemoved());
  }

  /** The shares are credited. */
  void settled(OrderId id, String tx) {
    transitions.apply(id, new OrderCommand.Settled(tx));
  }

  /** The buyer has the money back. */
  void refunded(OrderId id, String tx) {
    transitions.apply(id, new OrderCommand.Refunded(tx));
  }

  /** Nobody paid in time. Without effect while there is time left. */
  void expire(OrderId id) {
    var order = transitions.lock(id);
    if (!order.order().payableUntil().isAfter(transitions.now())) {
      transitions.apply(order, new OrderCommand.TimeIsUp());
    }
  }
}
