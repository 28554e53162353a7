package studio.fofo.ordering;

import java.time.Instant;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;

/** The parcel was shipped. Once per order. */
public record OrderShipped(OrderId orderId, UserId buyer, ShipmentSummary shipment, Instant at) {}
