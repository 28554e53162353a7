package studio.fofo.ordering;

import java.time.Instant;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;

/** All parcels arrived. Once per order. */
public record OrderDelivered(OrderId orderId, UserId buyer, Instant at) {}
