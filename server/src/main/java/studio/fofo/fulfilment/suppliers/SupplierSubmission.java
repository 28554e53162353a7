package studio.fofo.fulfilment.suppliers;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.costs.CostBook;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.ProductionAcceptance;
import studio.fofo.fulfilment.production.ProductionSteps.Step;
import studio.fofo.fulfilment.production.ProductionSteps;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.suppliers.Sendings.Attempt;
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
  private final ProductionAcceptance acceptance;
  private final Submissions submissions;
  private final Suppliers suppliers;
  private final Sendings sendings;
  private final Replacements replacements;
  private final CostBook costs;
  private final Orders orders;

  SupplierSubmission(Productions productions, ProductionAcceptance acceptance, Submissions submissions, Suppliers suppliers,
      Sendings sendings, Replacements replacements, CostBook costs, Orders orders) {
    this.sendings = sendings;
    this.replacements = replacements;
    this.costs = costs;
    this.productions = productions;
    this.acceptance = acceptance;
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
      case PREPARING, SUBMITTED, IN_PRODUCTION, SHIPPED, DELIVERED, RETURNED, FAILED -> TaskOutcome.done();
    };
  }

  private TaskOutcome submit(Production production) {
    var order = orders.require(production.orderId());
    var attempt = Submissions.MAY_BE_SENT.contains(order.status()) ? sendings.begin(production.id()) : Optional.<Attempt>empty();
    if (attempt.isEmpty()) {
      return TaskOutcome.again(UNTIL_PAID_AGAIN);
    }
    try {
      return followUp(production, suppliers.of(production).submit(submissions.of(production, order)));
    } catch (SupplierUnavailable unavailable) {
      return unavailable(production, attempt.get(), unavailable);
    }
  }

  /** It is sent again later; if it certainly was not sent now, another supplier may get it. */
  private TaskOutcome unavailable(Production production, Attempt attempt, SupplierUnavailable unavailable) {
    if (!unavailable.isUntouched()) {
      throw unavailable;
    }
    sendings.undone(attempt);
    if (replacements.unreachable(production)) {
      return TaskOutcome.done();
    }
    return TaskOutcome.again(unavailable.after().orElseThrow(() -> unavailable));
  }

  private TaskOutcome followUp(Production production, SubmissionResult result) {
    CrashPoints.reach("sent-to-supplier");
    return switch (result) {
      case SubmissionResult.Accepted(var estimate) -> accepted(production, estimate, Optional.empty());
      case SubmissionResult.Held(var hold, var estimate) -> accepted(production, estimate, Optional.of(hold));
      case SubmissionResult.Refused refusal -> {
        replacements.refused(production, refusal);
        yield TaskOutcome.done();
      }
    };
  }

  private TaskOutcome accepted(Production production, Optional<SupplierCosts> estimate, Optional<SupplierHold> hold) {
    estimate.ifPresent(amount -> costs.estimated(production, amount));
    return acceptance.accepted(production, hold) ? TaskOutcome.done() : execute(Step.of(production.id()));
  }

  private TaskOutcome withdraw(Production production) {
    if (production.sentAt().isPresent()) {
      productions.withdrawn(production.id(), suppliers.of(production).withdraw(production.id()));
    }
    return TaskOutcome.done();
  }
}
