package studio.fofo.fulfilment.suppliers;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.production.ProductionSteps.Step;
import studio.fofo.fulfilment.production.ProductionSteps;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/**
 * Withdraws a cancelled production from its supplier. The order is already cancelled and its buyer is refunded whatever the result; if it
 * is too late, the studio bears the cost, the job is shown to operators, and it is followed, since it may be shipped all the same.
 */
@Component
@ConditionalOnRole(Role.BUSINESS)
class SupplierWithdrawal implements TaskHandler<Step> {

  private static final Logger LOG = LoggerFactory.getLogger(SupplierWithdrawal.class);

  private final Productions productions;
  private final Suppliers suppliers;

  SupplierWithdrawal(Productions productions, Suppliers suppliers) {
    this.productions = productions;
    this.suppliers = suppliers;
  }

  @Override
  public TaskKind<Step> kind() {
    return ProductionSteps.WITHDRAW;
  }

  @Override
  public TaskOutcome execute(Step step) {
    var production = productions.require(step.id());
    if (production.sentAt().isPresent()) {
      var answer = suppliers.of(production).withdraw(production.id());
      productions.withdrawn(production.id(), answer);
      LOG.info("production withdrawn productionId={} orderId={} supplierSays={}", production.id(), production.orderId(), answer);
    }
    return TaskOutcome.done();
  }
}
