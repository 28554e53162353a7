package studio.fofo.ordering.rows;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.Recipient;

/** Stores orders, with the recipient sealed with the buyer's key. */
@Component
public class NewOrders {

  private final OrderRows rows;
  private final SealedRecipients contact;

  NewOrders(OrderRows rows, SealedRecipients contact) {
    this.rows = rows;
    this.contact = contact;
  }

  public Optional<OrderRecord> find(OrderId id) {
    return rows.find(id);
  }

  /** @param network where the order came from, if orders from there are counted */
  public OrderRecord add(Order order, Recipient recipient, Optional<String> network) {
    var sealed = contact.seal(order.id(), order.buyer(), recipient);
    rows.insert(order, sealed, network);
    return new OrderRecord(order, false, false, sealed, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
  }
}
