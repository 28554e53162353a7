package studio.fofo.ordering.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import studio.fofo.ordering.state.OrderEffect.AskForRefund;
import studio.fofo.ordering.state.OrderEffect.AskForSettlement;
import studio.fofo.ordering.state.OrderEffect.CloseEscrow;
import studio.fofo.ordering.state.OrderStep.IfPiecesAreLeft;
import studio.fofo.ordering.state.OrderStep.Ignored;
import studio.fofo.ordering.state.OrderStep.Refused;
import studio.fofo.ordering.state.OrderStep.Taken;
import studio.fofo.testing.Golden;

/** Keeps {@code docs/order-states.md}: every state × every command. */
class OrderStateGuideTest {

  @Test
  void keepsTheTableOfStatesAndCommands() {
    Golden.assertMatches("docs/order-states.md", """
        # What happens to an order

        Rows are the states of an order, columns what happens to it. `→ state` is the next state; *note* only adds a timeline entry (*note, once*: not when it is
        repeated); `·` changes nothing, because it is a repeat or comes too late; ✗ is refused with `ORDER_STATUS_REFUSES`. In parentheses, what is asked of the escrow:
        *settle* credits the creators, *refund* returns the money, *close* sends back any later payment. Where two outcomes are given for a payment, the second applies
        if the order's pieces were sold to others meanwhile.

        Several suppliers may make an order, and send it in several parcels. With the first part that starts it can no longer be cancelled. The creators are credited
        once production has started for every line ("the last part starts"), so that nothing is credited for what nobody makes. It is shipped with its last parcel and
        delivered with the last arrival; a parcel of an order that was called off is noted, too, since it is on its way.

        "Payment gone": the chain removed the payment after production started. An order on hold continues from the state that it was held in.

        """ + table() + """

        ## Effects of each step

        | what happens | from → to | timeline entry | in the same transaction |
        |---|---|---|---|
        """ + steps() + """

        The tables are generated from `ordering/state/OrderState`, which decides and touches nothing. A test runs every step on a real database and compares.
        """);
  }

  private static String table() {
    var commands = KnownStates.commands();
    var head = "| | " + String.join(" | ", commands.keySet()) + " |\n" + "|---".repeat(commands.size() + 1) + "|\n";
    var table = new StringBuilder(head);
    rows().forEach((name, states) -> table.append("| **").append(name).append("** | ").append(commands.values().stream()
        .map(command -> cell(states, command)).collect(Collectors.joining(" | "))).append(" |\n"));
    return table.toString();
  }

  /** States that differ only in whether all parts have begun and the creators are credited share a row. */
  private static SequencedMap<String, List<OrderState>> rows() {
    return KnownStates.all().stream().collect(Collectors.groupingBy(KnownStates::name, LinkedHashMap::new, Collectors.toList()));
  }

  private static String cell(List<OrderState> states, OrderCommand command) {
    var outcomes = states.stream().map(state -> outcome(state, state.on(command))).distinct().toList();
    return outcomes.size() == 2 && outcomes.getFirst().startsWith("*note*") && outcomes.getLast().equals("·")
        ? outcomes.getFirst() + ", once"
        : String.join(" or ", outcomes);
  }

  private static String outcome(OrderState from, OrderStep step) {
    return switch (step) {
      case Taken taken -> where(from, taken) + escrow(taken);
      case IfPiecesAreLeft(var then, var otherwise) -> outcome(from, then) + ", or " + outcome(from, otherwise);
      case Ignored() -> "·";
      case Refused(var what) -> "✗";
    };
  }

  private static String where(OrderState from, Taken taken) {
    var name = KnownStates.name(taken.to());
    return name.equals(KnownStates.name(from)) ? "*note*" : "→ `" + name + "`";
  }

  private static String escrow(Taken taken) {
    var asked = taken.effects().stream().<String>mapMulti((effect, words) -> {
      switch (effect) {
        case AskForSettlement() -> words.accept("settle");
        case AskForRefund(var reason) -> words.accept("refund");
        case CloseEscrow() -> words.accept("close");
        default -> {}
      }
    }).toList();
    return asked.isEmpty() ? "" : " (" + String.join(", ", asked) + ")";
  }

  /** Each timeline entry with its effects, and all transitions that write it. */
  private static String steps() {
    var told = new LinkedHashMap<List<String>, SequencedSet<String>>();
    KnownStates.commands().forEach((done, command) -> KnownStates.all()
        .forEach(state -> KnownStates.taken(state.on(command)).forEach(taken -> told
            .computeIfAbsent(List.of(done, taken.line(), effects(taken)), line -> new LinkedHashSet<>())
            .add(way(state, taken)))));
    var lines = new ArrayList<String>();
    told.forEach((step, ways) -> lines.add("| " + step.getFirst() + " | " + String.join("<br>", ways) + " | " + step.get(1) + " | "
        + step.getLast() + " |\n"));
    return String.join("", lines);
  }

  private static String way(OrderState from, Taken taken) {
    var before = KnownStates.name(from);
    var after = KnownStates.name(taken.to());
    return before.equals(after) ? "`" + before + "`" : "`" + before + "` → `" + after + "`";
  }

  private static String effects(Taken taken) {
    return taken.effects().isEmpty() ? "–" : taken.effects().stream().map(OrderStateGuideTest::words).collect(Collectors.joining(", "));
  }

  private static String words(OrderEffect effect) {
    return switch (effect) {
      case OrderEffect.KeepPayment(var tx) -> "keep the payment's transaction";
      case OrderEffect.ForgetPayment() -> "forget the payment's transaction";
      case OrderEffect.KeepSettlement(var tx) -> "keep the settlement's transaction";
      case OrderEffect.KeepRefund(var tx) -> "keep the refund's transaction";
      case OrderEffect.KeepParcel(var parcel) -> parcel.deliveredAt().isPresent() ? "keep its arrival" : "keep the parcel";
      case OrderEffect.AwaitPaymentAgain() -> "hold the pieces for as long as a new order's";
      case OrderEffect.GivePiecesBack() -> "give the pieces back";
      case OrderEffect.AskForSettlement() -> "ask the escrow to settle";
      case OrderEffect.AskForRefund(var reason) -> "ask the escrow to refund";
      case OrderEffect.CloseEscrow() -> "ask the escrow to take no payment any more";
      case OrderEffect.Announce(var news) -> "announce `Order" + camel(news.name()) + "`";
      case OrderEffect.AnnounceParcel(var parcel) -> "announce `OrderShipped`";
    };
  }

  private static String camel(String name) {
    return List.of(name.split("_")).stream().map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
