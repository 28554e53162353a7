package studio.fofo.fulfilment.production;

import java.util.List;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.carriers.ParcelTracking;
import studio.fofo.fulfilment.suppliers.Parcel;
import studio.fofo.fulfilment.suppliers.Shipments;
import studio.fofo.ordering.Orders;

/**
 * Keeps a production's parcels, and tells its order of them. Also those of a production that was cancelled and shipped all the same: what
 * has been sent is shown.
 */
@Component
class ProductionParcels {

  private static final List<ProductionStatus> SHIPPED = List.of(ProductionStatus.SHIPPED, ProductionStatus.DELIVERED);
  private static final List<ProductionStatus> ARRIVED = List.of(ProductionStatus.DELIVERED);

  private final Shipments shipments;
  private final ParcelTracking tracking;
  private final ProductionTransitions transitions;
  private final Orders orders;

  ProductionParcels(Shipments shipments, ParcelTracking tracking, ProductionTransitions transitions, Orders orders) {
    this.shipments = shipments;
    this.tracking = tracking;
    this.transitions = transitions;
    this.orders = orders;
  }

  /**
   * The order is locked.
   *
   * @return whether one was shipped that we did not know
   */
  boolean follow(Production production, List<Parcel> seen) {
    var added = tracking.follow(production, seen).stream().filter(parcel -> shipments.keep(production.id(), parcel)).count();
    var parcels = shipments.of(production.id());
    if (!parcels.isEmpty()) {
      orders.shipped(production.orderId(), parcels, transitions.isEverywhere(production, SHIPPED));
    }
    if (parcels.stream().anyMatch(parcel -> parcel.deliveredAt().isPresent())) {
      orders.arrived(production.orderId(), parcels, transitions.isEverywhere(production, ARRIVED));
    }
    return added > 0;
  }
}
