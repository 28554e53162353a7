package studio.fofo.ordering;

import java.time.Instant;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;

/** The creators' shares are credited. Once per order. */
public record OrderSettled(OrderId orderId, UserId buyer, Instant at) {}
