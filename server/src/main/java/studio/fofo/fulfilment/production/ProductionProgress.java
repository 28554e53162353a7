package studio.fofo.fulfilment.production;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.carriers.Arrivals;
import studio.fofo.fulfilment.costs.CostBook;
import studio.fofo.fulfilment.production.ProductionSteps.Step;
import studio.fofo.fulfilment.suppliers.SupplierUpdate;
import studio.fofo.fulfilment.suppliers.Suppliers;
import studio.fofo.runtime.CrashPoints;
import studio.fofo.runtime.Tasks;

/**
 * Advances a production, its parcels and its order to the supplier's current status. It reads that status instead of relying on messages,
 * and takes every step in between: late, repeated and lost updates all lead to the same result, and nothing moves backwards.
 */
@Component
public class ProductionProgress {

  private final Productions productions;
  private final ProductionFollowing following;
  private final Suppliers suppliers;
  private final Arrivals arrivals;
  private final CostBook costs;
  private final Tasks tasks;

  ProductionProgress(Productions productions, ProductionFollowing following, Suppliers suppliers, Arrivals arrivals, CostBook costs,
      Tasks tasks) {
    this.productions = productions;
    this.following = following;
    this.suppliers = suppliers;
    this.arrivals = arrivals;
    this.costs = costs;
    this.tasks = tasks;
  }

  /** Schedules a check of the supplier; one task per update, since one may come while an earlier check is running. */
  @EventListener
  void on(SupplierUpdate news) {
    tasks.schedule(ProductionSteps.OBSERVE, news.externalId() + "/" + news.newsId(), Step.of(news.externalId()));
  }

  /** Reads the supplier's status and follows it. */
  public void observe(ProductionId id) {
    var production = productions.require(id);
    var seen = suppliers.of(production).observe(id);
    if (seen.isEmpty() && production.status() == ProductionStatus.CANCELLED) {
      return;
    }
    var status = arrivals.completed(id, seen.orElseThrow(
        () -> new IllegalStateException("supplier " + production.supplier() + " does not know production " + id)));
    if (following.follow(production, status)) {
      CrashPoints.reach("shipped");
    }
    status.invoice().ifPresent(invoice -> costs.invoiced(production, invoice));
  }
}
