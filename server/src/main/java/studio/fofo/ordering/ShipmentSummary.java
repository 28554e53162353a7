package studio.fofo.ordering;

import java.time.Instant;

/**
 * A parcel of an order.
 *
 * @param carrier display name
 * @param trackingUrl absolute, or a path on this origin
 */
public record ShipmentSummary(String carrier, String trackingNumber, String trackingUrl, Instant shippedAt) {}
