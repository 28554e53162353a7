package studio.fofo.ordering;

import studio.fofo.kernel.OrderId;

/**
 * An order is paid, is no longer paid, or never will be; or it was held, and goes on. For reactions that only
 * read the current order and do the same after each of these events.
 */
public sealed interface OrderPaymentChanged permits OrderPaid, OrderResumed, OrderUnpaid, OrderCancelled, OrderExpired, OrderRefunded {

  OrderId orderId();
}
