package studio.fofo.fulfilment.carriers;

import java.time.LocalDate;

/**
 * The days on which a parcel is expected, at the recipient's place.
 *
 * @param to the same day or later
 */
public record DeliveryEstimate(LocalDate from, LocalDate to) {

  public DeliveryEstimate {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("an estimate from " + from + " to " + to);
    }
  }

  public static DeliveryEstimate on(LocalDate day) {
    return new DeliveryEstimate(day, day);
  }
}
