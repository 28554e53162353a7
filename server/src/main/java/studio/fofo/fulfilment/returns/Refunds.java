package studio.fofo.fulfilment.returns;

import org.springframework.stereotype.Component;
import studio.fofo.kernel.Money;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderItem;

/**
 * What a returned parcel is refunded with. The contract refunds whole orders, and only before production begins; a parcel comes back
 * afterwards, so the studio pays from its own wallet.
 */
@Component
class Refunds {

  /** The price of what is in the parcel, with the shipping if it is all of the order. */
  Money amount(Order order, ReturnedParcel parcel) {
    if (parcel.pieces().isEmpty()) {
      return order.totals().total();
    }
    var goods = order.items().stream().map(item -> item.unitPrice().times(pieces(parcel, item))).reduce(Money.usd(0), Money::plus);
    var whole = order.items().stream().allMatch(item -> pieces(parcel, item) >= item.quantity());
    return whole ? goods.plus(order.totals().shipping()) : goods;
  }

  private static int pieces(ReturnedParcel parcel, OrderItem item) {
    return parcel.pieces().getOrDefault(item.line(), 0);
  }

  String words(Order order, ReturnedParcel parcel) {
    var most = parcel.pieces().isEmpty() ? "up to " : "";
    return (order.settled()
        ? "The contract has credited the creators and cannot refund this order any more"
        : "The contract refunds whole orders, before production begins, and not this one any more")
        + ": send " + most + amount(order, parcel) + " to " + order.buyerWallet() + " from the studio's wallet, then say so";
  }
}
