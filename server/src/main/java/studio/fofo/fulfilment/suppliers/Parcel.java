package studio.fofo.fulfilment.suppliers;

import java.time.Instant;
import java.util.Optional;

/**
 * A parcel on its way.
 *
 * @param carrier as people know it
 * @param trackingNumber unique with the carrier
 * @param trackingUrl a page that anybody who has the number may read: absolute, or a path on this origin
 * @param deliveredAt once it has arrived
 */
public record Parcel(
    String carrier, String trackingNumber, String trackingUrl, Instant shippedAt, Optional<Instant> deliveredAt) {}
