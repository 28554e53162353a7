package studio.fofo.notification.mail;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.fofo.identity.EmailAddresses;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.notices.Notices;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.OrderPaid;
import studio.fofo.ordering.OrderRefunded;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.Reaction;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TurnKind;
import studio.fofo.runtime.Turns;

/** Records what creators hear of their sales. */
@Component
class DueSales {

  /** Telling of a sale and of its refund: one after the other, so that whoever hears of the first hears of the second. */
  private static final TurnKind SALE = new TurnKind("notification.sales");

  private final Dues dues;
  private final Notices notices;
  private final Orders orders;
  private final EmailAddresses addresses;
  private final Turns turns;

  DueSales(Dues dues, Notices notices, Orders orders, EmailAddresses addresses, Turns turns) {
    this.dues = dues;
    this.notices = notices;
    this.orders = orders;
    this.addresses = addresses;
    this.turns = turns;
  }

  /**
   * Creators hear of what they sold: on the site, and by mail if they linked an address. Who buys from themselves knows it already, and of
   * an order that was cancelled at once there is nothing to tell.
   */
  @Reaction(name = "notification.order-sold", role = Role.BUSINESS)
  void onSale(OrderPaid paid) {
    turns.take(SALE, paid.orderId().value());
    var order = orders.require(paid.orderId());
    if (order.beneath() == OrderStatus.AWAITING_PAYMENT || order.beneath().isCalledOff()) {
      return;
    }
    order.items().stream().collect(Collectors.groupingBy(OrderItem::creator)).forEach((creator, items) -> {
      if (!creator.equals(paid.buyer())) {
        tellOfSale(creator, order.id(), items);
      }
    });
  }

  @Reaction(name = "notification.sale-refunded", role = Role.BUSINESS)
  void onSaleRefunded(OrderRefunded refunded) {
    turns.take(SALE, refunded.orderId().value());
    var order = orders.require(refunded.orderId());
    order.items().stream().collect(Collectors.groupingBy(OrderItem::creator))
        .forEach((creator, items) -> notices.addSaleRefunded(creator, order.id(), items.getFirst().productId(), pieces(items)));
  }

  private static String pieces(List<OrderItem> items) {
    return items.stream().map(OrderItem::counted).collect(Collectors.joining(", "));
  }

  private void tellOfSale(UserId creator, OrderId order, List<OrderItem> items) {
    notices.addSale(creator, order, items.getFirst().productId(), pieces(items));
    if (addresses.of(creator).isPresent()) {
      dues.add(MailKind.ORDER_SOLD, order.value(), creator, null);
    }
  }
}
