package studio.fofo.fulfilment.suppliers;

import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.production.ProductionProgress;
import studio.fofo.fulfilment.production.ProductionSteps.Step;
import studio.fofo.fulfilment.production.ProductionSteps;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/** Checks a production at its supplier, after an update or when none has come for too long. */
@Component
@ConditionalOnRole(Role.BUSINESS)
class SupplierPolling implements TaskHandler<Step> {

  private final ProductionProgress following;

  SupplierPolling(ProductionProgress following) {
    this.following = following;
  }

  @Override
  public TaskKind<Step> kind() {
    return ProductionSteps.OBSERVE;
  }

  @Override
  public TaskOutcome execute(Step step) {
    following.observe(step.id());
    return TaskOutcome.done();
  }
}
