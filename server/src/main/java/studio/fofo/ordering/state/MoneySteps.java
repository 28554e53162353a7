package studio.fofo.ordering.state;

import static studio.fofo.ordering.OrderStatus.AWAITING_PAYMENT;
import static studio.fofo.ordering.OrderStatus.CANCELLED;
import static studio.fofo.ordering.OrderStatus.EXPIRED;
import static studio.fofo.ordering.OrderStatus.IN_PRODUCTION;
import static studio.fofo.ordering.OrderStatus.ON_HOLD;
import static studio.fofo.ordering.OrderStatus.PAID;
import static studio.fofo.ordering.OrderStatus.REFUNDED;
import static studio.fofo.ordering.OrderStatus.REFUND_PENDING;

import java.util.ArrayList;
import java.util.List;
import studio.fofo.ordering.state.OrderEffect.AskForRefund;
import studio.fofo.ordering.state.OrderEffect.AwaitPaymentAgain;
import studio.fofo.ordering.state.OrderEffect.CloseEscrow;
import studio.fofo.ordering.state.OrderEffect.ForgetPayment;
import studio.fofo.ordering.state.OrderEffect.GivePiecesBack;
import studio.fofo.ordering.state.OrderEffect.KeepPayment;
import studio.fofo.ordering.state.OrderEffect.KeepRefund;
import studio.fofo.ordering.state.OrderEffect.KeepSettlement;
import studio.fofo.ordering.state.OrderEffect.News;
import studio.fofo.ordering.state.OrderStep.IfPiecesAreLeft;
import studio.fofo.ordering.state.OrderStep.Ignored;
import studio.fofo.ordering.state.OrderStep.Taken;

/** Effects of money and time: nothing is refused, since it has already happened; late payments are refunded. */
final class MoneySteps {

  private MoneySteps() {}

  static OrderStep paid(OrderState state, String tx) {
    return switch (state.status()) {
      case AWAITING_PAYMENT -> sold(state, tx,
          new Taken(state.to(PAID), "paid in " + tx, List.of(new KeepPayment(tx), OrderState.announce(News.PAID))));
      case EXPIRED, CANCELLED -> sentBack(state, tx, "paid too late, the payment is refunded");
      case ON_HOLD -> state.beneath() == AWAITING_PAYMENT
          ? sold(state, tx, new Taken(state.onHoldFrom(PAID), "paid in " + tx, List.of(new KeepPayment(tx))))
          : paidAgain(state, tx);
      case PAID, IN_PRODUCTION, SHIPPED, DELIVERED, REFUND_PENDING, REFUNDED -> new Ignored();
    };
  }

  private static OrderStep sold(OrderState state, String tx, Taken step) {
    return new IfPiecesAreLeft(step, sentBack(state, tx, "sold out before the payment arrived, the payment is refunded"));
  }

  private static Taken sentBack(OrderState state, String tx, String why) {
    return new Taken(state.to(REFUND_PENDING), why, List.of(new KeepPayment(tx), new GivePiecesBack(), new AskForRefund(why)));
  }

  private static OrderStep paidAgain(OrderState state, String tx) {
    return state.paymentGone()
        ? new Taken(state.to(state.beneath()).withPaymentGone(false), "the payment is back, in " + tx, List.of(new KeepPayment(tx)))
        : new Ignored();
  }

  static OrderStep paymentRemoved(OrderState state) {
    return switch (state.status()) {
      case PAID -> awaitedAgain(state.to(AWAITING_PAYMENT), "a reorganisation removed the payment, waiting for it to be mined again");
      case ON_HOLD -> switch (state.beneath()) {
        case PAID -> awaitedAgain(state.onHoldFrom(AWAITING_PAYMENT), "a reorganisation removed the payment");
        case IN_PRODUCTION -> state.paymentGone() ? new Ignored() : goneTooLate(state);
        case AWAITING_PAYMENT, SHIPPED, DELIVERED, EXPIRED, CANCELLED, REFUND_PENDING, REFUNDED, ON_HOLD -> new Ignored();
      };
      case IN_PRODUCTION -> goneTooLate(state.onHoldFrom(IN_PRODUCTION));
      case REFUND_PENDING ->
        new Taken(state.to(CANCELLED), "a reorganisation removed the payment, so there is nothing to refund", List.of());
      case SHIPPED, DELIVERED -> state.noting("a reorganisation removed the payment after the parcel was shipped");
      case AWAITING_PAYMENT, EXPIRED, CANCELLED, REFUNDED -> new Ignored();
    };
  }

  private static Taken awaitedAgain(OrderState to, String line) {
    return new Taken(to, line, List.of(new ForgetPayment(), new AwaitPaymentAgain(), OrderState.announce(News.UNPAID)));
  }

  private static Taken goneTooLate(OrderState to) {
    return to.withPaymentGone(true).noting("a reorganisation removed the payment after production started", new ForgetPayment());
  }

  static OrderStep settled(OrderState state, String tx) {
    var comesBack = state.status() == ON_HOLD && state.paymentGone();
    if (state.settled() && !comesBack) {
      return new Ignored();
    }
    var effects = new ArrayList<OrderEffect>(List.of(new KeepSettlement(tx)));
    if (!state.settled()) {
      effects.add(OrderState.announce(News.SETTLED));
    }
    return comesBack
        ? new Taken(state.to(state.beneath()).credited(), "the payment is back and settled in " + tx, effects)
        : new Taken(state.credited(), "creators credited in " + tx, effects);
  }

  static OrderStep refunded(OrderState state, String tx) {
    return switch (state.beneath()) {
      case REFUND_PENDING, EXPIRED, CANCELLED -> back(state, tx, List.of());
      case AWAITING_PAYMENT, PAID -> back(state, tx, List.of(new GivePiecesBack(), new CloseEscrow()));
      case IN_PRODUCTION, SHIPPED, DELIVERED -> state.noting("the buyer took the money back in " + tx);
      case REFUNDED, ON_HOLD -> new Ignored();
    };
  }

  private static Taken back(OrderState state, String tx, List<OrderEffect> before) {
    var effects = new ArrayList<>(before);
    effects.add(new KeepRefund(tx));
    effects.add(OrderState.announce(News.REFUNDED));
    return new Taken(state.to(REFUNDED), "refunded in " + tx, effects);
  }

  static OrderStep timeIsUp(OrderState state) {
    return state.status() == AWAITING_PAYMENT
        ? new Taken(state.to(EXPIRED), "not paid in time",
            List.of(new GivePiecesBack(), new CloseEscrow(), OrderState.announce(News.EXPIRED)))
        : new Ignored();
  }
}
