package studio.fofo.fulfilment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.fofo.kernel.OrderId;

/** Where the parcels of orders are, for other modules. */
public interface Parcels {

  /** A parcel by the id in {@link ParcelMoved}. */
  Optional<Summary> find(String parcel);

  /** All parcels of an order, in the order in which they became known. */
  List<Summary> of(OrderId order);

  /**
   * A parcel as its buyer sees it.
   *
   * @param carrier display name
   * @param trackingNumber empty for mail without tracking
   * @param page its public page, a path on this origin
   * @param status in the words of the API, such as {@code out_for_delivery}
   * @param lastWords of the carrier about the status; plain text from outside, to be escaped
   * @param expectedFrom first day of the estimate, if there is one
   * @param expectedTo last day of the estimate
   */
  record Summary(
      String id, OrderId order, String carrier, Optional<String> trackingNumber, String page, String status, Optional<String> lastWords,
      Optional<LocalDate> expectedFrom, Optional<LocalDate> expectedTo) {}
}
