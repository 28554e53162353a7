package studio.fofo.fulfilment.printfiles;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.ProductionCommand;
import studio.fofo.fulfilment.production.ProductionStatus;
import studio.fofo.fulfilment.production.ProductionSteps.Step;
import studio.fofo.fulfilment.production.ProductionSteps;
import studio.fofo.fulfilment.production.ProductionTransitions;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.CrashPoints;
import studio.fofo.runtime.FreeDisk;
import studio.fofo.runtime.Role;
import studio.fofo.painter.proof.Finding;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/**
 * Renders the print file of each line at 300 dpi and stores it. One production at a time per process: a poster of 24 × 36 in has 300 MB of
 * pixels before compression. A finished line is not rendered again. If a file turns out to be unprintable, the order waits for an operator.
 * It may use disk space down to the reserve.
 */
@Component
@ConditionalOnRole(Role.AI)
class PrintFileRendering implements TaskHandler<Step> {

  private static final Duration TURN = Duration.ofMillis(500);
  private static final Duration UNTIL_THERE_IS_ROOM = Duration.ofSeconds(15);

  private final Productions productions;
  private final Orders orders;
  private final PrintFilePainting painting;
  private final PrintFileRows stored;
  private final ProductionTransitions transitions;
  private final Unprintable unprintable;
  private final TransactionTemplate transactions;
  private final FreeDisk disk;
  private final Semaphore rendering = new Semaphore(1);

  PrintFileRendering(
      Productions productions, Orders orders, PrintFilePainting painting, PrintFileRows stored, ProductionTransitions transitions,
      Unprintable unprintable, TransactionTemplate transactions, FreeDisk disk) {
    this.productions = productions;
    this.orders = orders;
    this.painting = painting;
    this.stored = stored;
    this.transitions = transitions;
    this.unprintable = unprintable;
    this.transactions = transactions;
    this.disk = disk;
  }

  @Override
  public TaskKind<Step> kind() {
    return ProductionSteps.MAKE_PRINT_FILES;
  }

  @Override
  public TaskOutcome execute(Step step) {
    if (!disk.hasRoomForPaidWork()) {
      return TaskOutcome.again(UNTIL_THERE_IS_ROOM);
    }
    if (!rendering.tryAcquire()) {
      return TaskOutcome.again(TURN);
    }
    try {
      return make(productions.require(step.id()));
    } finally {
      rendering.release();
    }
  }

  private TaskOutcome make(Production production) {
    if (production.status() != ProductionStatus.PREPARING) {
      return TaskOutcome.done();
    }
    painting.paintMissing(production.id(), itemsOf(production));
    var checked = checked(production);
    transactions.executeWithoutResult(transaction -> {
      if (transitions.apply(production, checked) && checked instanceof ProductionCommand.FilesSpoiled) {
        unprintable.add(production.id(), production.orderId());
      }
    });
    CrashPoints.reach("print-file-made");
    return TaskOutcome.done();
  }

  private List<OrderItem> itemsOf(Production production) {
    var again = productions.againOf(production.id());
    return orders.require(production.orderId()).items().stream().filter(item -> production.lines().contains(item.line()))
        .map(item -> item.times(again.getOrDefault(item.line(), item.quantity()))).toList();
  }

  /** Nothing is paid for a print that would be waste, unless an operator has looked at that very file. */
  private ProductionCommand checked(Production production) {
    var allowed = unprintable.allowed(production.orderId());
    Set<Integer> seen = stored.of(production.id()).stream()
        .filter(file -> allowed.contains(new Unprintable.Allowed(file.line(), file.url())))
        .map(PrintFile::line).collect(Collectors.toSet());
    var spoiled = stored.proofsOf(production.id()).stream().filter(proof -> proof.isSpoiled() && !seen.contains(proof.line()))
        .map(PrintFileRendering::inWords).toList();
    return spoiled.isEmpty() ? new ProductionCommand.FilesMade() : new ProductionCommand.FilesSpoiled(String.join(" ", spoiled));
  }

  private static String inWords(LineProof proof) {
    return "The print file of line " + proof.line() + " cannot be printed. "
        + proof.findings().stream().filter(Finding::spoils).map(Finding::words).collect(Collectors.joining(" "));
  }
}
