package studio.fofo.ordering;

import java.time.Instant;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;

/** The order was cancelled; any payment is being refunded. Once per order. */
public record OrderCancelled(OrderId orderId, UserId buyer, Instant at) implements OrderPaymentChanged {}
