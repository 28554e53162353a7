package studio.fofo.ordering.state;

import static studio.fofo.ordering.OrderStatus.CANCELLED;
import static studio.fofo.ordering.OrderStatus.DELIVERED;
import static studio.fofo.ordering.OrderStatus.IN_PRODUCTION;
import static studio.fofo.ordering.OrderStatus.ON_HOLD;
import static studio.fofo.ordering.OrderStatus.PAID;
import static studio.fofo.ordering.OrderStatus.REFUND_PENDING;
import static studio.fofo.ordering.OrderStatus.SHIPPED;

import java.util.ArrayList;
import java.util.List;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.ShipmentSummary;
import studio.fofo.ordering.state.OrderEffect.AnnounceParcel;
import studio.fofo.ordering.state.OrderEffect.AskForRefund;
import studio.fofo.ordering.state.OrderEffect.AskForSettlement;
import studio.fofo.ordering.state.OrderEffect.CloseEscrow;
import studio.fofo.ordering.state.OrderEffect.GivePiecesBack;
import studio.fofo.ordering.state.OrderEffect.KeepParcel;
import studio.fofo.ordering.state.OrderEffect.News;
import studio.fofo.ordering.state.OrderStep.Ignored;
import studio.fofo.ordering.state.OrderStep.Refused;
import studio.fofo.ordering.state.OrderStep.Taken;

/** Commands from people and suppliers. A repeated command has no effect; one that is too early or too late is refused. */
final class WorkSteps {

  private WorkSteps() {}

  /** Only before production starts; a payment is refunded. */
  static OrderStep cancel(OrderState state, String reason) {
    return switch (state.beneath()) {
      case AWAITING_PAYMENT -> calledOff(state, CANCELLED, reason, List.of());
      case PAID -> calledOff(state, REFUND_PENDING, reason, List.of(new AskForRefund(reason)));
      case IN_PRODUCTION, SHIPPED, DELIVERED -> new Refused("cancelled: production has started");
      case EXPIRED, ON_HOLD -> new Refused("cancelled");
      case CANCELLED, REFUND_PENDING, REFUNDED -> new Ignored();
    };
  }

  private static Taken calledOff(OrderState state, OrderStatus to, String reason, List<OrderEffect> before) {
    var effects = new ArrayList<>(before);
    effects.add(new GivePiecesBack());
    effects.add(new CloseEscrow());
    effects.add(OrderState.announce(News.CANCELLED));
    return new Taken(state.to(to), reason, effects);
  }

  /** Cannot be undone. */
  static OrderStep startProduction(OrderState state) {
    return switch (state.status()) {
      case PAID -> new Taken(state.to(IN_PRODUCTION), "production started",
          List.of(new AskForSettlement(), OrderState.announce(News.IN_PRODUCTION)));
      case IN_PRODUCTION, SHIPPED, DELIVERED -> new Ignored();
      case AWAITING_PAYMENT, EXPIRED, CANCELLED, REFUND_PENDING, REFUNDED, ON_HOLD -> new Refused("produced");
    };
  }

  /** Also for a parcel that was shipped while the order was on hold, and for each further one. */
  static OrderStep ship(OrderState state, OrderCommand.Ship ship) {
    var parcel = ship.parcel();
    return switch (state.beneath()) {
      case IN_PRODUCTION -> new Taken(state.to(SHIPPED), "shipped with " + named(parcel),
          ship.known() ? List.of(new AnnounceParcel(parcel)) : List.of(new KeepParcel(parcel), new AnnounceParcel(parcel)));
      case SHIPPED, DELIVERED -> ship.known()
          ? new Ignored()
          : state.noting("another parcel was shipped with " + named(parcel), new KeepParcel(parcel));
      case AWAITING_PAYMENT, PAID, EXPIRED, CANCELLED, REFUND_PENDING, REFUNDED, ON_HOLD -> new Refused("shipped");
    };
  }

  private static String named(ShipmentSummary parcel) {
    return parcel.carrier() + ", " + parcel.trackingNumber();
  }

  static OrderStep deliver(OrderState state) {
    return switch (state.beneath()) {
      case SHIPPED -> new Taken(state.to(DELIVERED), "delivered", List.of(OrderState.announce(News.DELIVERED)));
      case DELIVERED -> new Ignored();
      case AWAITING_PAYMENT, PAID, IN_PRODUCTION, EXPIRED, CANCELLED, REFUND_PENDING, REFUNDED, ON_HOLD -> new Refused("delivered");
    };
  }

  static OrderStep putOnHold(OrderState state, String reason) {
    return switch (state.status()) {
      case PAID, IN_PRODUCTION, SHIPPED ->
        new Taken(state.onHoldFrom(state.status()), reason, List.of(OrderState.announce(News.PUT_ON_HOLD)));
      case ON_HOLD, DELIVERED, EXPIRED, CANCELLED, REFUND_PENDING, REFUNDED -> new Ignored();
      case AWAITING_PAYMENT -> new Refused("put on hold");
    };
  }

  /** It continues where it stopped. */
  static OrderStep resume(OrderState state) {
    if (state.status() != ON_HOLD || state.paymentGone()) {
      return new Refused(state.paymentGone() ? "resumed: its payment is gone" : "resumed");
    }
    return new Taken(state.to(state.beneath()), "resumed",
        state.beneath() == PAID ? List.of(OrderState.announce(News.PAID)) : List.of());
  }
}
