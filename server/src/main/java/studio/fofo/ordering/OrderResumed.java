package studio.fofo.ordering;

import java.time.Instant;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;

/** An operator has resumed an order that was held after production started: what failed is made again. */
public record OrderResumed(OrderId orderId, UserId buyer, Instant at) implements OrderPaymentChanged {}
