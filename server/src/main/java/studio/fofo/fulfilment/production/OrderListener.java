package studio.fofo.fulfilment.production;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.production.ProductionSteps.Step;
import studio.fofo.fulfilment.suppliers.Suppliers;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.OrderCancelled;
import studio.fofo.ordering.OrderExpired;
import studio.fofo.ordering.OrderPaid;
import studio.fofo.ordering.OrderRefunded;
import studio.fofo.ordering.OrderUnpaid;
import studio.fofo.runtime.Tasks;

/**
 * Listens to orders, in their transactions: a paid one is made, an unpaid one waits, a cancelled one is given up if it has not
 * begun. Each event may come again; only the first one changes anything.
 */
@Component
class OrderListener {

  private final Productions productions;
  private final Suppliers suppliers;
  private final Tasks tasks;

  OrderListener(Productions productions, Suppliers suppliers, Tasks tasks) {
    this.productions = productions;
    this.suppliers = suppliers;
    this.tasks = tasks;
  }

  @EventListener
  void on(OrderPaid paid) {
    var production = productions.open(paid.orderId(), suppliers.preferred().name());
    if (production.status() == ProductionStatus.PREPARING) {
      tasks.schedule(ProductionSteps.MAKE_PRINT_FILES, production.id().value(), Step.of(production.id()));
    }
  }

  @EventListener
  void on(OrderUnpaid unpaid) {
    productions.hold(unpaid.orderId());
  }

  @EventListener
  void on(OrderCancelled cancelled) {
    giveUp(cancelled.orderId());
  }

  @EventListener
  void on(OrderExpired expired) {
    giveUp(expired.orderId());
  }

  @EventListener
  void on(OrderRefunded refunded) {
    giveUp(refunded.orderId());
  }

  private void giveUp(OrderId order) {
    productions.of(order)
        .filter(production -> productions.move(production.id(), ProductionStatus.CANCELLED,
            ProductionStatus.PREPARING, ProductionStatus.READY, ProductionStatus.SUBMITTED))
        .ifPresent(production -> tasks.schedule(ProductionSteps.WITHDRAW, production.id().value(), Step.of(production.id())));
  }
}
