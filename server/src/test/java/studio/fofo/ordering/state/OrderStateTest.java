package studio.fofo.ordering.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.fofo.ordering.OrderStatus.AWAITING_PAYMENT;
import static studio.fofo.ordering.OrderStatus.CANCELLED;
import static studio.fofo.ordering.OrderStatus.EXPIRED;
import static studio.fofo.ordering.OrderStatus.IN_PRODUCTION;
import static studio.fofo.ordering.OrderStatus.PAID;
import static studio.fofo.ordering.OrderStatus.REFUND_PENDING;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.state.OrderCommand.News;
import studio.fofo.ordering.state.OrderEffect.AskForRefund;
import studio.fofo.ordering.state.OrderEffect.AskForSettlement;
import studio.fofo.ordering.state.OrderEffect.GivePiecesBack;
import studio.fofo.ordering.state.OrderStep.Ignored;
import studio.fofo.ordering.state.OrderStep.Refused;
import studio.fofo.ordering.state.OrderStep.Taken;

/** Properties of all steps; {@code docs/order-states.md} lists them. */
class OrderStateTest {

  @Test
  void everyStatusCanBeReached() {
    assertThat(KnownStates.all().stream().map(OrderState::status)).containsAll(Arrays.asList(OrderStatus.values()));
  }

  /** A command that is missing here would also be missing in the table. */
  @Test
  void everyCommandIsTried() {
    assertThat(KnownStates.commands().values()).extracting(Object::getClass).contains(OrderCommand.class.getPermittedSubclasses());
  }

  @Test
  void refusesAnInvalidState() {
    assertThatThrownBy(() -> new OrderState(PAID, Optional.of(PAID), false, false, false)).hasMessageContaining("paid");
    assertThatThrownBy(() -> new OrderState(OrderStatus.ON_HOLD, Optional.empty(), false, false, false)).hasMessageContaining("on_hold");
  }

  @Test
  void aRepeatedCommandHasNoFurtherEffect() {
    steps((name, step) -> step.taken().filter(taken -> !taken.to().equals(step.from())).forEach(taken -> {
      var again = switch (step.command()) {
        case OrderCommand.Ship(var parcel, var news, var all) -> new OrderCommand.Ship(parcel, News.KNOWN, all);
        case OrderCommand.Arrive(var parcel, var known, var all) -> new OrderCommand.Arrive(parcel, true, all);
        default -> step.command();
      };
      assertThat(KnownStates.taken(taken.to().on(again))).as(name)
          .allSatisfy(repeated -> assertThat(repeated.to()).isEqualTo(taken.to()));
    }));
  }

  @Test
  void eventsOfTheChainTheClockAndTheCarrierAreNeverRefused() {
    steps((name, step) -> {
      switch (step.command()) {
        case OrderCommand.Paid paid -> assertThat(step.outcome()).as(name).isNotInstanceOf(Refused.class);
        case OrderCommand.PaymentRemoved removed -> assertThat(step.outcome()).as(name).isNotInstanceOf(Refused.class);
        case OrderCommand.Settled settled -> assertThat(step.outcome()).as(name).isNotInstanceOf(Refused.class);
        case OrderCommand.Refunded refunded -> assertThat(step.outcome()).as(name).isNotInstanceOf(Refused.class);
        case OrderCommand.TimeIsUp up -> assertThat(step.outcome()).as(name).isNotInstanceOf(Refused.class);
        case OrderCommand.Cancel cancel -> {}
        case OrderCommand.StartProduction start -> {}
        case OrderCommand.Ship ship -> assertThat(step.outcome()).as(name).isNotInstanceOf(Refused.class);
        case OrderCommand.Arrive arrival -> assertThat(step.outcome()).as(name).isNotInstanceOf(Refused.class);
        case OrderCommand.PutOnHold hold -> {}
        case OrderCommand.Resume resume -> {}
      }
    });
  }

  @Test
  void aPaymentAfterTheEndIsRefunded() {
    for (var end : List.of(EXPIRED, CANCELLED)) {
      var step = (Taken) OrderState.PLACED.to(end).on(new OrderCommand.Paid("0xlate"));
      assertThat(step.to().status()).isEqualTo(REFUND_PENDING);
      assertThat(step.effects()).contains(new AskForRefund("paid too late, the payment is refunded"));
    }
  }

  @Test
  void isSettledOnceAllPartsAreInProductionIfThePaymentIsThere() {
    steps((name, step) -> step.taken().filter(taken -> taken.effects().contains(new AskForSettlement())).forEach(taken -> {
      assertThat(step.from()).as(name).extracting(OrderState::allBegun, OrderState::paymentGone).containsExactly(false, false);
      assertThat(step.from().beneath()).as(name).isIn(PAID, IN_PRODUCTION);
      assertThat(taken.to()).as(name).extracting(OrderState::allBegun, OrderState::beneath).containsExactly(true, IN_PRODUCTION);
    }));
  }

  @Test
  void isNeitherCancelledNorRefundedByAnyoneOnceAPartIsInProduction() {
    var begun = ((Taken) ((Taken) KnownStates.taken(OrderState.PLACED.on(new OrderCommand.Paid("0x1"))).findFirst().orElseThrow()).to()
        .on(new OrderCommand.StartProduction(false))).to();
    assertThat(begun).extracting(OrderState::status, OrderState::allBegun).containsExactly(IN_PRODUCTION, false);
    assertThat(begun.on(new OrderCommand.Cancel("too late"))).isInstanceOf(Refused.class);
  }

  @Test
  void anUnpaidOrRefundedOrderReturnsItsPiecesOnce() {
    steps((name, step) -> step.taken().forEach(taken -> assertThat(taken.effects().contains(new GivePiecesBack())).as(name).isEqualTo(
        (isOpen(step.from()) || step.command() instanceof OrderCommand.Paid) && isOver(taken.to()))));
  }

  private static boolean isOpen(OrderState state) {
    return state.beneath() == AWAITING_PAYMENT || state.beneath() == PAID;
  }

  private static boolean isOver(OrderState state) {
    return switch (state.beneath()) {
      case EXPIRED, CANCELLED, REFUND_PENDING, REFUNDED -> true;
      case AWAITING_PAYMENT, PAID, IN_PRODUCTION, SHIPPED, DELIVERED, ON_HOLD -> false;
    };
  }

  /** Follows every path through the states, with the requests to the escrow on it. */
  @Test
  void noOrderIsBothSettledAndRefunded() {
    record Asked(OrderState state, boolean settlement, boolean refund) {}
    var seen = new HashSet<Asked>();
    var open = new ArrayDeque<>(List.of(new Asked(OrderState.PLACED, false, false)));
    while (!open.isEmpty()) {
      var asked = open.remove();
      if (seen.add(asked)) {
        KnownStates.commands().values().stream().flatMap(command -> KnownStates.taken(asked.state().on(command)))
            .map(taken -> new Asked(taken.to(), asked.settlement() || taken.effects().contains(new AskForSettlement()),
                asked.refund() || taken.effects().stream().anyMatch(AskForRefund.class::isInstance)))
            .forEach(open::add);
      }
    }
    assertThat(seen).anyMatch(Asked::settlement).anyMatch(Asked::refund).noneMatch(asked -> asked.settlement() && asked.refund());
  }

  @Test
  void aResumedOrderContinuesWhereItWasPutOnHold() {
    for (var state : KnownStates.all()) {
      if (state.on(new OrderCommand.PutOnHold("look")) instanceof Taken held && !state.paymentGone()) {
        assertThat(((Taken) held.to().on(new OrderCommand.Resume())).to()).isEqualTo(state);
      }
    }
  }

  private record Step(OrderState from, OrderCommand command, OrderStep outcome) {

    Stream<Taken> taken() {
      return KnownStates.taken(outcome);
    }
  }

  private static void steps(BiConsumer<String, Step> check) {
    for (var state : KnownStates.all()) {
      KnownStates.commands()
          .forEach((name, command) -> check.accept(name + " when " + state, new Step(state, command, state.on(command))));
    }
    assertThat(OrderState.PLACED.on(new OrderCommand.StartProduction(true))).isInstanceOf(Refused.class);
    assertThat(OrderState.PLACED.on(new OrderCommand.PaymentRemoved())).isInstanceOf(Ignored.class);
  }
}
