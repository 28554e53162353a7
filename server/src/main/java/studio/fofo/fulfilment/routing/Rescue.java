package studio.fofo.fulfilment.routing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.ProductionCommand;
import studio.fofo.fulfilment.production.ProductionSteps;
import studio.fofo.fulfilment.production.ProductionSteps.RouteOrder;
import studio.fofo.fulfilment.production.ProductionTransitions;
import studio.fofo.fulfilment.suppliers.Replacements;
import studio.fofo.fulfilment.suppliers.SubmissionResult;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.Tasks;

/** Gives jobs to other suppliers that their first supplier does not have. */
@Component
class Rescue implements Replacements {

  private static final Logger LOG = LoggerFactory.getLogger(Rescue.class);

  private final SilentSuppliers silent;
  private final RoutingRows rows;
  private final ProductionTransitions transitions;
  private final Orders orders;
  private final Tasks tasks;
  private final TransactionTemplate transactions;

  Rescue(SilentSuppliers silent, RoutingRows rows, ProductionTransitions transitions, Orders orders, Tasks tasks,
      TransactionTemplate transactions) {
    this.silent = silent;
    this.rows = rows;
    this.transitions = transitions;
    this.orders = orders;
    this.tasks = tasks;
    this.transactions = transactions;
  }

  @Override
  public void refused(Production production, SubmissionResult.Refused refusal) {
    transactions.executeWithoutResult(transaction -> {
      orders.lock(production.orderId());
      if (transitions.apply(production, new ProductionCommand.Replaced(production.supplier() + " refuses the job: " + refusal.words()))) {
        rows.refused(production, refusal.cause(), refusal.words());
        tasks.schedule(ProductionSteps.ROUTE, production.orderId().value(), RouteOrder.of(production.orderId()));
        LOG.warn("supplier refuses a job supplier={} productionId={} orderId={} cause={} words=\"{}\"", production.supplier(),
            production.id(), production.orderId(), refusal.cause(), refusal.words());
      }
    });
  }

  @Override
  public boolean unreachable(Production production) {
    return silent.replaced(production);
  }
}
