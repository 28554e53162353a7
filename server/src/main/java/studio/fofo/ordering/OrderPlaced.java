package studio.fofo.ordering;

import java.time.Instant;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;

/** A buyer ordered and has not paid yet. Once for each order, in the transaction that records it. */
public record OrderPlaced(OrderId orderId, UserId buyer, Instant at) {}
