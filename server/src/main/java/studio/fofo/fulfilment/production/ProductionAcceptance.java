package studio.fofo.fulfilment.production;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.fulfilment.suppliers.SupplierHold;

/** Records that a supplier has a job, and whether it goes on with it. */
@Component
public class ProductionAcceptance {

  private final ProductionTransitions transitions;
  private final ProductionHolds holds;

  ProductionAcceptance(ProductionTransitions transitions, ProductionHolds holds) {
    this.transitions = transitions;
    this.holds = holds;
  }

  /**
   * @param hold why the supplier waits; empty if it goes on
   * @return false if the production did not wait for that any more: nothing is changed then
   */
  @Transactional
  public boolean accepted(Production production, Optional<SupplierHold> hold) {
    var accepted = transitions.apply(production, new ProductionCommand.Accepted());
    if (accepted) {
      holds.keep(production, hold);
    }
    return accepted;
  }
}
