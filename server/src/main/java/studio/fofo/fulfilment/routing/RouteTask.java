package studio.fofo.fulfilment.routing;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.fulfilment.production.ProductionSteps;
import studio.fofo.fulfilment.production.ProductionSteps.RouteOrder;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.CrashPoints;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/** Routes what of a paid order is in no production. It is never given up: an order that nobody makes is held for an operator. */
@Component
@ConditionalOnRole(Role.BUSINESS)
class RouteTask implements TaskHandler<RouteOrder> {

  /** Another part of the order may be ahead. */
  private static final Set<OrderStatus> PRODUCED = EnumSet.of(OrderStatus.PAID, OrderStatus.IN_PRODUCTION, OrderStatus.SHIPPED,
      OrderStatus.DELIVERED);

  private final SecondChances secondChances;
  private final RouteOpening opening;
  private final Postponement postponement;
  private final OrderLines lines;
  private final RoutingRows rows;
  private final Orders orders;
  private final TransactionTemplate transactions;

  RouteTask(SecondChances secondChances, RouteOpening opening, Postponement postponement, OrderLines lines, RoutingRows rows, Orders orders,
      TransactionTemplate transactions) {
    this.secondChances = secondChances;
    this.opening = opening;
    this.postponement = postponement;
    this.lines = lines;
    this.rows = rows;
    this.orders = orders;
    this.transactions = transactions;
  }

  @Override
  public TaskKind<RouteOrder> kind() {
    return ProductionSteps.ROUTE;
  }

  @Override
  public TaskOutcome execute(RouteOrder step) {
    var order = orders.require(step.id());
    var missing = lines.missing(order);
    if (missing.isEmpty()) {
      rows.settled(order.id());
      return TaskOutcome.done();
    }
    return PRODUCED.contains(order.status()) ? route(order, missing) : rest(order);
  }

  private TaskOutcome route(Order order, Set<Integer> missing) {
    var search = secondChances.search(order.id(), missing);
    var found = search.found();
    CrashPoints.reach("offers-made");
    if (found.routes().isEmpty()) {
      return postponement.postpone(order.id(), found).map(TaskOutcome::again).orElse(TaskOutcome.done());
    }
    transactions.executeWithoutResult(transaction -> opening.open(order.id(), found, search.note()));
    return TaskOutcome.done();
  }

  /** On hold, it is routed when it is resumed; unpaid, when it is paid; otherwise it is over. */
  private TaskOutcome rest(Order order) {
    if (order.status() == OrderStatus.ON_HOLD && PRODUCED.contains(order.beneath())) {
      rows.heldUnlessSaid(order.id(), "the order is on hold");
    } else {
      rows.forget(order.id());
    }
    return TaskOutcome.done();
  }
}
