package studio.fofo.ordering.state;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.ShipmentSummary;
import studio.fofo.ordering.state.OrderCommand.News;
import studio.fofo.ordering.state.OrderStep.IfPiecesAreLeft;
import studio.fofo.ordering.state.OrderStep.Ignored;
import studio.fofo.ordering.state.OrderStep.Refused;
import studio.fofo.ordering.state.OrderStep.Taken;
import studio.fofo.testing.Parcels;

/** Every command, and every state that an order can reach. */
final class KnownStates {

  static final ShipmentSummary PARCEL = Parcels.parcel("FOFO Post", "FP1", "/track/FP1", Instant.EPOCH);

  private static final ShipmentSummary ARRIVED = PARCEL.arrived(Optional.of(Instant.EPOCH));

  private static final Comparator<OrderState> AS_SHOWN = Comparator.comparing(OrderState::status)
      .thenComparing(OrderState::beneath).thenComparing(OrderState::paymentGone)
      .thenComparing(OrderState::allBegun).thenComparing(OrderState::settled);

  private KnownStates() {}

  /** By a name for the table. */
  static Map<String, OrderCommand> commands() {
    var commands = new LinkedHashMap<String, OrderCommand>();
    commands.put("paid", new OrderCommand.Paid("0x…"));
    commands.put("payment removed", new OrderCommand.PaymentRemoved());
    commands.put("settled", new OrderCommand.Settled("0x…"));
    commands.put("refunded", new OrderCommand.Refunded("0x…"));
    commands.put("time is up", new OrderCommand.TimeIsUp());
    commands.put("cancel", new OrderCommand.Cancel("the reason"));
    commands.put("a part starts", new OrderCommand.StartProduction(false));
    commands.put("the last part starts", new OrderCommand.StartProduction(true));
    commands.put("a parcel is shipped", new OrderCommand.Ship(PARCEL, News.NEW, false));
    commands.put("a parcel changes", new OrderCommand.Ship(PARCEL, News.CHANGED, false));
    commands.put("the last parcel is shipped", new OrderCommand.Ship(PARCEL, News.NEW, true));
    commands.put("all is shipped", new OrderCommand.Ship(PARCEL, News.KNOWN, true));
    commands.put("a parcel arrives", new OrderCommand.Arrive(ARRIVED, false, false));
    commands.put("the last parcel arrives", new OrderCommand.Arrive(ARRIVED, false, true));
    commands.put("all has arrived", new OrderCommand.Arrive(ARRIVED, true, true));
    commands.put("put on hold", new OrderCommand.PutOnHold("the reason"));
    commands.put("resume", new OrderCommand.Resume());
    return commands;
  }

  static SequencedSet<OrderState> all() {
    var known = new TreeSet<>(AS_SHOWN);
    var open = new ArrayDeque<>(List.of(OrderState.PLACED));
    while (!open.isEmpty()) {
      var state = open.remove();
      if (known.add(state)) {
        commands().values().stream().flatMap(command -> taken(state.on(command))).map(Taken::to).forEach(open::add);
      }
    }
    return known;
  }

  /** None, one, or two that depend on the stock. */
  static Stream<Taken> taken(OrderStep step) {
    return switch (step) {
      case Taken taken -> Stream.of(taken);
      case IfPiecesAreLeft(var then, var otherwise) -> Stream.of(then, otherwise);
      case Ignored() -> Stream.of();
      case Refused(var what) -> Stream.of();
    };
  }

  /** The name of a row in the table; it does not show whether all parts have begun and the creators are credited. */
  static String name(OrderState state) {
    return state.status().word() + state.heldFrom().map(OrderStatus::word).map(from -> ", was " + from).orElse("")
        + (state.paymentGone() ? ", payment gone" : "");
  }
}
