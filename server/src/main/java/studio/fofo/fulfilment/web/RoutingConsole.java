package studio.fofo.fulfilment.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.fulfilment.chores.Chore;
import studio.fofo.fulfilment.chores.Chores;
import studio.fofo.fulfilment.costs.CostAlarms;
import studio.fofo.fulfilment.costs.MarginRows;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.routing.Rerouting;
import studio.fofo.fulfilment.routing.RoutingRows;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.Orders;
import studio.fofo.ordering.OrderingErrors;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.Role;

/** What operators need to know about who makes orders: what waits for people, an order's routing, and margins. */
@RestController
@ForPeople
@RequestMapping("/api/v1/console")
@ConditionalOnRole(Role.BUSINESS)
class RoutingConsole {

  private static final int MOST = 100;
  private static final int LONGEST_PERIOD = 366;

  private final Chores chores;
  private final RoutingRows routings;
  private final Rerouting rerouting;
  private final MarginRows margins;
  private final CostAlarms alarms;
  private final Orders orders;
  private final Clock clock;

  RoutingConsole(Chores chores, RoutingRows routings, Rerouting rerouting, MarginRows margins, CostAlarms alarms, Orders orders,
      Clock clock) {
    this.chores = chores;
    this.routings = routings;
    this.rerouting = rerouting;
    this.margins = margins;
    this.alarms = alarms;
    this.orders = orders;
    this.clock = clock;
  }

  record ChoresView(List<ChoreView> chores) {}

  /** @param subject null if there is no page about it */
  record ChoreView(String key, String urgency, String title, String words, Instant since, @Nullable SubjectView subject,
      ActionView action) {

    static ChoreView of(Chore chore) {
      return new ChoreView(chore.key(), chore.urgency().name().toLowerCase(Locale.ROOT), chore.title(), chore.words(), chore.since(),
          chore.subject().map(subject -> new SubjectView(subject.type(), subject.id())).orElse(null),
          new ActionView(chore.action().label(), chore.action().method(), chore.action().path()));
    }
  }

  record SubjectView(String type, String id) {}

  record ActionView(String label, String method, String path) {}

  /**
   * An order's routing.
   *
   * @param status {@code none} if it was never routed
   * @param wanted the supplier that an operator chose; null if the rules choose
   */
  record RoutingView(String status, String words, @Nullable String wanted, int tries, @Nullable Instant nextAt,
      List<RefusedView> refused) {}

  record RefusedView(String supplier, String cause, String words, Instant at) {}

  record RouteForm(@Nullable String supplier) {}

  record MarginsView(List<MarginView> margins) {}

  /**
   * What a product or an order left. Paid, creators and left are cents of USD as decimal strings; the cost is in its own currency.
   *
   * @param left negative if it is gone; null if the cost is in another currency
   */
  record MarginView(String id, String title, long pieces, String paid, String creators, String cost, String currency, @Nullable String left,
      long lines, long invoiced) {

    static MarginView of(MarginRows.Margin margin) {
      return new MarginView(margin.id(), margin.title(), margin.pieces(), Long.toString(margin.paid()), Long.toString(margin.creators()),
          Long.toString(margin.cost()), margin.currency(), margin.left().map(String::valueOf).orElse(null), margin.lines(),
          margin.invoiced());
    }
  }

  @GetMapping("/chores")
  ChoresView chores(Caller caller) {
    caller.requireOperator();
    return new ChoresView(chores.open(MOST).stream().map(ChoreView::of).toList());
  }

  @GetMapping("/orders/{id}/routing")
  RoutingView routing(Caller caller, @PathVariable String id) {
    caller.requireOperator();
    var order = order(id);
    var refused = routings.refusals(order).stream()
        .map(each -> new RefusedView(each.supplier(), each.cause(), each.words(), each.at())).toList();
    return routings.find(order)
        .map(found -> new RoutingView(found.status().word(), found.words(), found.wanted().orElse(null), found.tries(),
            found.nextAt().orElse(null), refused))
        .orElseGet(() -> new RoutingView("none", "", null, 0, null, refused));
  }

  /** Before a supplier has it. */
  @PostMapping("/orders/{id}/routing")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void route(Caller caller, @PathVariable String id, @RequestBody RouteForm form) {
    caller.requireOperator();
    rerouting.again(order(id), Optional.ofNullable(form.supplier()).filter(name -> !name.isBlank()));
  }

  @GetMapping("/margins")
  MarginsView margins(Caller caller, @RequestParam(defaultValue = "product") String by, @RequestParam(defaultValue = "30") int days) {
    caller.requireOperator();
    if (days < 1 || days > LONGEST_PERIOD) {
      throw new Refusal(HttpErrors.PARAMETER_INVALID, "days is " + days + ", expected 1 to " + LONGEST_PERIOD);
    }
    var since = clock.instant().minus(Duration.ofDays(days));
    return new MarginsView(switch (by) {
      case "product" -> margins.byProduct(since, MOST).stream().map(MarginView::of).toList();
      case "order" -> margins.byOrder(since, MOST).stream().map(MarginView::of).toList();
      default -> throw new Refusal(HttpErrors.PARAMETER_INVALID, "by is \"" + by + "\", expected product or order");
    });
  }

  @PostMapping("/cost-alarms/{productionId}/seen")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void seen(Caller caller, @PathVariable String productionId) {
    caller.requireOperator();
    try {
      alarms.seen(new ProductionId(productionId));
    } catch (IllegalArgumentException malformed) {
      throw new Refusal(HttpErrors.NOT_FOUND, "there is no production \"" + productionId + "\"");
    }
  }

  private OrderId order(String id) {
    try {
      return orders.require(new OrderId(id)).id();
    } catch (IllegalArgumentException malformed) {
      throw new Refusal(OrderingErrors.ORDER_NOT_FOUND, "there is no order \"" + id + "\"");
    }
  }
}
