package studio.fofo.fulfilment.suppliers;

import java.time.Instant;
import java.util.Optional;

/**
 * A parcel in transit.
 *
 * @param carrier its display name
 * @param trackingNumber unique with the carrier
 * @param trackingUrl a page for anybody with the number: absolute, or a path on this origin
 * @param deliveredAt empty until it arrives
 */
public record Parcel(
    String carrier, String trackingNumber, String trackingUrl, Instant shippedAt, Optional<Instant> deliveredAt) {}
