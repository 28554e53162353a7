package studio.fofo.fulfilment.routing;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.returns.Resendings;
import studio.fofo.fulfilment.suppliers.OfferRequest;
import studio.fofo.fulfilment.suppliers.OfferRequest.Destination;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.Orders;

/** What of an order is still to be made, and what suppliers are told about it. */
@Component
class OrderLines {

  private final Productions productions;
  private final Resendings resendings;
  private final Orders orders;

  OrderLines(Productions productions, Resendings resendings, Orders orders) {
    this.productions = productions;
    this.resendings = resendings;
    this.orders = orders;
  }

  /** Lines that are in no production, or only in ones that ended without them. */
  Set<Integer> missing(Order order) {
    var missing = order.items().stream().map(OrderItem::line).collect(Collectors.toCollection(TreeSet::new));
    missing.removeAll(productions.linesOf(order.id()));
    return missing;
  }

  /** Country, region and postal code of the recipient, and nothing else about a person. */
  OfferRequest request(Order order, Set<Integer> lines) {
    var wanted = new HashSet<>(lines);
    var again = resendings.of(order.id());
    var address = orders.recipient(order.id()).address();
    return new OfferRequest(
        order.items().stream().filter(item -> wanted.contains(item.line())).map(item -> line(item, again)).toList(),
        new Destination(address.country(), address.region(), address.postalCode()));
  }

  private static OfferRequest.Line line(OrderItem item, Map<Integer, Integer> again) {
    return new OfferRequest.Line(item.line(), item.blankId(), item.variantId(), again.getOrDefault(item.line(), item.quantity()),
        item.unitPrice());
  }
}
