package studio.fofo.ordering.state;

import static studio.fofo.ordering.OrderStatus.AWAITING_PAYMENT;
import static studio.fofo.ordering.OrderStatus.ON_HOLD;

import java.util.List;
import java.util.Optional;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.state.OrderEffect.Announce;
import studio.fofo.ordering.state.OrderStep.Taken;

/**
 * The state of an order, and the result of each command. {@code docs/order-states.md} is generated from this type.
 *
 * <pre>{@code
 * OrderState.PLACED.on(new Paid(tx))   // if pieces are left: paid, [keep the payment, announce OrderPaid]; otherwise …
 * }</pre>
 *
 * @param heldFrom the status in which it was put on hold; empty if it is not on hold
 * @param paymentGone the payment vanished after production started, and is awaited again
 * @param allBegun whether production has begun for every line, so that the settlement was asked for
 * @param settled whether the creators' shares are credited
 */
public record OrderState(
    OrderStatus status, Optional<OrderStatus> heldFrom, boolean paymentGone, boolean allBegun, boolean settled) {

  public static final OrderState PLACED = new OrderState(AWAITING_PAYMENT, Optional.empty(), false, false, false);

  public OrderState {
    if (heldFrom.isPresent() != (status == ON_HOLD)) {
      throw new IllegalArgumentException("an order that is " + status.word() + " cannot be held from " + heldFrom);
    }
  }

  /** The status apart from a hold. */
  public OrderStatus beneath() {
    return heldFrom.orElse(status);
  }

  /** The result of a command, without side effects. */
  public OrderStep on(OrderCommand command) {
    return switch (command) {
      case OrderCommand.Paid(var tx) -> MoneySteps.paid(this, tx);
      case OrderCommand.PaymentRemoved() -> MoneySteps.paymentRemoved(this);
      case OrderCommand.Settled(var tx) -> MoneySteps.settled(this, tx);
      case OrderCommand.Refunded(var tx) -> MoneySteps.refunded(this, tx);
      case OrderCommand.TimeIsUp() -> MoneySteps.timeIsUp(this);
      case OrderCommand.Cancel(var reason) -> WorkSteps.cancel(this, reason);
      case OrderCommand.StartProduction(var everywhere) -> WorkSteps.startProduction(this, everywhere);
      case OrderCommand.Ship ship -> ParcelSteps.ship(this, ship);
      case OrderCommand.Arrive arrival -> ParcelSteps.arrive(this, arrival);
      case OrderCommand.PutOnHold(var reason) -> WorkSteps.putOnHold(this, reason);
      case OrderCommand.Resume() -> WorkSteps.resume(this);
    };
  }

  OrderState to(OrderStatus next) {
    return new OrderState(next, Optional.empty(), paymentGone, allBegun, settled);
  }

  /** On hold, to continue from that status. */
  OrderState onHoldFrom(OrderStatus from) {
    return new OrderState(ON_HOLD, Optional.of(from), paymentGone, allBegun, settled);
  }

  OrderState withPaymentGone(boolean gone) {
    return new OrderState(status, heldFrom, gone, allBegun, settled);
  }

  OrderState withAllBegun(boolean all) {
    return new OrderState(status, heldFrom, paymentGone, all, settled);
  }

  OrderState credited() {
    return new OrderState(status, heldFrom, false, allBegun, true);
  }

  /** Adds a timeline entry without changing the state. */
  Taken noting(String line, OrderEffect... effects) {
    return new Taken(this, line, List.of(effects));
  }

  static OrderEffect announce(OrderEffect.News news) {
    return new Announce(news);
  }
}
