package studio.fofo.notification.mail;

import studio.fofo.ordering.ShipmentSummary;

/** The details of a shipping mail; sealed until it is sent. */
record ParcelDetails(String carrier, String trackingNumber, String trackingUrl) {

  static ParcelDetails of(ShipmentSummary shipment) {
    return new ParcelDetails(shipment.carrier(), shipment.trackingNumber(), shipment.trackingUrl());
  }
}
