package studio.fofo.ordering;

import java.time.Instant;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;

/** Production started, at least of a part. Once per order. */
public record OrderInProduction(OrderId orderId, UserId buyer, Instant at) {}
