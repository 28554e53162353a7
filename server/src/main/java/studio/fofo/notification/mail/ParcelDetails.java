package studio.fofo.notification.mail;

import studio.fofo.ordering.ShipmentSummary;

/** What the mail about a parcel on its way needs; sealed while it waits. */
record ParcelDetails(String carrier, String trackingNumber, String trackingUrl) {

  static ParcelDetails of(ShipmentSummary shipment) {
    return new ParcelDetails(shipment.carrier(), shipment.trackingNumber(), shipment.trackingUrl());
  }
}
