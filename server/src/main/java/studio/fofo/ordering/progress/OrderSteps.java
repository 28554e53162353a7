package studio.fofo.ordering.progress;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.ShipmentSummary;
import studio.fofo.ordering.state.OrderCommand;

/** Commands from people and suppliers. A repeated command has no effect, a late one is refused. */
@Component
@Transactional
public class OrderSteps {

  private final OrderTransitions transitions;

  OrderSteps(OrderTransitions transitions) {
    this.transitions = transitions;
  }

  /** For the rest of the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock(OrderId id) {
    transitions.lock(id);
  }

  /** Cancels the order before production starts; a payment is refunded. */
  public void cancel(OrderId id, String reason) {
    transitions.apply(id, new OrderCommand.Cancel(reason));
  }

  /** Production starts: the creators will be credited. */
  public void startProduction(OrderId id) {
    transitions.apply(id, new OrderCommand.StartProduction());
  }

  /** The parcel was shipped, possibly while the order was on hold. */
  public void ship(OrderId id, ShipmentSummary parcel) {
    var order = transitions.lock(id);
    transitions.apply(order, new OrderCommand.Ship(parcel, order.knows(parcel)));
  }

  /** The parcel arrived. */
  public void deliver(OrderId id) {
    transitions.apply(id, new OrderCommand.Deliver());
  }

  /** The order needs attention from an operator. */
  public void putOnHold(OrderId id, String reason) {
    transitions.apply(id, new OrderCommand.PutOnHold(reason));
  }

  /** An operator has dealt with it: it continues where it stopped. */
  public void resume(OrderId id) {
    transitions.apply(id, new OrderCommand.Resume());
  }
}
