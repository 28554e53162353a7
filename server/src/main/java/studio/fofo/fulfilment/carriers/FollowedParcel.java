package studio.fofo.fulfilment.carriers;

import java.time.Instant;
import java.util.Optional;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.Parcel;
import studio.fofo.kernel.OrderId;

/**
 * A parcel that the studio follows until it arrives.
 *
 * @param code opens its public page ({@link #path}); cannot be guessed, unlike most carriers' numbers
 * @param key the supplier's {@link Parcel#key}; unique in the production
 * @param carrier display name: of the recognised carrier, otherwise as the supplier says
 * @param trackingNumber empty for mail without tracking
 * @param status derived from all events
 * @param statusAt when it came to that status, by the carrier's clock
 */
public record FollowedParcel(
    ParcelId id, String code, ProductionId production, OrderId order, String key, String carrier, Optional<String> trackingNumber,
    ParcelStatus status, Instant statusAt, Optional<DeliveryEstimate> estimate, Instant shippedAt, Optional<Instant> deliveredAt) {

  /** The parcel's public page, a path on this origin. */
  public String path() {
    return "/track/" + code;
  }

  /** As its order names it: {@link studio.fofo.ordering.ShipmentSummary#key}. */
  public String orderKey() {
    return production + "/" + key;
  }
}
