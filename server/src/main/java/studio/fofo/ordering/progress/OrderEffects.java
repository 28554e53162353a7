package studio.fofo.ordering.progress;

import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.Stock;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderCancelled;
import studio.fofo.ordering.OrderDelivered;
import studio.fofo.ordering.OrderExpired;
import studio.fofo.ordering.OrderInProduction;
import studio.fofo.ordering.OrderPaid;
import studio.fofo.ordering.OrderPutOnHold;
import studio.fofo.ordering.OrderRefunded;
import studio.fofo.ordering.OrderResumed;
import studio.fofo.ordering.OrderSettled;
import studio.fofo.ordering.OrderShipped;
import studio.fofo.ordering.OrderUnpaid;
import studio.fofo.ordering.OrderingSettings;
import studio.fofo.ordering.rows.OrderRows;
import studio.fofo.ordering.state.OrderEffect;
import studio.fofo.payment.Settlements;

/** Applies a step's effects on stock, escrow and listeners, in the step's transaction. */
@Component
class OrderEffects {

  private final OrderRows rows;
  private final Stock stock;
  private final Settlements settlements;
  private final ApplicationEventPublisher events;
  private final OrderingSettings settings;

  OrderEffects(OrderRows rows, Stock stock, Settlements settlements, ApplicationEventPublisher events, OrderingSettings settings) {
    this.rows = rows;
    this.stock = stock;
    this.settlements = settlements;
    this.events = events;
    this.settings = settings;
  }

  void carryOut(Order order, OrderEffect effect, Instant now) {
    var id = order.id();
    switch (effect) {
      case OrderEffect.GivePiecesBack() -> stock.release(id);
      case OrderEffect.AwaitPaymentAgain() -> awaitPayment(id, now.plus(settings.payableFor()));
      case OrderEffect.AskForSettlement() -> settlements.settle(id);
      case OrderEffect.AskForRefund(var reason) -> settlements.refund(id, reason);
      case OrderEffect.CloseEscrow() -> settlements.close(id);
      case OrderEffect.Announce(var news) -> events.publishEvent(event(order, news, now));
      case OrderEffect.AnnounceParcel(var parcel) -> events.publishEvent(new OrderShipped(id, order.buyer(), parcel, now));
      case OrderEffect.OnRow kept -> {}
    }
  }

  private void awaitPayment(OrderId id, Instant until) {
    rows.prolong(id, until);
    stock.uncommit(id, until);
  }

  private static Object event(Order order, OrderEffect.News news, Instant now) {
    return switch (news) {
      case PAID -> new OrderPaid(order.id(), order.buyer(), now);
      case UNPAID -> new OrderUnpaid(order.id(), order.buyer(), now);
      case IN_PRODUCTION -> new OrderInProduction(order.id(), order.buyer(), now);
      case SETTLED -> new OrderSettled(order.id(), order.buyer(), now);
      case DELIVERED -> new OrderDelivered(order.id(), order.buyer(), now);
      case CANCELLED -> new OrderCancelled(order.id(), order.buyer(), now);
      case REFUNDED -> new OrderRefunded(order.id(), order.buyer(), now);
      case EXPIRED -> new OrderExpired(order.id(), order.buyer(), now);
      case PUT_ON_HOLD -> new OrderPutOnHold(order.id(), order.buyer(), now);
      case RESUMED -> new OrderResumed(order.id(), order.buyer(), now);
    };
  }
}
