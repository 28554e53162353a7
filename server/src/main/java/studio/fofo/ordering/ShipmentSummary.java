package studio.fofo.ordering;

import java.time.Instant;

/**
 * A parcel as the order shows it.
 *
 * @param carrier as people know it
 * @param trackingUrl absolute, or a path on this origin
 */
public record ShipmentSummary(String carrier, String trackingNumber, String trackingUrl, Instant shippedAt) {}
