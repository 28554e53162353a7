package studio.fofo.ordering;

import java.time.Instant;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;

/** The order was called off; money that came is going back. Once for each order. */
public record OrderCancelled(OrderId orderId, UserId buyer, Instant at) implements OrderPaymentChanged {}
