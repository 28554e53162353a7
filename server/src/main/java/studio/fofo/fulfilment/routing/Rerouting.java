package studio.fofo.fulfilment.routing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.ProductionCommand;
import studio.fofo.fulfilment.production.ProductionSteps;
import studio.fofo.fulfilment.production.ProductionSteps.RouteOrder;
import studio.fofo.fulfilment.production.ProductionTransitions;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.suppliers.Sendings;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.fulfilment.suppliers.Suppliers;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.Tasks;

/** Lets an operator have an order routed again, as long as no supplier has it or may have it. */
@Component
public class Rerouting {

  private static final Logger LOG = LoggerFactory.getLogger(Rerouting.class);

  private final Suppliers suppliers;
  private final Productions productions;
  private final ProductionTransitions transitions;
  private final Sendings sendings;
  private final RoutingRows rows;
  private final Orders orders;
  private final Tasks tasks;
  private final TransactionTemplate transactions;

  Rerouting(Suppliers suppliers, Productions productions, ProductionTransitions transitions, Sendings sendings, RoutingRows rows,
      Orders orders, Tasks tasks, TransactionTemplate transactions) {
    this.suppliers = suppliers;
    this.productions = productions;
    this.transitions = transitions;
    this.sendings = sendings;
    this.rows = rows;
    this.orders = orders;
    this.tasks = tasks;
    this.transactions = transactions;
  }

  /**
   * Takes an order's lines from their suppliers and has them routed again. A supplier that may have a job is asked first.
   *
   * @param wanted the supplier that an operator chooses; empty for the rules' choice
   * @throws Refusal {@code FULFILMENT_ROUTING_FIXED} if a supplier has a job or may have it; then nothing changes
   */
  public void again(OrderId order, Optional<String> wanted) {
    orders.require(order);
    requireConnected(wanted);
    live(order).forEach(this::askWhetherItHasIt);
    transactions.executeWithoutResult(transaction -> {
      orders.lock(order);
      live(order).forEach(this::take);
      productions.forgive(order);
      rows.want(order, wanted);
      tasks.schedule(ProductionSteps.ROUTE, order.value(), RouteOrder.of(order));
    });
    LOG.info("order routed again by an operator orderId={} wanted={}", order, wanted.orElse("any"));
  }

  /**
   * Has lines of an order routed that nobody makes, and leaves all others where they are. In the caller's transaction, with the order
   * locked.
   *
   * @param wanted the supplier that an operator chooses; empty for the rules' choice
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void missing(OrderId order, Optional<String> wanted) {
    requireConnected(wanted);
    rows.want(order, wanted);
    tasks.schedule(ProductionSteps.ROUTE, order.value(), RouteOrder.of(order));
  }

  private void requireConnected(Optional<String> wanted) {
    wanted.filter(name -> !suppliers.isConnected(name)).ifPresent(name -> {
      throw new Refusal(FulfilmentErrors.FULFILMENT_SUPPLIER_UNKNOWN, "no connected supplier is called \"" + name + "\"");
    });
  }

  private List<Production> live(OrderId order) {
    return productions.of(order).stream().filter(production -> production.status().isLive()).toList();
  }

  /** Only "never got it" frees a job; silence does not. */
  private void askWhetherItHasIt(Production production) {
    sendings.inDoubt(production.id()).ifPresent(attempt -> {
      try {
        if (suppliers.of(production).observe(production.id()).isEmpty()) {
          sendings.denied(production.id(), attempt);
        }
      } catch (SupplierUnavailable silent) {
        throw mayHaveIt(production, "does not say whether it has it");
      }
    });
  }

  private void take(Production production) {
    if (!transitions.apply(production, new ProductionCommand.Replaced("routed again by an operator"))) {
      throw mayHaveIt(production, "has it");
    }
    if (sendings.mayHave(production.id())) {
      throw mayHaveIt(production, "may have it");
    }
  }

  private static Refusal mayHaveIt(Production production, String what) {
    return new Refusal(FulfilmentErrors.FULFILMENT_ROUTING_FIXED, "order " + production.orderId() + " stays with " + production.supplier()
        + ", which " + what + ", lines " + Set.copyOf(production.lines()));
  }
}
