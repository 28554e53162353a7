package studio.fofo.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.Orders;
import studio.fofo.ordering.ShipmentSummary;

/** Parcels of orders. */
public final class Parcels {

  private Parcels() {}

  /** With one piece of the first line. */
  public static ShipmentSummary parcel(String carrier, String number, String url, Instant shippedAt) {
    return new ShipmentSummary(number, carrier, Optional.of(number), Optional.of(url), shippedAt, Optional.empty(), Map.of(1, 1));
  }

  /** The only one of the order. */
  public static void ship(Orders orders, OrderId order, ShipmentSummary parcel) {
    orders.shipped(order, List.of(parcel), true);
  }

  /** The only one of the order. */
  public static void deliver(Orders orders, OrderId order, ShipmentSummary parcel) {
    orders.arrived(order, List.of(parcel.arrived(Optional.of(parcel.shippedAt()))), true);
  }
}
