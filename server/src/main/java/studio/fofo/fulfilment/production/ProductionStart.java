package studio.fofo.fulfilment.production;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.kernel.Refusal;

/**
 * The point of no return. A supplier that asks before it prints calls this in the transaction in which it starts to print; the order's row
 * decides whether a cancellation came first, and the loser changes nothing.
 */
@Component
public class ProductionStart {

  private final Productions productions;
  private final ProductionTransitions transitions;

  ProductionStart(Productions productions, ProductionTransitions transitions) {
    this.productions = productions;
    this.transitions = transitions;
  }

  /** @throws Refusal if the order was cancelled or its payment is missing: it must not be printed */
  @Transactional(propagation = Propagation.MANDATORY)
  public void begin(ProductionId id) {
    var production = productions.require(id);
    if (!transitions.apply(production, new ProductionCommand.Begun())) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_ORDER_NOT_PRINTABLE,
          "order " + production.orderId() + " must not be produced: its production is " + productions.require(id).status().word());
    }
  }
}
