package studio.fofo.ordering.progress;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.Stock;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.OrderingErrors;
import studio.fofo.ordering.rows.OrderRecord;
import studio.fofo.ordering.rows.OrderRows;
import studio.fofo.ordering.state.OrderCommand;
import studio.fofo.ordering.state.OrderState;
import studio.fofo.ordering.state.OrderStep.IfPiecesAreLeft;
import studio.fofo.ordering.state.OrderStep.Ignored;
import studio.fofo.ordering.state.OrderStep.Refused;
import studio.fofo.ordering.state.OrderStep.Taken;
import studio.fofo.payment.Settlements;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.Turns;

/**
 * Applies the decisions of {@link OrderState}: locks the row, decides, writes the new state with its timeline entry, notifies watchers,
 * and applies the effects, all in the caller's transaction.
 */
@Component
public class OrderTransitions {

  /** Prefix of the signals for an order's new timeline entries. */
  public static final String SIGNAL = "order/";

  private final Turns turns;
  private final OrderRows rows;
  private final Stock stock;
  private final OrderEffects effects;
  private final Signals signals;
  private final Clock clock;

  OrderTransitions(Turns turns, OrderRows rows, Stock stock, OrderEffects effects, Signals signals, Clock clock) {
    this.turns = turns;
    this.rows = rows;
    this.stock = stock;
    this.effects = effects;
    this.signals = signals;
    this.clock = clock;
  }

  /** Takes the order's lock before its row, in the same order as payment and its events. */
  public OrderRecord lock(OrderId id) {
    turns.take(Settlements.TURN, id.value());
    return rows.lock(id).orElseThrow(() -> new Refusal(OrderingErrors.ORDER_NOT_FOUND, "there is no order " + id));
  }

  void apply(OrderId id, OrderCommand command) {
    apply(lock(id), command);
  }

  /** @param order locked */
  void apply(OrderRecord order, OrderCommand command) {
    switch (order.state().on(command)) {
      case Taken step -> take(order, step);
      case IfPiecesAreLeft(var then, var otherwise) -> take(order, stock.commit(order.order().id()) ? then : otherwise);
      case Refused(var what) -> throw refusal(order, what);
      case Ignored() -> {}
    }
  }

  private void take(OrderRecord order, Taken step) {
    var now = now();
    rows.move(order.after(step), step.line(), now);
    signals.send(SIGNAL + order.order().id());
    step.effects().forEach(effect -> effects.carryOut(order.order(), effect, now));
  }

  /** Adds a timeline entry without a step. */
  public void note(OrderRecord order, String detail) {
    rows.note(order.order().id(), detail, now());
    signals.send(SIGNAL + order.order().id());
  }

  public Instant now() {
    return clock.instant();
  }

  /** The command is not allowed in this status. */
  public Refusal refusal(OrderRecord order, String command) {
    return new Refusal(OrderingErrors.ORDER_STATUS_REFUSES,
        "order " + order.order().id() + " is " + order.status().word() + ", it cannot be " + command);
  }
}
