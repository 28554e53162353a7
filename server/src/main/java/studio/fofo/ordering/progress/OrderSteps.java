package studio.fofo.ordering.progress;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.catalog.Stock;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.OrderCancelled;
import studio.fofo.ordering.OrderDelivered;
import studio.fofo.ordering.OrderInProduction;
import studio.fofo.ordering.OrderPaid;
import studio.fofo.ordering.OrderPutOnHold;
import studio.fofo.ordering.OrderShipped;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.ShipmentSummary;
import studio.fofo.ordering.rows.OrderRecord;
import studio.fofo.ordering.rows.OrderRows;
import studio.fofo.payment.Settlements;

/** What people and the printer do to an order. A repeat changes nothing, a command that comes too late is refused. */
@Component
@Transactional
public class OrderSteps {

  private final OrderTransitions movement;
  private final OrderRows rows;
  private final Stock stock;
  private final Settlements settlements;

  OrderSteps(OrderTransitions movement, OrderRows rows, Stock stock, Settlements settlements) {
    this.movement = movement;
    this.rows = rows;
    this.stock = stock;
    this.settlements = settlements;
  }

  /** Calls it off, before production begins: what was paid goes back. */
  public void cancel(OrderId id, String reason) {
    var order = movement.lock(id);
    switch (order.status()) {
      case AWAITING_PAYMENT, PAID, ON_HOLD -> {
        switch (order.beneath()) {
          case AWAITING_PAYMENT -> callOff(order, OrderStatus.CANCELLED, reason);
          case PAID -> {
            settlements.refund(id.value(), reason);
            callOff(order, OrderStatus.REFUND_PENDING, reason);
          }
          default -> throw movement.refusal(order, "cancelled: production has begun");
        }
      }
      case IN_PRODUCTION, SHIPPED, DELIVERED -> throw movement.refusal(order, "cancelled: production has begun");
      case EXPIRED -> throw movement.refusal(order, "cancelled");
      case CANCELLED, REFUND_PENDING, REFUNDED -> {}
    }
  }

  /** The printer begins: the creators are to be credited. */
  public void startProduction(OrderId id) {
    var order = movement.lock(id);
    switch (order.status()) {
      case PAID -> {
        settlements.settle(id.value());
        movement.move(order, OrderStatus.IN_PRODUCTION, "production began");
        movement.publish(new OrderInProduction(id, order.order().buyer(), movement.now()));
      }
      case IN_PRODUCTION, SHIPPED, DELIVERED -> {}
      case AWAITING_PAYMENT, EXPIRED, CANCELLED, REFUND_PENDING, REFUNDED, ON_HOLD -> throw movement.refusal(order, "produced");
    }
  }

  /** The parcel left; also one that left while the order was on hold. */
  public void ship(OrderId id, ShipmentSummary shipment) {
    var order = movement.lock(id);
    switch (order.beneath()) {
      case IN_PRODUCTION -> {
        add(order, shipment);
        movement.move(order, OrderStatus.SHIPPED, "shipped with " + shipment.carrier() + ", " + shipment.trackingNumber());
        movement.publish(new OrderShipped(id, order.order().buyer(), shipment, movement.now()));
      }
      case SHIPPED, DELIVERED -> {
        if (add(order, shipment)) {
          movement.note(order, "another parcel left with " + shipment.carrier() + ", " + shipment.trackingNumber());
        }
      }
      case AWAITING_PAYMENT, PAID, EXPIRED, CANCELLED, REFUND_PENDING, REFUNDED, ON_HOLD -> throw movement.refusal(order, "shipped");
    }
  }

  /** The parcel arrived. */
  public void deliver(OrderId id) {
    var order = movement.lock(id);
    switch (order.beneath()) {
      case SHIPPED -> {
        movement.move(order, OrderStatus.DELIVERED, "delivered");
        movement.publish(new OrderDelivered(id, order.order().buyer(), movement.now()));
      }
      case DELIVERED -> {}
      case AWAITING_PAYMENT, PAID, IN_PRODUCTION, EXPIRED, CANCELLED, REFUND_PENDING, REFUNDED, ON_HOLD ->
        throw movement.refusal(order, "delivered");
    }
  }

  /** People must look after it. */
  public void putOnHold(OrderId id, String reason) {
    var order = movement.lock(id);
    switch (order.status()) {
      case PAID, IN_PRODUCTION, SHIPPED -> {
        movement.hold(order, order.status(), reason);
        movement.publish(new OrderPutOnHold(id, order.order().buyer(), movement.now()));
      }
      case ON_HOLD, DELIVERED, EXPIRED, CANCELLED, REFUND_PENDING, REFUNDED -> {}
      case AWAITING_PAYMENT -> throw movement.refusal(order, "put on hold");
    }
  }

  /** Somebody looked after it: it goes on where it stopped. */
  public void resume(OrderId id) {
    var order = movement.lock(id);
    if (order.status() != OrderStatus.ON_HOLD || order.paymentGone()) {
      throw movement.refusal(order, order.paymentGone() ? "resumed: its payment is gone" : "resumed");
    }
    movement.move(order, order.beneath(), "resumed");
    if (order.beneath() == OrderStatus.PAID) {
      movement.publish(new OrderPaid(id, order.order().buyer(), movement.now()));
    }
  }

  private void callOff(OrderRecord order, OrderStatus to, String reason) {
    var id = order.order().id();
    stock.release(id.value());
    settlements.close(id.value());
    movement.move(order, to, reason);
    movement.publish(new OrderCancelled(id, order.order().buyer(), movement.now()));
  }

  /** @return false when it is known already */
  private boolean add(OrderRecord order, ShipmentSummary shipment) {
    var known = order.shipments().stream()
        .anyMatch(other -> other.carrier().equals(shipment.carrier()) && other.trackingNumber().equals(shipment.trackingNumber()));
    if (!known) {
      var all = new ArrayList<>(order.shipments());
      all.add(shipment);
      rows.setShipments(order.order().id(), all);
    }
    return !known;
  }
}
