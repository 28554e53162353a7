package studio.fofo.fulfilment.production;

import java.util.List;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.production.ProductionSteps.RouteOrder;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderPaymentChanged;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.Reaction;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Tasks;

/**
 * Follows orders after each of their steps: a paid order is produced, an unpaid one waits, and a cancelled one is given up if production
 * has not begun. It reads the order's current state, so events may come late, repeatedly, and in any order.
 */
@Component
class OrderListener {

  private final Productions productions;
  private final ProductionTransitions transitions;
  private final Orders orders;
  private final Tasks tasks;

  OrderListener(Productions productions, ProductionTransitions transitions, Orders orders, Tasks tasks) {
    this.productions = productions;
    this.transitions = transitions;
    this.orders = orders;
    this.tasks = tasks;
  }

  /** An order on hold gets no production: resuming it publishes its payment again. */
  @Reaction(name = "fulfilment.order-payment", role = Role.BUSINESS)
  void follow(OrderPaymentChanged changed) {
    var id = changed.orderId();
    orders.lock(id);
    var order = orders.require(id);
    switch (order.status()) {
      case PAID, IN_PRODUCTION, SHIPPED, DELIVERED -> open(order);
      case AWAITING_PAYMENT -> productions.hold(id);
      case ON_HOLD -> {
        if (order.beneath() == OrderStatus.AWAITING_PAYMENT) {
          productions.hold(id);
        }
      }
      case EXPIRED, CANCELLED, REFUND_PENDING, REFUNDED -> giveUp(id);
    }
  }

  /** What waited for its payment goes on, and lines that nobody makes yet look for a supplier. */
  private void open(Order order) {
    productions.open(order.id(), List.of());
    tasks.schedule(ProductionSteps.ROUTE, order.id().value(), RouteOrder.of(order.id()));
  }

  private void giveUp(OrderId order) {
    productions.of(order).forEach(production -> transitions.apply(production, new ProductionCommand.GivenUp()));
  }
}
