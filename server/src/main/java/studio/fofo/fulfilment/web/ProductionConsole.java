package studio.fofo.fulfilment.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.decisions.Decision;
import studio.fofo.fulfilment.decisions.Decisions;
import studio.fofo.fulfilment.printfiles.PrintingAnyway;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.suppliers.Doubts;
import studio.fofo.fulfilment.suppliers.HeldJobs;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.FieldChecks;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.Role;

/** Who makes which part of an order, for operators, and what does not go on by itself. */
@RestController
@ForPeople
@ConditionalOnRole(Role.BUSINESS)
class ProductionConsole {

  private static final int MOST = 100;

  private static final int LONGEST_REASON = 300;

  private final Productions productions;
  private final ProductionViews views;
  private final HeldJobs held;
  private final Doubts doubts;
  private final PrintingAnyway printing;
  private final Decisions decisions;
  private final Orders orders;

  ProductionConsole(Productions productions, ProductionViews views, HeldJobs held, Doubts doubts, PrintingAnyway printing,
      Decisions decisions, Orders orders) {
    this.doubts = doubts;
    this.orders = orders;
    this.productions = productions;
    this.views = views;
    this.held = held;
    this.printing = printing;
    this.decisions = decisions;
  }

  /** The oldest first for one order; otherwise those that need people, the latest first. */
  @GetMapping("/api/v1/console/productions")
  ProductionsView list(Caller caller, @RequestParam(required = false) @Nullable String order) {
    caller.requireOperator();
    var found = order == null ? productions.needingPeople(MOST) : productions.of(id(order));
    return new ProductionsView(views.of(found));
  }

  /** @param productions at most 100 */
  record ProductionsView(List<ProductionView> productions) {}

  /** Asks the supplier how it is; a job of which nobody knows whether its supplier has it is sent again now, with the same id. */
  @PostMapping("/api/v1/console/productions/{id}/ask")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void ask(Caller caller, @PathVariable String id) {
    caller.requireOperator();
    if (held.isHeld(production(id))) {
      held.ask(production(id));
    } else {
      doubts.askNow(id);
    }
  }

  /** @param hold which one was shown, as its action says */
  @PostMapping("/api/v1/console/productions/{id}/release")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void release(Caller caller, @PathVariable String id, @RequestParam(required = false) @Nullable String hold) {
    caller.requireOperator();
    held.release(production(id), Objects.requireNonNullElse(hold, ""), caller.userId().value());
  }

  /** @param reason kept with the order */
  record PrintAnywayForm(@Schema(requiredMode = REQUIRED, minLength = 1, maxLength = LONGEST_REASON) @Nullable String reason) {}

  /** The print files that the check refused are printed, and the order goes on. */
  @PostMapping("/api/v1/console/productions/{id}/print-anyway")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void printAnyway(Caller caller, @PathVariable String id, @RequestBody PrintAnywayForm form) {
    caller.requireOperator();
    var production = known(production(id));
    var check = new FieldChecks(FulfilmentErrors.FULFILMENT_DECISION_INVALID);
    var reason = check.text("reason", form.reason(), 1, LONGEST_REASON);
    check.done();
    printing.allow(production, reason, caller.userId().value());
  }

  /** What operators decided about an order, the oldest first. */
  @GetMapping("/api/v1/console/orders/{id}/decisions")
  DecisionsView decisions(Caller caller, @PathVariable String id) {
    caller.requireOperator();
    return new DecisionsView(decisions.of(orders.require(id(id)).id()).stream().map(DecisionView::of).toList());
  }

  record DecisionsView(List<DecisionView> decisions) {}

  /**
   * A decision.
   *
   * @param about a production's id, a hold's or a parcel's
   * @param by the operator's id
   */
  record DecisionView(Decision.Kind kind, String about, String words, String by, Instant at) {

    static DecisionView of(Decision decision) {
      return new DecisionView(decision.kind(), decision.about(), decision.words(), decision.by(), decision.at());
    }
  }

  private ProductionId known(ProductionId id) {
    return productions.find(id)
        .orElseThrow(() -> new Refusal(FulfilmentErrors.FULFILMENT_PRODUCTION_UNKNOWN, "there is no production " + id)).id();
  }

  private static ProductionId production(String id) {
    try {
      return new ProductionId(id);
    } catch (IllegalArgumentException malformed) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_PRODUCTION_UNKNOWN, "\"" + id + "\" is not a production's id");
    }
  }

  private static OrderId id(String order) {
    try {
      return new OrderId(order);
    } catch (IllegalArgumentException malformed) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_ORDER_UNKNOWN, "\"" + order + "\" is not an order's id");
    }
  }
}
