package studio.fofo.ordering.progress;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.catalog.Stock;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.state.OrderCommand;
import studio.fofo.ordering.rows.OrderRows;
import studio.fofo.payment.PaymentProgress;
import studio.fofo.payment.PaymentQuotes;

/** Events of an order's money. Each may be repeated, late, or out of order; then it has no effect, or the money is refunded. */
@Component
@Transactional
class PaymentSteps {

  private static final Duration WHILE_AWAITED = Duration.ofMinutes(5);
  private static final Duration LONGEST_HIDDEN = Duration.ofHours(6);

  private final OrderTransitions transitions;
  private final PaymentProgress payments;
  private final PaymentQuotes quotes;
  private final OrderRows rows;
  private final Stock stock;

  PaymentSteps(OrderTransitions transitions, PaymentProgress payments, PaymentQuotes quotes, OrderRows rows, Stock stock) {
    this.transitions = transitions;
    this.quotes = quotes;
    this.rows = rows;
    this.payments = payments;
    this.stock = stock;
  }

  /** The money is in escrow, perhaps on another chain than the one that was quoted last. */
  void paid(OrderId id, String tx) {
    var order = transitions.lock(id);
    quotes.ofOrder(id).filter(quote -> quote.chainId() != order.order().chainId() || !quote.token().equals(order.order().token()))
        .ifPresent(quote -> rows.paidWith(id, quote.chainId(), quote.token()));
    transitions.apply(order, new OrderCommand.Paid(tx));
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
   * waits, too, and keeps its pieces; likewise, for some hours, if a payment may be on a chain that is down.
   */
  void expire(OrderId id) {
    if (payments.isAwaited(id) || mayBeHidden(id)) {
      stock.prolong(id, transitions.now().plus(WHILE_AWAITED));
      return;
    }
    var order = transitions.lock(id);
    if (!order.order().payableUntil().isAfter(transitions.now())) {
      transitions.apply(order, new OrderCommand.TimeIsUp());
    }
  }

  private boolean mayBeHidden(OrderId id) {
    return payments.isHidden(id)
        && rows.find(id).filter(order -> order.order().placedAt().plus(LONGEST_HIDDEN).isAfter(transitions.now())).isPresent();
  }
}
