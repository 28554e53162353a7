package studio.fofo.fulfilment.suppliers;

import java.time.Duration;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.ProductionCommand;
import studio.fofo.fulfilment.production.ProductionSteps.Step;
import studio.fofo.fulfilment.production.ProductionSteps;
import studio.fofo.fulfilment.production.ProductionTransitions;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.CrashPoints;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/**
 * Submits a production to its supplier, exactly once despite crashes: the intent is recorded before the job is sent, and the supplier knows
 * it by our id. The order is checked, too, since its latest event may not have arrived yet. If the order is cancelled while the job is
 * being sent, the job is withdrawn here.
 */
@Component
@ConditionalOnRole(Role.BUSINESS)
class SupplierSubmission implements TaskHandler<Step> {

  private static final Duration UNTIL_PAID_AGAIN = Duration.ofSeconds(5);

  private final Productions productions;
  private final ProductionTransitions transitions;
  private final Submissions submissions;
  private final Suppliers suppliers;
  private final Orders orders;

  SupplierSubmission(
      Productions productions, ProductionTransitions transitions, Submissions submissions, Suppliers suppliers, Orders orders) {
    this.productions = productions;
    this.transitions = transitions;
    this.submissions = submissions;
    this.suppliers = suppliers;
    this.orders = orders;
  }

  @Override
  public TaskKind<Step> kind() {
    return ProductionSteps.SUBMIT;
  }

  @Override
  public TaskOutcome execute(Step step) {
    var production = productions.require(step.id());
    return switch (production.status()) {
      case READY -> submit(production);
      case CANCELLED -> withdraw(production);
      case PREPARING, SUBMITTED, IN_PRODUCTION, SHIPPED, DELIVERED -> TaskOutcome.done();
    };
  }

  private TaskOutcome submit(Production production) {
    var order = orders.require(production.orderId());
    if (order.status() != OrderStatus.PAID || !productions.recordSending(production.id())) {
      return TaskOutcome.again(UNTIL_PAID_AGAIN);
    }
    var result = suppliers.of(production).submit(submissions.of(production, order));
    CrashPoints.reach("sent-to-supplier");
    if (transitions.apply(production, following(production, result))) {
      return TaskOutcome.done();
    }
    return execute(Step.of(production.id()));
  }

  private static ProductionCommand following(Production production, SubmissionResult result) {
    return switch (result) {
      case SubmissionResult.Accepted accepted -> new ProductionCommand.Accepted();
      case SubmissionResult.Held held -> new ProductionCommand.Accepted();
      case SubmissionResult.Refused refused ->
        new ProductionCommand.Refused("the supplier " + production.supplier() + " refuses the job: " + refused.words());
    };
  }

  private TaskOutcome withdraw(Production production) {
    if (production.sentAt().isPresent()) {
      suppliers.of(production).withdraw(production.id());
    }
    return TaskOutcome.done();
  }
}
