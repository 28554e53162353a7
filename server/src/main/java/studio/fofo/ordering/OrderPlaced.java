package studio.fofo.ordering;

import java.time.Instant;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;

/** A buyer placed an order and has not paid yet. Once per order, in the transaction that records it. */
public record OrderPlaced(OrderId orderId, UserId buyer, Instant at) {}
