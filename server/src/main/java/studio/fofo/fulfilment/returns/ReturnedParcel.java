package studio.fofo.fulfilment.returns;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.fofo.fulfilment.carriers.ParcelId;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.kernel.OrderId;

/**
 * A parcel that came back.
 *
 * @param carrier display name
 * @param pieces how many of which line are in it; empty if its supplier does not say
 */
public record ReturnedParcel(
    ParcelId id, ProductionId production, OrderId order, Status status, String carrier, Optional<String> trackingNumber,
    Map<Integer, Integer> pieces, Instant at) {

  public ReturnedParcel {
    pieces = Map.copyOf(pieces);
  }

  /** What becomes of it. */
  public enum Status {
    /** Somebody has to decide. */
    OPEN,
    SENT_AGAIN,
    /** Somebody has to pay it back by hand. */
    REFUND_DUE,
    CLOSED;

    /** As in the database and in JSON. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Status of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  /** Carrier and number, for people. */
  public String words() {
    return carrier + trackingNumber.map(number -> ", " + number).orElse("");
  }
}
