package studio.fofo.fulfilment.carriers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a parcel is, in terms that hold for every carrier. The order is that of events with the same time. */
public enum ParcelStatus {
  /** The carrier knows of it and does not have it yet: a label was made. */
  PRE_TRANSIT,
  IN_TRANSIT,
  /** With the courier who will ring today. */
  OUT_FOR_DELIVERY,
  /** Nobody was there, or nobody opened; the carrier tries again or keeps it. */
  ATTEMPT_FAILED,
  /** At a shop, a locker or a post office; the recipient fetches it. */
  AVAILABLE_FOR_PICKUP,
  /** It does not go on: damaged, lost, held by customs, an address that nobody finds. */
  EXCEPTION,
  DELIVERED,
  /** On its way back to the sender. */
  RETURNING,
  /** With the sender again. */
  RETURNED;

  /** As in the database and in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether no more is expected. A delivered parcel may still be sent back. */
  public boolean isFinal() {
    return this == DELIVERED || this == RETURNED;
  }

  /**
   * The status after a later event. Between hand-over and arrival the later event counts, also where it is a step back: a van returns to
   * its depot. What arrived stays so unless it is sent back; what is on its way back can only arrive at the sender, so a carrier's
   * "delivered" then means that.
   */
  public ParcelStatus then(ParcelStatus later) {
    return switch (this) {
      case PRE_TRANSIT -> later;
      case IN_TRANSIT, OUT_FOR_DELIVERY, ATTEMPT_FAILED, AVAILABLE_FOR_PICKUP, EXCEPTION -> later == PRE_TRANSIT ? this : later;
      case DELIVERED -> later == RETURNING || later == RETURNED ? later : this;
      case RETURNING -> later == DELIVERED || later == RETURNED ? RETURNED : this;
      case RETURNED -> this;
    };
  }

  public static Optional<ParcelStatus> of(String word) {
    return Arrays.stream(values()).filter(status -> status.word().equals(word)).findFirst();
  }
}
