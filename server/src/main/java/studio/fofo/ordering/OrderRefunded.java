package studio.fofo.ordering;

import java.time.Instant;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;

/** The buyer has the money back. Once for each order. */
public record OrderRefunded(OrderId orderId, UserId buyer, Instant at) implements OrderPaymentChanged {}
