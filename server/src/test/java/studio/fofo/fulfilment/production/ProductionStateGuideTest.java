package studio.fofo.fulfilment.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.production.ProductionEffect.StartOrder;
import studio.fofo.fulfilment.suppliers.SubmissionResult;
import studio.fofo.testing.Golden;

/** Keeps {@code docs/production-states.md}: every status × every command. */
class ProductionStateGuideTest {

  private static Map<String, ProductionCommand> commands() {
    var commands = new LinkedHashMap<String, ProductionCommand>();
    commands.put("print files made", new ProductionCommand.FilesMade());
    commands.put("supplier has the job", new ProductionCommand.Accepted());
    commands.put("printing begins", new ProductionCommand.Begun());
    commands.put("all is shipped", new ProductionCommand.Shipped());
    commands.put("all has arrived", new ProductionCommand.Delivered());
    commands.put("all of it came back, and is made again", new ProductionCommand.CameBack("the reason"));
    commands.put("order ended", new ProductionCommand.GivenUp());
    commands.put("a file is unprintable", new ProductionCommand.FilesSpoiled("the reason"));
    commands.put("goes to another supplier", new ProductionCommand.Replaced("the reason"));
    commands.put("supplier gave up", new ProductionCommand.Refused(SubmissionResult.Cause.OTHER, "the reason"));
    commands.put("supplier cannot finish it", new ProductionCommand.Failed("the reason"));
    return commands;
  }

  @Test
  void keepsTheTableOfStatusesAndCommands() {
    var commands = commands();
    Golden.assertMatches("docs/production-states.md", """
        # What happens to a production

        Rows are the statuses of a production, columns the events. `→ status` is the next status, set by one update that lists the statuses of its column; `·` changes
        nothing, because the event is repeated, too early or too late. The last row shows the effects in the same transaction. The order is locked first and may refuse;
        then nothing changes. An order may have several productions, each of some of its lines; no line is in two that are neither cancelled, failed nor returned.

        Parcels are no states: each is kept, and its order told, when it is seen first or changes, also for a production that was cancelled and shipped all the same.
        In that transaction, the order is shipped if all its lines are in productions that are shipped, and delivered if all are delivered. If a part was refused,
        another supplier is tried; if there is none, the order is put on hold. While the order's payment is missing, its production is held: nothing is sent to a supplier, whatever the status.

        | | %s |
        %s|
        %s| *effects* | %s |

        The table is generated from `fulfilment/production/ProductionStatus`, which decides without side effects.
        """.formatted(String.join(" | ", commands.keySet()), "|---".repeat(commands.size() + 1),
        Arrays.stream(ProductionStatus.values()).map(ProductionStateGuideTest::row).collect(Collectors.joining()),
        commands.values().stream().map(ProductionStateGuideTest::effects).collect(Collectors.joining(" | "))));
  }

  private static String row(ProductionStatus status) {
    return "| **" + status.word() + "** | " + commands().values().stream()
        .map(command -> status.on(command).map(step -> "→ `" + step.to().word() + "`").orElse("·")).collect(Collectors.joining(" | "))
        + " |\n";
  }

  private static String effects(ProductionCommand command) {
    var words = ProductionStatus.movedBy(command).getFirst().on(command).orElseThrow().effects().stream()
        .map(ProductionStateGuideTest::words).collect(Collectors.joining(", "));
    return words.isEmpty() ? "–" : words;
  }

  private static String words(ProductionEffect effect) {
    return switch (effect) {
      case ProductionEffect.StartOrder() -> "order: production starts, and is settled if this was the last part";
      case ProductionEffect.HoldOrder(var reason) -> "order: put on hold";
      case ProductionEffect.TryAnother(var cause, var reason) -> "event: a part was refused";
      case ProductionEffect.RecordGivingUp() -> "lines: given up by this supplier";
      case ProductionEffect.KeepReason(var reason) -> "the reason";
      case ProductionEffect.Submit() -> "task: submit to the supplier";
      case ProductionEffect.Withdraw() -> "task: withdraw from the supplier";
    };
  }

  @Test
  void triesEveryCommand() {
    assertThat(commands().values()).extracting(Object::getClass).contains(ProductionCommand.class.getPermittedSubclasses());
  }

  @Test
  void neverMovesBackwardsNorTwiceByOneCommand() {
    commands().forEach((name, command) -> ProductionStatus.movedBy(command).forEach(from -> {
      var to = from.on(command).orElseThrow().to();
      assertThat(to).as(name).isGreaterThan(from);
      assertThat(to.on(command)).as(name).isEmpty();
    }));
  }

  /** The guarded update lists all statuses that a command advances, and one next status. */
  @Test
  void movesAllStatusesOfACommandToOneStatusWithTheSameEffects() {
    commands().forEach((name, command) -> assertThat(ProductionStatus.movedBy(command).stream().map(from -> from.on(command)).distinct())
        .as(name).hasSize(1));
  }

  @Test
  void printsOnlyIfTheOrderAllowsIt() {
    for (var status : ProductionStatus.values()) {
      commands().values().forEach(command -> status.on(command).filter(step -> step.to() == ProductionStatus.IN_PRODUCTION)
          .ifPresent(step -> assertThat(step.effects()).contains(new StartOrder())));
    }
  }
}
