package studio.fofo.fulfilment.printify;

import java.util.Objects;
import java.util.Optional;
import studio.fofo.fulfilment.suppliers.SupplierCosts;

/**
 * What an order costs. {@code total_price} is not read: it is what buyers pay. A line's {@code cost} is per piece, its
 * {@code shipping_cost} for all of them.
 */
final class OrderCosts {

  private OrderCosts() {}

  /** Empty until Printify has priced every line. */
  static Optional<SupplierCosts> of(OrderReply order) {
    var lines = order.lines();
    if (lines.isEmpty() || lines.stream().anyMatch(line -> line.cost() == null || line.cost() <= 0)) {
      return Optional.empty();
    }
    var goods = lines.stream().mapToLong(line -> Math.multiplyExact(Objects.requireNonNull(line.cost()), line.quantity())).sum();
    return Optional.of(Job.costs(goods, shipping(order), Objects.requireNonNullElse(order.totalTax(), 0L)));
  }

  private static long shipping(OrderReply order) {
    var ofLines = order.lines().stream().allMatch(line -> line.shippingCost() != null);
    return ofLines
        ? order.lines().stream().mapToLong(line -> Objects.requireNonNull(line.shippingCost())).sum()
        : Objects.requireNonNullElse(order.totalShipping(), 0L);
  }
}
