package studio.fofo.fulfilment.costs;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToLongFunction;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.Split;
import studio.fofo.ordering.CreatorShares;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderItem;

/**
 * Divides what a buyer paid and what a supplier charges among the lines of a production. Shipping that the buyer paid goes to lines by
 * their price, a supplier's cost by their base cost; in whole cents, which add up.
 */
final class LineMargins {

  private LineMargins() {}

  /**
   * What one line leaves.
   *
   * @param paid by the buyer, with the line's part of the shipping
   * @param creators what its creator gets
   * @param cost the line's part of the supplier's total, in the supplier's currency
   */
  record LineMargin(OrderItem item, Money paid, Money creators, Money cost) {}

  static List<LineMargin> of(Order order, List<Integer> lines, SupplierCosts costs, CreatorShares shares) {
    var shipping = divide(order.totals().shipping(), order.items(), item -> item.total().minor());
    var made = order.items().stream().filter(item -> lines.contains(item.line())).toList();
    var parts = divide(costs.total(), made, item -> item.baseCost().times(item.quantity()).minor());
    var margins = new ArrayList<LineMargin>();
    for (var index = 0; index < made.size(); index++) {
      var item = made.get(index);
      margins.add(new LineMargin(item, item.total().plus(Money.usd(shipping.get(order.items().indexOf(item)))), shares.of(item),
          new Money(parts.get(index), costs.goods().currency())));
    }
    return margins;
  }

  /** In proportion to the weights; evenly if nothing weighs anything. */
  private static List<Long> divide(Money whole, List<OrderItem> items, ToLongFunction<OrderItem> weight) {
    var weights = items.stream().map(weight::applyAsLong).toList();
    var even = weights.stream().allMatch(each -> each == 0);
    return Split.of(BigInteger.valueOf(whole.minor()), even ? Collections.nCopies(items.size(), 1L) : weights).stream()
        .map(BigInteger::longValueExact).toList();
  }
}
