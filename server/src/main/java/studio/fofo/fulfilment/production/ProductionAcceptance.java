package studio.fofo.fulfilment.production;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.fulfilment.suppliers.SubmissionResult;
import studio.fofo.fulfilment.suppliers.SupplierHold;
import studio.fofo.ordering.Orders;

/** Records that a supplier has a job, and whether it goes on with it. */
@Component
public class ProductionAcceptance {

  private final ProductionTransitions transitions;
  private final ProductionHolds holds;
  private final Orders orders;

  ProductionAcceptance(ProductionTransitions transitions, ProductionHolds holds, Orders orders) {
    this.transitions = transitions;
    this.holds = holds;
    this.orders = orders;
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

  /**
   * Whether it goes on, as its supplier says after somebody agreed.
   *
   * @param hold empty if it does
   */
  @Transactional
  public void holds(Production production, Optional<SupplierHold> hold) {
    orders.lock(production.orderId());
    holds.keep(production, hold);
  }

  /** It refuses what it had accepted, and does not make it: its lines look for another supplier. */
  public void refused(Production production, SubmissionResult.Cause cause, String reason) {
    transitions.apply(production, new ProductionCommand.Refused(cause, reason));
  }
}
