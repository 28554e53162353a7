package studio.fofo.fulfilment.production;

import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.production.ProductionSteps.Step;
import studio.fofo.fulfilment.suppliers.Parcel;
import studio.fofo.fulfilment.suppliers.Shipments;
import studio.fofo.ordering.Orders;
import studio.fofo.ordering.ShipmentSummary;
import studio.fofo.runtime.Tasks;

/**
 * Applies what {@link ProductionStatus} decides, in the caller's transaction: changes the order, moves the row by one guarded update, and
 * carries out the other effects.
 */
@Component
public class ProductionTransitions {

  private final Productions productions;
  private final Shipments shipments;
  private final Orders orders;
  private final Tasks tasks;

  ProductionTransitions(Productions productions, Shipments shipments, Orders orders, Tasks tasks) {
    this.productions = productions;
    this.shipments = shipments;
    this.orders = orders;
    this.tasks = tasks;
  }

  /**
   * @return false if the production is at none of the steps that the command advances: a caller that has changed an order must roll back
   */
  public boolean apply(Production production, ProductionCommand command) {
    var from = ProductionStatus.movedBy(command);
    var step = from.getFirst().on(command).orElseThrow();
    step.effects().forEach(effect -> {
      if (effect instanceof ProductionEffect.OnOrder onOrder) {
        tell(production, onOrder);
      }
    });
    if (!productions.move(production.id(), from, step.to())) {
      return false;
    }
    step.effects().forEach(effect -> carryOut(production.id(), effect));
    return true;
  }

  private void tell(Production production, ProductionEffect.OnOrder effect) {
    var order = production.orderId();
    switch (effect) {
      case ProductionEffect.StartOrder() -> orders.productionStarted(order);
      case ProductionEffect.ShipOrder(var parcel) -> orders.shipped(order, summary(parcel));
      case ProductionEffect.DeliverOrder() -> orders.delivered(order);
      case ProductionEffect.HoldOrder(var reason) -> orders.putOnHold(order, reason);
    }
  }

  private void carryOut(ProductionId id, ProductionEffect effect) {
    switch (effect) {
      case ProductionEffect.KeepParcel(var parcel) -> shipments.add(id, parcel);
      case ProductionEffect.KeepArrival(var at) -> shipments.arrived(id, at);
      case ProductionEffect.Submit() -> tasks.schedule(ProductionSteps.SUBMIT, id.value(), Step.of(id));
      case ProductionEffect.Withdraw() -> tasks.schedule(ProductionSteps.WITHDRAW, id.value(), Step.of(id));
      case ProductionEffect.OnOrder told -> {}
    }
  }

  private static ShipmentSummary summary(Parcel parcel) {
    return new ShipmentSummary(parcel.carrier(), parcel.trackingNumber().orElseThrow(), parcel.trackingUrl().orElseThrow(),
        parcel.shippedAt());
  }
}
