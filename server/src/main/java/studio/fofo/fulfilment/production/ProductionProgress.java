package studio.fofo.fulfilment.production;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.fulfilment.production.ProductionSteps.Step;
import studio.fofo.fulfilment.suppliers.Parcel;
import studio.fofo.fulfilment.suppliers.Shipments;
import studio.fofo.fulfilment.suppliers.SupplierStatus.Status;
import studio.fofo.fulfilment.suppliers.SupplierStatus;
import studio.fofo.fulfilment.suppliers.SupplierUpdate;
import studio.fofo.fulfilment.suppliers.Suppliers;
import studio.fofo.ordering.Orders;
import studio.fofo.ordering.ShipmentSummary;
import studio.fofo.runtime.CrashPoints;
import studio.fofo.runtime.Tasks;

/**
 * Brings a production, and its order, to where the supplier says it is. It asks for the present state instead of believing
 * messages, and takes every step between: late, repeated and lost news all end in the same place, and nothing moves backwards.
 */
@Component
public class ProductionProgress {

  private final Productions productions;
  private final Shipments shipments;
  private final Suppliers suppliers;
  private final Orders orders;
  private final Tasks tasks;
  private final TransactionTemplate transactions;

  ProductionProgress(
      Productions productions, Shipments shipments, Suppliers suppliers, Orders orders, Tasks tasks,
      TransactionTemplate transactions) {
    this.productions = productions;
    this.shipments = shipments;
    this.suppliers = suppliers;
    this.orders = orders;
    this.tasks = tasks;
    this.transactions = transactions;
  }

  /** Schedules a look at the supplier; a piece of news of its own each, since one may come while an earlier look is under way. */
  @EventListener
  void on(SupplierUpdate news) {
    tasks.schedule(ProductionSteps.OBSERVE, news.externalId() + "/" + news.newsId(), Step.of(news.externalId()));
  }

  /** Looks, and follows. */
  public void observe(ProductionId id) {
    var production = productions.require(id);
    var seen = suppliers.of(production).observe(id)
        .orElseThrow(() -> new IllegalStateException("supplier " + production.supplier() + " does not know production " + id));
    while (step(productions.require(id), seen)) {
      // one step at a time, each in a transaction of its own; where another look was faster, on from where that brought it
    }
    productions.heardOf(id);
  }

  /** @return whether there was a step to take, by us or by whoever was faster */
  private boolean step(Production production, SupplierStatus seen) {
    return switch (production.status()) {
      case READY, SUBMITTED -> seen.status() == Status.CANCELLED ? refused(production) : begun(production, seen);
      case IN_PRODUCTION -> atLeast(seen, Status.SHIPPED) && shipped(production, seen.parcel().orElseThrow());
      case SHIPPED -> atLeast(seen, Status.DELIVERED) && delivered(production, seen.parcel());
      case PREPARING, DELIVERED, CANCELLED -> false;
    };
  }

  private boolean begun(Production production, SupplierStatus seen) {
    if (!atLeast(seen, Status.IN_PRODUCTION)) {
      return false;
    }
    inOneGo(() -> {
      orders.productionStarted(production.orderId());
      return productions.move(
          production.id(), ProductionStatus.IN_PRODUCTION, ProductionStatus.READY, ProductionStatus.SUBMITTED);
    });
    return true;
  }

  private boolean shipped(Production production, Parcel parcel) {
    var ours = inOneGo(() -> {
      orders.shipped(production.orderId(), new ShipmentSummary(
          parcel.carrier(), parcel.trackingNumber(), parcel.trackingUrl(), parcel.shippedAt()));
      shipments.add(production.id(), parcel);
      return productions.move(production.id(), ProductionStatus.SHIPPED, ProductionStatus.IN_PRODUCTION);
    });
    if (ours) {
      CrashPoints.reach("shipped");
    }
    return true;
  }

  private boolean delivered(Production production, Optional<Parcel> parcel) {
    inOneGo(() -> {
      orders.delivered(production.orderId());
      shipments.arrived(production.id(), parcel.flatMap(Parcel::deliveredAt).orElseThrow());
      return productions.move(production.id(), ProductionStatus.DELIVERED, ProductionStatus.SHIPPED);
    });
    return true;
  }

  /** The supplier gave it up, not we: the buyer's money must not wait for nobody. */
  private boolean refused(Production production) {
    inOneGo(() -> {
      orders.putOnHold(production.orderId(), "the supplier " + production.supplier() + " cancelled production " + production.id());
      return productions.move(
          production.id(), ProductionStatus.CANCELLED, ProductionStatus.READY, ProductionStatus.SUBMITTED);
    });
    return true;
  }

  /**
   * Both rows or neither.
   *
   * @return false where another look has taken the step meanwhile: then nothing is done here
   */
  private boolean inOneGo(BooleanSupplier step) {
    return Boolean.TRUE.equals(transactions.execute(transaction -> {
      var ours = step.getAsBoolean();
      if (!ours) {
        transaction.setRollbackOnly();
      }
      return ours;
    }));
  }

  private static boolean atLeast(SupplierStatus seen, Status status) {
    return seen.status() != Status.CANCELLED && seen.status().compareTo(status) >= 0;
  }
}
