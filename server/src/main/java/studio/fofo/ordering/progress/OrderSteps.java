package studio.fofo.ordering.progress;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.ShipmentSummary;
import studio.fofo.ordering.state.OrderCommand;

/** What people and the printer do to an order. A repeat changes nothing, a command that comes too late is refused. */
@Component
@Transactional
public class OrderSteps {

  private final OrderTransitions transitions;

  OrderSteps(OrderTransitions transitions) {
    this.transitions = transitions;
  }

  /** Calls it off, before production begins: what was paid goes back. */
  public void cancel(OrderId id, String reason) {
    transitions.apply(id, new OrderCommand.Cancel(reason));
  }

  /** The printer begins: the creators are to be credited. */
  public void startProduction(OrderId id) {
    transitions.apply(id, new OrderCommand.StartProduction());
  }

  /** The parcel left; also one that left while the order was on hold. */
  public void ship(OrderId id, ShipmentSummary parcel) {
    var order = transitions.lock(id);
    transitions.apply(order, new OrderCommand.Ship(parcel, order.knows(parcel)));
  }

  /** The parcel arrived. */
  public void deliver(OrderId id) {
    transitions.apply(id, new OrderCommand.Deliver());
  }

  /** People must look after it. */
  public void putOnHold(OrderId id, String reason) {
    transitions.apply(id, new OrderCommand.PutOnHold(reason));
  }

  /** Somebody looked after it: it goes on where it stopped. */
  public void resume(OrderId id) {
    transitions.apply(id, new OrderCommand.Resume());
  }
}
