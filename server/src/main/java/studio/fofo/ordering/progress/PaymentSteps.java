package studio.fofo.ordering.progress;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.state.OrderCommand;

/** Events of an order's money. Each may be repeated, late, or out of order; then it has no effect, or the money is refunded. */
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

  /** A reorganisation removed the payment. */
  void unpaid(OrderId id) {
    transitions.apply(id, new OrderCommand.PaymentRemoved());
  }

  /** The shares are credited. */
  void settled(OrderId id, String tx) {
    transitions.apply(id, new OrderCommand.Settled(tx));
  }

  /** The buyer has been refunded. */
  void refunded(OrderId id, String tx) {
    transitions.apply(id, new OrderCommand.Refunded(tx));
  }

  /** The order was not paid in time. No effect while there is time left. */
  void expire(OrderId id) {
    var order = transitions.lock(id);
    if (!order.order().payableUntil().isAfter(transitions.now())) {
      transitions.apply(order, new OrderCommand.TimeIsUp());
    }
  }
}
