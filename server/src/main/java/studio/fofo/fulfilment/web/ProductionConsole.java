package studio.fofo.fulfilment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.Role;

/** Who makes which part of an order, for operators, and what does not go on by itself. */
@RestController
@ForPeople
@ConditionalOnRole(Role.BUSINESS)
class ProductionConsole {

  private static final int MOST = 100;

  private final Productions productions;

  ProductionConsole(Productions productions) {
    this.productions = productions;
  }

  /** The oldest first for one order; otherwise those that need people, the latest first. */
  @GetMapping("/api/v1/console/productions")
  ProductionsView list(Caller caller, @RequestParam(required = false) @Nullable String order) {
    caller.requireOperator();
    var found = order == null ? productions.needingPeople(MOST) : productions.of(id(order));
    return new ProductionsView(found.stream().map(ProductionView::of).toList());
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
