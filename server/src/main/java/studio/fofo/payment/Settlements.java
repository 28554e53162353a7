package studio.fofo.payment;

import studio.fofo.kernel.OrderId;
import studio.fofo.runtime.TurnKind;

/**
 * Ends an order's escrow. All join the caller's transaction and may be repeated; the first of settlement and refund wins.
 */
public interface Settlements {

  /**
   * The lock on an order's money, by order id. Payment takes it before it locks the order's payment or publishes events about it; code that
   * locks rows of its own for the order takes it before those. So everything that changes one order queues up here, and deadlocks are
   * impossible. A transaction takes the lock of one order only.
   */
  TurnKind TURN = new TurnKind("payment");

  /**
   * Credits the shares: production has started. {@link PaymentSettled} is published when it is confirmed.
   *
   * @throws studio.fofo.kernel.Refusal {@code PAYMENT_NOT_CONFIRMED} without a confirmed payment, {@code PAYMENT_REFUNDED} after a refund
   */
  void settle(OrderId order);

  /**
   * Refunds the buyer in full. {@link PaymentRefunded} is published when it is confirmed.
   *
   * @param reason for our records, shown on the order
   * @throws studio.fofo.kernel.Refusal {@code PAYMENT_NOT_CONFIRMED} without a payment, {@code PAYMENT_SETTLED} after a settlement
   */
  void refund(OrderId order, String reason);

  /**
   * Closes the order to payments (expired, cancelled): later payments are refunded automatically. May be repeated.
   */
  void close(OrderId order);
}
