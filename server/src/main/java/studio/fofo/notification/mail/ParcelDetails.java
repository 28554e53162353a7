package studio.fofo.notification.mail;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import studio.fofo.fulfilment.Parcels;
import studio.fofo.ordering.ShipmentSummary;

/**
 * The details of a mail about a parcel; sealed until it is sent.
 *
 * @param orderId null in mails about an order, whose subject it is
 * @param estimate the last day of the carrier's estimate
 * @param trouble a text of {@code parcel_exception}
 * @param says the carrier's own words
 */
record ParcelDetails(
    String carrier, @Nullable String trackingNumber, String trackingUrl, @Nullable String orderId, @Nullable LocalDate estimate,
    @Nullable String trouble, @Nullable String says) {

  static ParcelDetails of(ShipmentSummary shipment) {
    return new ParcelDetails(shipment.carrier(), shipment.trackingNumber().orElse(null), shipment.trackingUrl().orElse("/"), null, null,
        null, null);
  }

  static ParcelDetails of(Parcels.Summary parcel, @Nullable String trouble) {
    return new ParcelDetails(parcel.carrier(), parcel.trackingNumber().orElse(null), parcel.page(), parcel.order().value(),
        parcel.expectedTo().orElse(null), trouble, parcel.lastWords().orElse(null));
  }
}
