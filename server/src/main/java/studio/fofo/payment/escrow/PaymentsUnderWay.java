package studio.fofo.payment.escrow;

import studio.fofo.kernel.OrderId;

/** Payments that we send ourselves, before they are on the chain. */
public interface PaymentsUnderWay {

  /** Whether one of the order is under way, and can still succeed. */
  boolean isUnderWay(OrderId order);

  /** The order takes no payment any more: what was not signed yet is not sent. In the caller's transaction, under the order's lock. */
  void closed(OrderId order);
}
