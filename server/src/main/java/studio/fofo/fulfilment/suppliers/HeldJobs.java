package studio.fofo.fulfilment.suppliers;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.costs.CostBook;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.ProductionAcceptance;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.ProductionProgress;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.Orders;

/** What operators do about jobs that their supplier holds. */
@Component
public class HeldJobs {

  private static final Logger LOG = LoggerFactory.getLogger(HeldJobs.class);

  private final Productions productions;
  private final ProductionProgress progress;
  private final ProductionAcceptance acceptance;
  private final Submissions submissions;
  private final Suppliers suppliers;
  private final Agreements agreements;
  private final CostBook costs;
  private final Orders orders;

  HeldJobs(Productions productions, ProductionProgress progress, ProductionAcceptance acceptance, Submissions submissions,
      Suppliers suppliers, Agreements agreements, CostBook costs, Orders orders) {
    this.productions = productions;
    this.progress = progress;
    this.acceptance = acceptance;
    this.submissions = submissions;
    this.suppliers = suppliers;
    this.agreements = agreements;
    this.costs = costs;
    this.orders = orders;
  }

  /** Whether its supplier waits for something. */
  public boolean isHeld(ProductionId id) {
    return require(id).hold().isPresent();
  }

  /** Asks the supplier how the job is. */
  public void ask(ProductionId id) {
    observe(require(id));
  }

  /**
   * An operator agrees to what the supplier waits for. What was agreed to is recorded before it is passed on. A repeat changes nothing.
   *
   * @param mark {@link SupplierHold#mark} of the hold that the operator saw
   * @throws Refusal {@code FULFILMENT_HOLD_CHANGED} if the supplier waits for something else by now
   */
  public void release(ProductionId id, String mark, String by) {
    var production = require(id);
    var hold = production.hold().filter(why -> why.mark().equals(mark) && why.remedy() instanceof SupplierHold.Release);
    if (hold.isEmpty()) {
      if (production.hold().isEmpty() && agreements.has(production, mark)) {
        return;
      }
      throw changed(production, production.hold());
    }
    if (production.held() || !Submissions.MAY_BE_SENT.contains(orders.require(production.orderId()).status())) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_ORDER_NOT_PRINTABLE, "order " + production.orderId()
          + " must not be produced now: resume it first, or wait for its payment");
    }
    agreements.add(production, hold.get(), by);
    agreements.alone(production, () -> passOnOnce(production, hold.get()));
  }

  /** Whoever had the turn before may have passed it on. */
  private void passOnOnce(Production production, SupplierHold hold) {
    var now = require(production.id()).hold();
    if (now.equals(Optional.of(hold))) {
      passOn(production, hold);
      LOG.info("hold released by an operator productionId={} orderId={} supplier={}", production.id(), production.orderId(),
          production.supplier());
    } else if (now.isPresent()) {
      throw changed(production, now);
    }
  }

  private void passOn(Production production, SupplierHold hold) {
    var result = asking(production,
        () -> suppliers.of(production).release(submissions.of(production, orders.require(production.orderId())), hold));
    switch (result) {
      case SubmissionResult.Accepted(var estimate) -> {
        estimate.ifPresent(amount -> costs.estimated(production, amount));
        acceptance.holds(production, Optional.empty());
        observe(production);
      }
      case SubmissionResult.Held(var other, var estimate) -> {
        acceptance.holds(production, Optional.of(other));
        throw changed(production, Optional.of(other));
      }
      case SubmissionResult.Refused(var cause, var words) -> {
        acceptance.refused(production, cause, production.supplier() + " refuses the job: " + words);
        throw changed(production, Optional.of(new SupplierHold(words, SupplierHold.Party.SUPPLIER)));
      }
    }
  }

  private void observe(Production production) {
    asking(production, () -> {
      progress.observe(production.id());
      return production;
    });
  }

  private static <T> T asking(Production production, java.util.function.Supplier<T> question) {
    try {
      return question.get();
    } catch (SupplierUnavailable silent) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_SUPPLIER_SILENT, production.supplier() + " does not answer: " + silent.getMessage());
    }
  }

  private Production require(ProductionId id) {
    return productions.find(id)
        .orElseThrow(() -> new Refusal(FulfilmentErrors.FULFILMENT_PRODUCTION_UNKNOWN, "there is no production " + id));
  }

  private static Refusal changed(Production production, Optional<SupplierHold> now) {
    return new Refusal(FulfilmentErrors.FULFILMENT_HOLD_CHANGED, production.supplier()
        + now.map(hold -> " waits for something else now: " + hold.words()).orElse(" does not wait for this any more"));
  }
}
