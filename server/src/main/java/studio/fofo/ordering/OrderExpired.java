package studio.fofo.ordering;

import java.time.Instant;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;

/** The order was not paid in time; the pieces returned to stock. Once per order. */
public record OrderExpired(OrderId orderId, UserId buyer, Instant at) implements OrderPaymentChanged {}
