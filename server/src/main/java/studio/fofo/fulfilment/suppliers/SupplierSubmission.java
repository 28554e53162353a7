package studio.fofo.fulfilment.suppliers;

import java.time.Duration;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.printfiles.PrintFileRows;
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
  private final PrintFileRows files;
  private final Suppliers suppliers;
  private final Orders orders;

  SupplierSubmission(
      Productions productions, ProductionTransitions transitions, PrintFileRows files, Suppliers suppliers, Orders orders) {
    this.productions = productions;
    this.transitions = transitions;
    this.files = files;
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
    suppliers.of(production).submit(new Submission(production.id(), production.orderId(), files.of(production.id())));
    CrashPoints.reach("sent-to-supplier");
    if (transitions.apply(production, new ProductionCommand.Accepted())) {
      return TaskOutcome.done();
    }
    return execute(Step.of(production.id()));
  }

  private TaskOutcome withdraw(Production production) {
    if (production.sentAt().isPresent()) {
      suppliers.of(production).withdraw(production.id());
    }
    return TaskOutcome.done();
  }
}
