package studio.fofo.fulfilment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Milestones of a parcel that its buyer is informed about. */
public enum ParcelMilestone {
  SHIPPED,
  OUT_FOR_DELIVERY,
  DELIVERED,
  /** It does not go on, or nobody was there to take it. */
  EXCEPTION,
  /** It is back at the sender. */
  RETURNED;

  /** As in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
