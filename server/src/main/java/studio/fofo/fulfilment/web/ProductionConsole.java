package studio.fofo.fulfilment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.suppliers.Doubts;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.Role;

/** Who makes which part of an order, for operators, and what does not go on by itself. */
@RestController
@ForPeople
@ConditionalOnRole(Role.BUSINESS)
class ProductionConsole {

  private static final int MOST = 100;

  private final Productions productions;
  private final Doubts doubts;

  ProductionConsole(Productions productions, Doubts doubts) {
    this.productions = productions;
    this.doubts = doubts;
  }

  /** The oldest first for one order; otherwise those that need people, the latest first. */
  @GetMapping("/api/v1/console/productions")
  ProductionsView list(Caller caller, @RequestParam(required = false) @Nullable String order) {
    caller.requireOperator();
    var found = order == null ? productions.needingPeople(MOST) : productions.of(id(order));
    return new ProductionsView(found.stream().map(ProductionView::of).toList());
  }

  /** Sends a job of which nobody knows whether its supplier has it again now, with the same id. */
  @PostMapping("/api/v1/console/productions/{id}/ask")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void ask(Caller caller, @PathVariable String id) {
    caller.requireOperator();
    if (!doubts.askNow(id)) {
      throw new Refusal(HttpErrors.NOT_FOUND, "there is no production \"" + id + "\"");
    }
  }

  /** @param productions at most 100 */
  record ProductionsView(List<ProductionView> productions) {}

  private static OrderId id(String order) {
    try {
      return new OrderId(order);
    } catch (IllegalArgumentException malformed) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_ORDER_UNKNOWN, "\"" + order + "\" is not an order's id");
    }
  }
}
