package studio.fofo.ordering.reading;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderingErrors;
import studio.fofo.ordering.Orders;
import studio.fofo.ordering.Recipient;
import studio.fofo.ordering.ShipmentSummary;
import studio.fofo.ordering.progress.OrderSteps;
import studio.fofo.ordering.rows.OrderRecord;
import studio.fofo.ordering.rows.OrderRows;
import studio.fofo.ordering.rows.SealedRecipients;

/** {@link Orders} for other modules: reads orders, and passes commands to the state machine. */
@Component
class OrderBook implements Orders {

  private final OrderRows rows;
  private final OrderSteps steps;
  private final SealedRecipients contact;

  OrderBook(OrderRows rows, OrderSteps steps, SealedRecipients contact) {
    this.rows = rows;
    this.steps = steps;
    this.contact = contact;
  }

  @Override
  public Optional<Order> find(OrderId id) {
    return rows.find(id).map(OrderRecord::order);
  }

  @Override
  public Order require(OrderId id) {
    return record(id).order();
  }

  @Override
  @Transactional
  public Recipient recipient(OrderId id) {
    var record = record(id);
    return contact.open(id, record.order().buyer(), record.contact());
  }

  @Override
  public void lock(OrderId id) {
    steps.lock(id);
  }

  @Override
  public void productionStarted(OrderId id, boolean everywhere) {
    steps.startProduction(id, everywhere);
  }

  @Override
  public void shipped(OrderId id, List<ShipmentSummary> parcels, boolean all) {
    steps.ship(id, parcels, all);
  }

  @Override
  public void arrived(OrderId id, List<ShipmentSummary> parcels, boolean all) {
    steps.arrive(id, parcels, all);
  }

  @Override
  public void note(OrderId id, String words) {
    steps.note(id, words);
  }

  @Override
  public void resume(OrderId id) {
    steps.resume(id);
  }

  @Override
  public void putOnHold(OrderId id, String reason) {
    steps.putOnHold(id, reason);
  }

  private OrderRecord record(OrderId id) {
    return rows.find(id).orElseThrow(() -> new Refusal(OrderingErrors.ORDER_NOT_FOUND, "there is no order " + id));
  }
}
