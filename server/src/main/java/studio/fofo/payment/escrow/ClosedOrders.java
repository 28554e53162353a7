package studio.fofo.payment.escrow;

import java.time.Clock;
import studio.fofo.kernel.OrderId;

/** Closes orders to payments: those on the chain are refunded later, and those that we have not sent are not sent. */
final class ClosedOrders {

  private final Payments payments;
  private final PaymentsUnderWay underWay;
  private final Clock clock;

  ClosedOrders(Payments payments, PaymentsUnderWay underWay, Clock clock) {
    this.payments = payments;
    this.underWay = underWay;
    this.clock = clock;
  }

  /** In the caller's transaction, under the order's lock. May be repeated. */
  void close(OrderId order) {
    payments.close(order, clock.instant());
    underWay.closed(order);
  }
}
