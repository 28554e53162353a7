package studio.fofo.ordering;

import java.time.Instant;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;

/** Nobody paid in time; the pieces went back on the shelf. Once for each order. */
public record OrderExpired(OrderId orderId, UserId buyer, Instant at) implements OrderPaymentChanged {}
