package studio.fofo.fulfilment.suppliers;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A parcel in transit.
 *
 * @param key the supplier's id for it: stays the same if its number changes
 * @param carrier its display name
 * @param trackingNumber unique with the carrier; empty for mail without tracking
 * @param trackingUrl as the supplier says, a page for anybody with the number: absolute, or a path on this origin. Not to be shown
 *     before it was checked
 * @param deliveredAt empty until it arrives
 * @param pieces how many pieces of which line are in it
 * @param returned whether the supplier says that it came back
 */
public record Parcel(
    String key, String carrier, Optional<String> trackingNumber, Optional<String> trackingUrl, Instant shippedAt,
    Optional<Instant> deliveredAt, Map<Integer, Integer> pieces, boolean returned) {

  /** One that did not come back. */
  public Parcel(String key, String carrier, Optional<String> trackingNumber, Optional<String> trackingUrl, Instant shippedAt,
      Optional<Instant> deliveredAt, Map<Integer, Integer> pieces) {
    this(key, carrier, trackingNumber, trackingUrl, shippedAt, deliveredAt, pieces, false);
  }

  public Parcel {
    pieces = Map.copyOf(pieces);
  }
}
