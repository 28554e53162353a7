package studio.fofo.ordering;

import studio.fofo.kernel.OrderId;

/**
 * An order is paid, or is not paid any more, or never will be. For whoever follows the order as it is now and does the same after
 * each of these events.
 */
public sealed interface OrderPaymentChanged permits OrderPaid, OrderUnpaid, OrderCancelled, OrderExpired, OrderRefunded {

  OrderId orderId();
}
