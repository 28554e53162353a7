package studio.fofo.ordering;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.fofo.kernel.OrderId;

/** Port: where an order's parcels are, as carriers say. Without it, an order knows that a parcel was shipped, and that it arrived. */
@FunctionalInterface
public interface ParcelTracking {

  /** By {@link ShipmentSummary#key}; without those that nobody follows. */
  Map<String, Track> of(OrderId order);

  /**
   * @param page its public page, a path on this origin or an absolute address with {@code https}
   * @param expected the first and the last day on which it may arrive
   * @param events the latest first
   */
  record Track(Status status, Optional<String> page, Optional<Days> expected, List<Event> events) {

    public Track {
      events = List.copyOf(events);
    }
  }

  record Days(LocalDate from, LocalDate to) {}

  /**
   * @param at ISO 8601, without an offset where the carrier gives none
   * @param place as the carrier says, such as {@code Leipzig, DE}
   * @param words of the carrier, in its language
   */
  record Event(String at, Optional<String> place, String words, Status status) {}

  /** Where a parcel is. */
  enum Status {
    /** The carrier knows of it and does not have it yet. */
    PRE_TRANSIT,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    ATTEMPT_FAILED,
    AVAILABLE_FOR_PICKUP,
    /** It does not go on. */
    EXCEPTION,
    DELIVERED,
    /** On its way back to the sender. */
    RETURNING,
    RETURNED;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
