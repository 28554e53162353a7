package studio.fofo.ordering.progress;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.catalog.Stock;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.OrderExpired;
import studio.fofo.ordering.OrderPaid;
import studio.fofo.ordering.OrderRefunded;
import studio.fofo.ordering.OrderSettled;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.OrderUnpaid;
import studio.fofo.ordering.OrderingSettings;
import studio.fofo.ordering.rows.OrderRecord;
import studio.fofo.ordering.rows.OrderRows;
import studio.fofo.payment.Settlements;

/** What money does to an order. Each step may come again, late, or out of order; it then changes nothing, or sends the money back. */
@Component
@Transactional
class PaymentSteps {

  private final OrderTransitions movement;
  private final OrderRows rows;
  private final Stock stock;
  private final Settlements settlements;
  private final OrderingSettings settings;

  PaymentSteps(
      OrderTransitions movement, OrderRows rows, Stock stock, Settlements settlements, OrderingSettings settings) {
    this.movement = movement;
    this.rows = rows;
    this.stock = stock;
    this.settlements = settlements;
    this.settings = settings;
  }

  /** The money is in escrow. */
  void paid(OrderId id, String tx) {
    var order = movement.lock(id);
    switch (order.status()) {
      case AWAITING_PAYMENT -> take(order, tx);
      case EXPIRED, CANCELLED -> sendBack(order, tx, "paid too late, the money goes back");
      case ON_HOLD -> {
        if (order.beneath() == OrderStatus.AWAITING_PAYMENT) {
          takeOnHold(order, tx);
        } else if (order.paymentGone()) {
          comeBack(order, tx);
        }
      }
      case PAID, IN_PRODUCTION, SHIPPED, DELIVERED, REFUND_PENDING, REFUNDED -> {}
    }
  }

  /** A reorganisation took the payment back. */
  void unpaid(OrderId id) {
    var order = movement.lock(id);
    switch (order.status()) {
      case PAID -> {
        awaitAgain(order);
        movement.move(order, OrderStatus.AWAITING_PAYMENT, "the chain took the payment back, waiting for it to be mined anew");
        movement.publish(new OrderUnpaid(id, order.order().buyer(), movement.now()));
      }
      case ON_HOLD -> {
        if (order.beneath() == OrderStatus.PAID) {
          awaitAgain(order);
          movement.hold(order, OrderStatus.AWAITING_PAYMENT, "the chain took the payment back");
          movement.publish(new OrderUnpaid(id, order.order().buyer(), movement.now()));
        } else if (order.beneath() == OrderStatus.IN_PRODUCTION && !order.paymentGone()) {
          rows.setPayment(id, Optional.empty(), true);
          movement.note(order, "the chain took the payment back after production began");
        }
      }
      case IN_PRODUCTION -> {
        rows.setPayment(id, Optional.empty(), true);
        movement.hold(order, OrderStatus.IN_PRODUCTION, "the chain took the payment back after production began");
      }
      case REFUND_PENDING -> movement.move(order, OrderStatus.CANCELLED, "the chain took the payment back, nothing is left to refund");
      case SHIPPED, DELIVERED -> movement.note(order, "the chain took the payment back after the parcel left");
      case AWAITING_PAYMENT, EXPIRED, CANCELLED, REFUNDED -> {}
    }
  }

  /** The shares are credited. */
  void settled(OrderId id, String tx) {
    var order = movement.lock(id);
    var isFirst = !order.order().settled();
    var comesBack = order.status() == OrderStatus.ON_HOLD && order.paymentGone();
    if (isFirst || comesBack) {
      rows.setSettled(id, tx);
    }
    if (comesBack) {
      movement.move(order, order.beneath(), "the payment is back and settled in " + tx);
    } else if (isFirst) {
      movement.note(order, "creators credited in " + tx);
    }
    if (isFirst) {
      movement.publish(new OrderSettled(id, order.order().buyer(), movement.now()));
    }
  }

  /** The buyer has the money back. */
  void refunded(OrderId id, String tx) {
    var order = movement.lock(id);
    switch (order.status()) {
      case REFUND_PENDING, EXPIRED, CANCELLED -> back(order, tx);
      case AWAITING_PAYMENT, PAID -> {
        stock.release(id.value());
        settlements.close(id.value());
        back(order, tx);
      }
      case ON_HOLD -> {
        if (order.beneath() == OrderStatus.AWAITING_PAYMENT || order.beneath() == OrderStatus.PAID) {
          stock.release(id.value());
          settlements.close(id.value());
          back(order, tx);
        } else {
          movement.note(order, "the buyer took the money back in " + tx);
        }
      }
      case IN_PRODUCTION, SHIPPED, DELIVERED -> movement.note(order, "the buyer took the money back in " + tx);
      case REFUNDED -> {}
    }
  }

  /** Nobody paid in time. Without effect while there is time left. */
  void expire(OrderId id) {
    var order = movement.lock(id);
    if (order.status() != OrderStatus.AWAITING_PAYMENT || order.order().payableUntil().isAfter(movement.now())) {
      return;
    }
    stock.release(id.value());
    settlements.close(id.value());
    movement.move(order, OrderStatus.EXPIRED, "not paid in time");
    movement.publish(new OrderExpired(id, order.order().buyer(), movement.now()));
  }

  private void take(OrderRecord order, String tx) {
    var id = order.order().id();
    if (!stock.commit(id.value())) {
      sendBack(order, tx, "sold out before the payment came, the money goes back");
      return;
    }
    rows.setPayment(id, Optional.of(tx), false);
    movement.move(order, OrderStatus.PAID, "paid in " + tx);
    movement.publish(new OrderPaid(id, order.order().buyer(), movement.now()));
  }

  private void takeOnHold(OrderRecord order, String tx) {
    var id = order.order().id();
    if (!stock.commit(id.value())) {
      sendBack(order, tx, "sold out before the payment came, the money goes back");
      return;
    }
    rows.setPayment(id, Optional.of(tx), false);
    movement.hold(order, OrderStatus.PAID, "paid in " + tx);
  }

  private void comeBack(OrderRecord order, String tx) {
    rows.setPayment(order.order().id(), Optional.of(tx), false);
    movement.move(order, order.beneath(), "the payment is back, in " + tx);
  }

  private void sendBack(OrderRecord order, String tx, String detail) {
    var id = order.order().id();
    rows.setPayment(id, Optional.of(tx), false);
    stock.release(id.value());
    settlements.refund(id.value(), detail);
    movement.move(order, OrderStatus.REFUND_PENDING, detail);
  }

  private void awaitAgain(OrderRecord order) {
    var until = movement.now().plus(settings.payableFor());
    rows.setPayment(order.order().id(), Optional.empty(), false);
    rows.prolong(order.order().id(), until);
    stock.uncommit(order.order().id().value(), until);
  }

  private void back(OrderRecord order, String tx) {
    rows.setRefunded(order.order().id(), tx);
    movement.move(order, OrderStatus.REFUNDED, "refunded in " + tx);
    movement.publish(new OrderRefunded(order.order().id(), order.order().buyer(), movement.now()));
  }
}
