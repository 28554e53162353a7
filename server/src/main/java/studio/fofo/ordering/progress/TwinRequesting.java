package studio.fofo.ordering.progress;

import org.springframework.stereotype.Component;
import studio.fofo.minting.Twins;
import studio.fofo.ordering.OrderSettled;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.Reaction;
import studio.fofo.runtime.Role;

/** Requests the digital twins of an order after its creators were credited; minting accepts each key once. */
@Component
class TwinRequesting {

  private final Orders orders;
  private final Twins twins;

  TwinRequesting(Orders orders, Twins twins) {
    this.orders = orders;
    this.twins = twins;
  }

  @Reaction(name = "ordering.order-settled", role = Role.BUSINESS)
  void on(OrderSettled settled) {
    var order = orders.require(settled.orderId());
    for (var item : order.items()) {
      twins.request(TwinKey.of(order.id(), item.line()), order.chainId(), item.artworkId(), item.productId().value(), order.buyerWallet(),
          item.quantity());
    }
  }
}
