package studio.fofo.fulfilment.routing;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.fulfilment.breaker.Breakers;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.ProductionCommand;
import studio.fofo.fulfilment.production.ProductionTransitions;
import studio.fofo.fulfilment.suppliers.Sendings;
import studio.fofo.ordering.Orders;

/** Takes jobs from suppliers that have not responded for some time, if they certainly do not have them and another supplier makes them. */
@Component
class SilentSuppliers {

  private static final Logger LOG = LoggerFactory.getLogger(SilentSuppliers.class);

  private final SupplierSearch search;
  private final RouteOpening opening;
  private final RoutingSettings settings;
  private final Breakers breakers;
  private final ProductionTransitions transitions;
  private final Sendings sendings;
  private final Orders orders;
  private final TransactionTemplate transactions;

  SilentSuppliers(SupplierSearch search, RouteOpening opening, RoutingSettings settings, Breakers breakers,
      ProductionTransitions transitions, Sendings sendings, Orders orders, TransactionTemplate transactions) {
    this.search = search;
    this.opening = opening;
    this.settings = settings;
    this.breakers = breakers;
    this.transitions = transitions;
    this.sendings = sendings;
    this.orders = orders;
    this.transactions = transactions;
  }

  /** @return whether another supplier makes it now */
  boolean replaced(Production production) {
    var silence = breakers.silence(production.supplier());
    if (silence.compareTo(settings.replaceAfter()) < 0 || sendings.inDoubt(production.id()).isPresent()) {
      return false;
    }
    var found = search.find(production.orderId(), Set.copyOf(production.lines()), Set.of(production.supplier()));
    return found.routes().isPresent() && moved(production, found);
  }

  private boolean moved(Production production, SupplierSearch.Found found) {
    var moved = Boolean.TRUE.equals(transactions.execute(transaction -> {
      orders.lock(production.orderId());
      var ours = transitions.apply(production, new ProductionCommand.Replaced(production.supplier() + " does not respond"))
          && !sendings.mayHave(production.id())
          && opening.open(production.orderId(), found, production.supplier() + " does not respond; ");
      if (!ours) {
        transaction.setRollbackOnly();
      }
      return ours;
    }));
    if (moved) {
      LOG.warn("job moved, its supplier does not respond supplier={} productionId={} orderId={}", production.supplier(), production.id(),
          production.orderId());
    }
    return moved;
  }
}
