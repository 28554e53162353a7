package studio.fofo.ordering;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A parcel of an order.
 *
 * @param key unique in the order; stays the same if its number changes
 * @param carrier display name
 * @param trackingNumber empty for mail without tracking, or until it is known
 * @param trackingUrl an absolute address with {@code https}, or a path on this origin
 * @param deliveredAt empty until it arrives
 * @param pieces how many pieces of which line are in it; empty if nobody knows
 */
public record ShipmentSummary(
    String key, String carrier, Optional<String> trackingNumber, Optional<String> trackingUrl, Instant shippedAt,
    Optional<Instant> deliveredAt, Map<Integer, Integer> pieces) {

  public ShipmentSummary {
    pieces = Map.copyOf(pieces);
  }

  /** The same parcel, arrived or not. */
  public ShipmentSummary arrived(Optional<Instant> at) {
    return new ShipmentSummary(key, carrier, trackingNumber, trackingUrl, shippedAt, at, pieces);
  }

  /** Carrier and number, for people: {@code FOFO Courier, FOFO-7K3M-9Q2X-4H8T}. */
  public String words() {
    return carrier + trackingNumber.map(number -> ", " + number).orElse("");
  }
}
