package studio.fofo.ordering;

import java.time.Instant;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;

/** The buyer has been refunded. Once per order. */
public record OrderRefunded(OrderId orderId, UserId buyer, Instant at) implements OrderPaymentChanged {}
