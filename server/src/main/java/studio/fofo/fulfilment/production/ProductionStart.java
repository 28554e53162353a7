package studio.fofo.fulfilment.production;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.Orders;

/**
 * The point of no return. A supplier that asks before it prints calls this in the transaction in which it starts to print; the order's row
 * decides whether a cancellation came first, and the loser changes nothing.
 */
@Component
public class ProductionStart {

  private final Productions productions;
  private final ProductionTransitions transitions;
  private final Orders orders;

  ProductionStart(Productions productions, ProductionTransitions transitions, Orders orders) {
    this.orders = orders;
    this.productions = productions;
    this.transitions = transitions;
  }

  /** @throws Refusal if the order was cancelled or its payment is missing: it must not be printed */
  @Transactional(propagation = Propagation.MANDATORY)
  public void begin(ProductionId id) {
    var production = productions.require(id);
    orders.lock(production.orderId());
    if (orders.require(production.orderId()).status() == OrderStatus.ON_HOLD) {
      throw refusal(production, "the order is on hold");
    }
    if (!transitions.apply(production, new ProductionCommand.Begun())) {
      throw refusal(production, "its production is " + productions.require(id).status().word());
    }
  }

  private static Refusal refusal(Production production, String why) {
    return new Refusal(FulfilmentErrors.FULFILMENT_ORDER_NOT_PRINTABLE,
        "order " + production.orderId() + " must not be produced: " + why);
  }
}
