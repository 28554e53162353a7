package studio.fofo.ordering.progress;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.OrderingErrors;
import studio.fofo.ordering.rows.OrderRecord;
import studio.fofo.ordering.rows.OrderRows;
import studio.fofo.payment.Settlements;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.Turns;

/**
 * What every step of an order does: lock the row, write the new status with its line of the timeline, wake those who watch, tell other
 * modules.
 */
@Component
public class OrderTransitions {

  /** Signals that begin so name an order whose timeline grew. */
  public static final String SIGNAL = "order/";

  private final Turns turns;
  private final OrderRows rows;
  private final Signals signals;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OrderTransitions(Turns turns, OrderRows rows, Signals signals, ApplicationEventPublisher events, Clock clock) {
    this.turns = turns;
    this.rows = rows;
    this.signals = signals;
    this.events = events;
    this.clock = clock;
  }

  /** First the order's turn, then its row; payment and its news come the same way round. */
  public OrderRecord lock(OrderId id) {
    turns.take(Settlements.TURN, id.value());
    return rows.lock(id).orElseThrow(() -> new Refusal(OrderingErrors.ORDER_NOT_FOUND, "there is no order " + id));
  }

  void move(OrderRecord from, OrderStatus to, String detail) {
    move(from, to, Optional.empty(), detail);
  }

  /** Puts it on hold, or changes where it goes on afterwards. */
  void hold(OrderRecord from, OrderStatus goesOnAs, String detail) {
    move(from, OrderStatus.ON_HOLD, Optional.of(goesOnAs), detail);
  }

  void note(OrderRecord order, String detail) {
    rows.note(order.order().id(), detail, now());
    signals.send(SIGNAL + order.order().id());
  }

  void publish(Object event) {
    events.publishEvent(event);
  }

  public Instant now() {
    return clock.instant();
  }

  /** The command makes no sense in this status. */
  public Refusal refusal(OrderRecord order, String command) {
    return new Refusal(OrderingErrors.ORDER_STATUS_REFUSES,
        "order " + order.order().id() + " is " + order.status().word() + ", it cannot be " + command);
  }

  private void move(OrderRecord from, OrderStatus to, Optional<OrderStatus> heldFrom, String detail) {
    rows.move(from.order().id(), to, heldFrom, detail, now());
    signals.send(SIGNAL + from.order().id());
  }
}
