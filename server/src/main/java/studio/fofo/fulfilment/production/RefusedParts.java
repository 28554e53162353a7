package studio.fofo.fulfilment.production;

import java.util.EnumSet;
import org.springframework.stereotype.Component;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.Reaction;
import studio.fofo.runtime.Role;

/** Puts an order on hold if a supplier refused a part of it and nobody else makes that. Resuming the order opens other productions. */
@Component
class RefusedParts {

  private static final EnumSet<OrderStatus> WAITING = EnumSet.of(OrderStatus.PAID, OrderStatus.IN_PRODUCTION);

  private final Orders orders;
  private final ProductionLines lines;

  RefusedParts(Orders orders, ProductionLines lines) {
    this.orders = orders;
    this.lines = lines;
  }

  @Reaction(name = "fulfilment.part-refused", role = Role.BUSINESS)
  void on(OrderPartRefused refused) {
    orders.lock(refused.orderId());
    var made = lines.liveOf(refused.orderId()).containsAll(refused.lines());
    if (!made && WAITING.contains(orders.require(refused.orderId()).status())) {
      orders.putOnHold(refused.orderId(), refused.reason());
    }
  }
}
