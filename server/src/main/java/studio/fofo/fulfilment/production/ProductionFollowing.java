package studio.fofo.fulfilment.production;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.fulfilment.suppliers.LineStatus;
import studio.fofo.fulfilment.suppliers.SubmissionResult.Cause;
import studio.fofo.fulfilment.suppliers.SupplierStatus;
import studio.fofo.ordering.Orders;

/** Brings a production, its parcels and its order to a supplier's status, in one transaction under the order's lock. */
@Component
@Transactional
class ProductionFollowing {

  /** A line that will not be sent. */
  private static final EnumSet<LineStatus> DROPPED = EnumSet.of(LineStatus.CANCELLED, LineStatus.FAILED);

  private final Productions productions;
  private final ProductionTransitions transitions;
  private final ProductionParcels parcels;
  private final ProductionHolds holds;
  private final Orders orders;

  ProductionFollowing(
      Productions productions, ProductionTransitions transitions, ProductionParcels parcels, ProductionHolds holds, Orders orders) {
    this.productions = productions;
    this.transitions = transitions;
    this.parcels = parcels;
    this.holds = holds;
    this.orders = orders;
  }

  /**
   * Takes every step from where the production is to where its supplier says it is.
   *
   * @return whether parcels were shipped that we did not know
   */
  boolean follow(Production before, SupplierStatus seen) {
    orders.lock(before.orderId());
    advance(productions.require(before.id()), seen);
    advance(productions.require(before.id()), seen);
    advance(productions.require(before.id()), seen);
    var after = productions.require(before.id());
    holds.keep(after, after.status().isLive() ? seen.hold() : Optional.empty());
    productions.heardOf(after.id());
    return parcels.follow(after, seen.parcels());
  }

  /** At most one step; there are three from a submitted job to one that has arrived. */
  private void advance(Production production, SupplierStatus seen) {
    switch (production.status()) {
      case READY, SUBMITTED -> submitted(production, seen);
      case IN_PRODUCTION -> inProduction(production, seen);
      case SHIPPED -> {
        if (hasArrived(production, seen)) {
          transitions.apply(production, new ProductionCommand.Delivered());
        }
      }
      case PREPARING, DELIVERED, RETURNED, CANCELLED, FAILED -> {
      }
    }
  }

  /** Of several parcels, one may have come back: what was in it is made elsewhere. */
  private boolean hasArrived(Production production, SupplierStatus seen) {
    var made = productions.liveLinesOf(production.id());
    return seen.isDelivered() || !made.isEmpty() && made.stream().allMatch(line -> seen.lines().get(line) == LineStatus.DELIVERED);
  }

  private void submitted(Production production, SupplierStatus seen) {
    if (seen.isCancelled()) {
      transitions.apply(production,
          new ProductionCommand.Refused(Cause.OTHER, "the supplier " + production.supplier() + " cancelled the job"));
    } else {
      drop(production, seen);
      if (seen.hasBegun()) {
        transitions.apply(production, new ProductionCommand.Begun());
      }
    }
  }

  /** Before a step is told to the order: what is dropped is not begun, and must be made elsewhere. */
  private void drop(Production production, SupplierStatus seen) {
    giveUp(production, linesOf(production, seen, EnumSet.of(LineStatus.CANCELLED)));
    var failed = linesOf(production, seen, EnumSet.of(LineStatus.FAILED));
    transitions.fail(production, failed, "the supplier " + production.supplier() + " cannot finish " + words(failed));
  }

  /** Lines that it has not begun, while it makes others. */
  private void giveUp(Production production, List<Integer> dropped) {
    transitions.refuse(production, dropped, "the supplier " + production.supplier() + " does not make " + words(dropped));
  }

  private void inProduction(Production production, SupplierStatus seen) {
    var dropped = linesOf(production, seen, DROPPED);
    if (seen.parcels().isEmpty() && dropped.containsAll(production.lines())) {
      transitions.apply(production, new ProductionCommand.Failed("the supplier " + production.supplier() + " cannot make the job"));
      return;
    }
    drop(production, seen);
    if (seen.isShipped()) {
      transitions.apply(production, new ProductionCommand.Shipped());
    }
  }

  private static List<Integer> linesOf(Production production, SupplierStatus seen, EnumSet<LineStatus> statuses) {
    return seen.lines().entrySet().stream().filter(line -> statuses.contains(line.getValue())).map(Map.Entry::getKey)
        .filter(production.lines()::contains).sorted().toList();
  }

  private static String words(Collection<Integer> lines) {
    return (lines.size() == 1 ? "line " : "lines ") + lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
