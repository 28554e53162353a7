package studio.fofo.ordering;

import java.time.Instant;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;

/** The order waits for people to look after it. */
public record OrderPutOnHold(OrderId orderId, UserId buyer, Instant at) {}
