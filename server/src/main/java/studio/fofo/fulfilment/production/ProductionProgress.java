package studio.fofo.fulfilment.production;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.fulfilment.costs.CostBook;
import studio.fofo.fulfilment.production.ProductionSteps.Step;
import studio.fofo.fulfilment.suppliers.SupplierStatus;
import studio.fofo.fulfilment.suppliers.SupplierUpdate;
import studio.fofo.fulfilment.suppliers.Suppliers;
import studio.fofo.runtime.CrashPoints;
import studio.fofo.runtime.Tasks;

/**
 * Advances a production, and its order, to the supplier's current status. It reads that status instead of relying on messages, and takes
 * every step in between: late, repeated and lost updates all lead to the same result, and nothing moves backwards.
 */
@Component
public class ProductionProgress {

  private final Productions productions;
  private final ProductionTransitions transitions;
  private final Suppliers suppliers;
  private final CostBook costs;
  private final Tasks tasks;
  private final TransactionTemplate transactions;

  ProductionProgress(
      Productions productions, ProductionTransitions transitions, Suppliers suppliers, CostBook costs, Tasks tasks,
      TransactionTemplate transactions) {
    this.costs = costs;
    this.productions = productions;
    this.transitions = transitions;
    this.suppliers = suppliers;
    this.tasks = tasks;
    this.transactions = transactions;
  }

  /** Schedules a check of the supplier; one task per update, since one may come while an earlier check is running. */
  @EventListener
  void on(SupplierUpdate news) {
    tasks.schedule(ProductionSteps.OBSERVE, news.externalId() + "/" + news.newsId(), Step.of(news.externalId()));
  }

  /** Reads the supplier's status and follows it. */
  public void observe(ProductionId id) {
    var production = productions.require(id);
    var seen = suppliers.of(production).observe(id)
        .orElseThrow(() -> new IllegalStateException("supplier " + production.supplier() + " does not know production " + id));
    while (step(productions.require(id), seen)) {
      // one step at a time, each in its own transaction; if a concurrent check was faster, continue from its result
    }
    seen.invoice().ifPresent(invoice -> costs.invoiced(production, invoice));
    productions.heardOf(id);
  }

  /** @return whether there was a step to take, by us or a concurrent check */
  private boolean step(Production production, SupplierStatus seen) {
    var next = next(production, seen);
    next.ifPresent(command -> {
      if (inOneGo(() -> transitions.apply(production, command)) && command instanceof ProductionCommand.Shipped) {
        CrashPoints.reach("shipped");
      }
    });
    return next.isPresent();
  }

  private static Optional<ProductionCommand> next(Production production, SupplierStatus seen) {
    return switch (production.status()) {
      case READY, SUBMITTED -> seen.isCancelled()
          ? Optional.of(new ProductionCommand.Refused("the supplier " + production.supplier() + " cancelled the job"))
          : when(seen.hasBegun(), ProductionCommand.Begun::new);
      case IN_PRODUCTION -> when(seen.isShipped(), () -> new ProductionCommand.Shipped(seen.parcels().getFirst()));
      case SHIPPED -> when(seen.isDelivered(),
          () -> new ProductionCommand.Delivered(seen.parcels().getFirst().deliveredAt().orElseThrow()));
      case PREPARING, DELIVERED, CANCELLED -> Optional.empty();
    };
  }

  private static Optional<ProductionCommand> when(boolean now, Supplier<ProductionCommand> command) {
    return now ? Optional.of(command.get()) : Optional.empty();
  }

  /**
   * Changes both rows or neither.
   *
   * @return false if a concurrent check has taken the step: then nothing is changed here
   */
  private boolean inOneGo(BooleanSupplier step) {
    return Boolean.TRUE.equals(transactions.execute(transaction -> {
      var ours = step.getAsBoolean();
      if (!ours) {
        transaction.setRollbackOnly();
      }
      return ours;
    }));
  }
}
