package studio.fofo.ordering;

import java.time.Instant;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;

/** The order needs attention from an operator. */
public record OrderPutOnHold(OrderId orderId, UserId buyer, Instant at) {}
