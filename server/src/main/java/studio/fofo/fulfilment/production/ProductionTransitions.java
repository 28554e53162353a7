package studio.fofo.fulfilment.production;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.fulfilment.production.ProductionSteps.Step;
import studio.fofo.fulfilment.suppliers.SubmissionResult.Cause;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.Tasks;

/**
 * Applies what {@link ProductionStatus} decides, in the caller's transaction or its own: locks the order, moves the row by one guarded
 * update, and carries out the effects. All steps of an order's productions go one after another, so what they say about the order as a
 * whole is true when it is said.
 */
@Component
@Transactional
public class ProductionTransitions {

  private final Productions productions;
  private final ProductionLines lines;
  private final Orders orders;
  private final Tasks tasks;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ProductionTransitions(
      Productions productions, ProductionLines lines, Orders orders, Tasks tasks, ApplicationEventPublisher events, Clock clock) {
    this.productions = productions;
    this.lines = lines;
    this.orders = orders;
    this.tasks = tasks;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @return false if the production is at none of the steps that the command advances: nothing is changed then
   * @throws Refusal if the order does not allow it
   */
  public boolean apply(Production production, ProductionCommand command) {
    orders.lock(production.orderId());
    var from = ProductionStatus.movedBy(command);
    var step = from.getFirst().on(command).orElseThrow();
    var released = productions.move(production.id(), from, step.to());
    released.ifPresent(gone -> step.effects().forEach(effect -> carryOut(production, gone, effect)));
    return released.isPresent();
  }

  private void carryOut(Production production, List<Integer> released, ProductionEffect effect) {
    var id = production.id();
    switch (effect) {
      case ProductionEffect.StartOrder() ->
        orders.productionStarted(production.orderId(), isEverywhere(production, ProductionStatus.BEGUN));
      case ProductionEffect.HoldOrder(var reason) -> orders.putOnHold(production.orderId(), reason);
      case ProductionEffect.TryAnother(var cause, var reason) -> tryAnother(production, released, cause, reason);
      case ProductionEffect.RecordGivingUp() -> lines.gaveUp(id, released);
      case ProductionEffect.KeepReason(var reason) -> productions.keepReason(id, reason);
      case ProductionEffect.Submit() -> tasks.schedule(ProductionSteps.SUBMIT, id.value(), Step.of(id));
      case ProductionEffect.Withdraw() -> tasks.schedule(ProductionSteps.WITHDRAW, id.value(), Step.of(id));
    }
  }

  /** The supplier does not make some of its lines after all, and has not begun: somebody else may. */
  void refuse(Production production, Collection<Integer> dropped, String reason) {
    var released = lines.release(production.id(), dropped);
    if (!released.isEmpty()) {
      lines.gaveUp(production.id(), released);
      tryAnother(production, released, Cause.OTHER, reason);
    }
  }

  /** The supplier began, and cannot finish some of its lines: an operator decides. */
  void fail(Production production, Collection<Integer> dropped, String reason) {
    var released = lines.release(production.id(), dropped);
    if (!released.isEmpty()) {
      lines.gaveUp(production.id(), released);
      orders.putOnHold(production.orderId(), reason);
    }
  }

  private void tryAnother(Production production, List<Integer> released, Cause cause, String reason) {
    events.publishEvent(new OrderPartRefused(
        production.orderId(), production.id(), production.supplier(), released, cause, reason, clock.instant()));
  }

  /** Whether each line of the order is in a production at one of these steps. */
  boolean isEverywhere(Production production, List<ProductionStatus> steps) {
    var all = orders.require(production.orderId()).items().stream().map(OrderItem::line).toList();
    return lines.liveOf(production.orderId(), steps).containsAll(all);
  }
}
