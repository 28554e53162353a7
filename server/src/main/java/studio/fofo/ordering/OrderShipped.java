package studio.fofo.ordering;

import java.time.Instant;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;

/** A parcel was shipped. Once per parcel. */
public record OrderShipped(OrderId orderId, UserId buyer, ShipmentSummary shipment, Instant at) {}
