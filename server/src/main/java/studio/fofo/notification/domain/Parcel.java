package studio.fofo.notification.domain;

import studio.fofo.ordering.ShipmentSummary;

/** What the mail about a parcel on its way needs; sealed while it waits. */
record Parcel(String carrier, String trackingNumber, String trackingUrl) {

  static Parcel of(ShipmentSummary shipment) {
    return new Parcel(shipment.carrier(), shipment.trackingNumber(), shipment.trackingUrl());
  }
}
