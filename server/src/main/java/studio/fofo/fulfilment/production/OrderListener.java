package studio.fofo.fulfilment.production;

import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.production.ProductionSteps.Step;
import studio.fofo.fulfilment.suppliers.Suppliers;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.OrderPaymentChanged;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.Reaction;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Tasks;
import studio.fofo.runtime.TurnKind;
import studio.fofo.runtime.Turns;

/**
 * Follows orders after each of their steps: a paid order is produced, an unpaid one waits, and a cancelled one is given up if production
 * has not begun. It reads the order's current state, so events may come late, repeatedly, and in any order.
 */
@Component
class OrderListener {

  /** Lock on an order's production. */
  private static final TurnKind PRODUCTION = new TurnKind("fulfilment");

  private final Turns turns;
  private final Productions productions;
  private final ProductionTransitions transitions;
  private final Suppliers suppliers;
  private final Orders orders;
  private final Tasks tasks;

  OrderListener(
      Turns turns, Productions productions, ProductionTransitions transitions, Suppliers suppliers, Orders orders, Tasks tasks) {
    this.turns = turns;
    this.productions = productions;
    this.transitions = transitions;
    this.suppliers = suppliers;
    this.orders = orders;
    this.tasks = tasks;
  }

  /** An order on hold gets no production: resuming it publishes its payment again. */
  @Reaction(name = "fulfilment.order-payment", role = Role.BUSINESS)
  void follow(OrderPaymentChanged changed) {
    var id = changed.orderId();
    turns.take(PRODUCTION, id.value());
    var order = orders.require(id);
    switch (order.status()) {
      case PAID, IN_PRODUCTION, SHIPPED, DELIVERED -> open(id);
      case AWAITING_PAYMENT -> productions.hold(id);
      case ON_HOLD -> {
        if (order.beneath() == OrderStatus.AWAITING_PAYMENT) {
          productions.hold(id);
        }
      }
      case EXPIRED, CANCELLED, REFUND_PENDING, REFUNDED -> giveUp(id);
    }
  }

  private void open(OrderId order) {
    var production = productions.open(order, suppliers.preferred().name());
    if (production.status() == ProductionStatus.PREPARING) {
      tasks.schedule(ProductionSteps.MAKE_PRINT_FILES, production.id().value(), Step.of(production.id()));
    }
  }

  private void giveUp(OrderId order) {
    productions.of(order).ifPresent(production -> transitions.apply(production, new ProductionCommand.GivenUp()));
  }
}
