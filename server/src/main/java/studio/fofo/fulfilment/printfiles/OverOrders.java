package studio.fofo.fulfilment.printfiles;

import org.springframework.stereotype.Component;
import studio.fofo.ordering.OrderPaymentChanged;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.Reaction;
import studio.fofo.runtime.Role;

/** Once an order is over, nobody has to look at its print files. */
@Component
class OverOrders {

  private final Unprintable unprintable;
  private final Orders orders;

  OverOrders(Unprintable unprintable, Orders orders) {
    this.unprintable = unprintable;
    this.orders = orders;
  }

  @Reaction(name = "fulfilment.print-files-over", role = Role.BUSINESS)
  void on(OrderPaymentChanged changed) {
    switch (orders.require(changed.orderId()).status()) {
      case EXPIRED, CANCELLED, REFUND_PENDING, REFUNDED -> unprintable.forget(changed.orderId());
      case AWAITING_PAYMENT, PAID, IN_PRODUCTION, SHIPPED, DELIVERED, ON_HOLD -> {}
    }
  }
}
