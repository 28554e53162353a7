package studio.fofo.ordering.progress;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.catalog.Stock;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.state.OrderCommand;
import studio.fofo.payment.PaymentProgress;

/** Events of an order's money. Each may be repeated, late, or out of order; then it has no effect, or the money is refunded. */
@Component
@Transactional
class PaymentSteps {

  private static final Duration WHILE_AWAITED = Duration.ofMinutes(5);

  private final OrderTransitions transitions;
  private final PaymentProgress payments;
  private final Stock stock;

  PaymentSteps(OrderTransitions transitions, PaymentProgress payments, Stock stock) {
    this.transitions = transitions;
    this.payments = payments;
    this.stock = stock;
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

  /**
   * The order was not paid in time. No effect while there is time left. If a payment on the chain only waits until it is final, the order
   * waits, too, and keeps its pieces.
   */
  void expire(OrderId id) {
    if (payments.isAwaited(id)) {
      stock.prolong(id, transitions.now().plus(WHILE_AWAITED));
      return;
    }
    var order = transitions.lock(id);
    if (!order.order().payableUntil().isAfter(transitions.now())) {
      transitions.apply(order, new OrderCommand.TimeIsUp());
    }
  }
}
