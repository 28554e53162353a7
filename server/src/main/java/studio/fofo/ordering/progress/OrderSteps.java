package studio.fofo.ordering.progress;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.ShipmentSummary;
import studio.fofo.ordering.state.OrderCommand.News;
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

  /** Production starts, perhaps of a part; once it has started everywhere, the creators will be credited. */
  public void startProduction(OrderId id, boolean everywhere) {
    transitions.apply(id, new OrderCommand.StartProduction(everywhere));
  }

  /** Parcels were shipped, possibly while the order was on hold; the last one of all closes the shipping. */
  public void ship(OrderId id, List<ShipmentSummary> parcels, boolean all) {
    var order = transitions.lock(id);
    var news = parcels.stream().filter(parcel -> order.newsOf(parcel) != News.KNOWN).toList();
    var told = news.isEmpty() && all ? List.of(parcels.getLast()) : news;
    told.forEach(parcel -> ship(id, parcel, all && parcel == told.getLast()));
  }

  private void ship(OrderId id, ShipmentSummary parcel, boolean all) {
    var order = transitions.lock(id);
    var arrived = order.parcel(parcel.key()).flatMap(ShipmentSummary::deliveredAt);
    transitions.apply(order, new OrderCommand.Ship(parcel.arrived(arrived), order.newsOf(parcel), all));
  }

  /** Parcels arrived. */
  public void arrive(OrderId id, List<ShipmentSummary> parcels, boolean all) {
    var order = transitions.lock(id);
    var arrived = parcels.stream().filter(parcel -> parcel.deliveredAt().isPresent()).toList();
    var news = arrived.stream().filter(parcel -> !order.hasArrived(parcel)).toList();
    var told = news.isEmpty() && all ? List.of(arrived.getLast()) : news;
    told.forEach(parcel -> arrive(id, parcel, all && parcel == told.getLast()));
  }

  private void arrive(OrderId id, ShipmentSummary parcel, boolean all) {
    var order = transitions.lock(id);
    var kept = order.parcel(parcel.key()).orElse(parcel).arrived(parcel.deliveredAt());
    transitions.apply(order, new OrderCommand.Arrive(kept, order.hasArrived(parcel), all));
  }

  /** Adds a timeline entry. */
  public void note(OrderId id, String words) {
    transitions.note(transitions.lock(id), words);
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
