package studio.fofo.ordering.state;

import static studio.fofo.ordering.OrderStatus.CANCELLED;
import static studio.fofo.ordering.OrderStatus.IN_PRODUCTION;
import static studio.fofo.ordering.OrderStatus.ON_HOLD;
import static studio.fofo.ordering.OrderStatus.REFUND_PENDING;

import java.util.ArrayList;
import java.util.List;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.state.OrderEffect.AskForRefund;
import studio.fofo.ordering.state.OrderEffect.AskForSettlement;
import studio.fofo.ordering.state.OrderEffect.CloseEscrow;
import studio.fofo.ordering.state.OrderEffect.GivePiecesBack;
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

  /**
   * Cannot be undone. The first part decides that the order can no longer be cancelled; the creators are credited once all have begun, so
   * that nothing is credited for what nobody makes. Also on hold, since the supplier has begun all the same.
   */
  static OrderStep startProduction(OrderState state, boolean everywhere) {
    return switch (state.status()) {
      case PAID -> started(state.to(IN_PRODUCTION), everywhere);
      case IN_PRODUCTION -> startedFurther(state, everywhere);
      case SHIPPED, DELIVERED -> new Ignored();
      case ON_HOLD -> switch (state.beneath()) {
        case PAID -> started(state.onHoldFrom(IN_PRODUCTION), everywhere);
        case IN_PRODUCTION -> startedFurther(state, everywhere);
        case SHIPPED -> new Ignored();
        case AWAITING_PAYMENT, DELIVERED, EXPIRED, CANCELLED, REFUND_PENDING, REFUNDED, ON_HOLD -> new Refused("produced");
      };
      case AWAITING_PAYMENT, EXPIRED, CANCELLED, REFUND_PENDING, REFUNDED -> new Refused("produced");
    };
  }

  private static Taken started(OrderState to, boolean everywhere) {
    var told = OrderState.announce(News.IN_PRODUCTION);
    return new Taken(to.withAllBegun(everywhere), "production started",
        everywhere ? List.of(new AskForSettlement(), told) : List.of(told));
  }

  /** What has vanished cannot be settled: it is asked again when the payment is back. */
  private static OrderStep startedFurther(OrderState state, boolean everywhere) {
    if (!everywhere || state.allBegun()) {
      return new Ignored();
    }
    return state.paymentGone()
        ? new Refused("produced: its payment is gone")
        : state.withAllBegun(true).noting("all parts are in production", new AskForSettlement());
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
    return new Taken(state.to(state.beneath()), "resumed", switch (state.beneath()) {
      case PAID -> List.of(OrderState.announce(News.PAID));
      case IN_PRODUCTION, SHIPPED -> List.of(OrderState.announce(News.RESUMED));
      case AWAITING_PAYMENT, DELIVERED, EXPIRED, CANCELLED, REFUND_PENDING, REFUNDED, ON_HOLD -> List.of();
    });
  }
}
