package studio.fofo.ordering.placing;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.catalog.Stock;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.OrderingErrors;
import studio.fofo.ordering.OrderingSettings;
import studio.fofo.ordering.progress.OrderTransitions;
import studio.fofo.ordering.rows.OrderRecord;
import studio.fofo.ordering.rows.OrderRows;
import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Quotas;

/**
 * Gives an unpaid order a new quote at today's rate, and the buyer more time; prices do not change. This ends
 * {@code fofo.ordering.longest-wait} after placement, since otherwise a buyer could hold pieces of an edition for ever.
 */
@Component
public class Requoting {

  public static final QuotaKind QUOTES = QuotaKind.of("quotes", "fresh quotes").perPerson(300);

  private final OrderTransitions transitions;
  private final OrderRows rows;
  private final Stock stock;
  private final OrderQuotes offering;
  private final OrderingSettings settings;
  private final Quotas quotas;

  Requoting(OrderTransitions transitions, OrderRows rows, Stock stock, OrderQuotes offering, OrderingSettings settings,
      Quotas quotas) {
    this.transitions = transitions;
    this.rows = rows;
    this.stock = stock;
    this.offering = offering;
    this.settings = settings;
    this.quotas = quotas;
  }

  /**
   * @throws Refusal {@code ORDER_NOT_FOUND} if it belongs to somebody else, {@code ORDER_STATUS_REFUSES} if it is not unpaid or was placed
   * too long ago
   */
  @Transactional
  public void requote(OrderId id, UserId buyer) {
    var order = transitions.lock(id);
    if (!order.order().buyer().equals(buyer)) {
      throw new Refusal(OrderingErrors.ORDER_NOT_FOUND, "you have no order " + id);
    }
    if (order.status() != OrderStatus.AWAITING_PAYMENT) {
      throw transitions.refusal(order, "quoted again");
    }
    var until = until(order);
    quotas.take(QUOTES, 1, QuotaSubjects.of(buyer));
    stock.prolong(id, until);
    rows.prolong(id, until);
    offering.quote(order.order(), until);
  }

  private Instant until(OrderRecord order) {
    var end = order.order().placedAt().plus(settings.longestWait());
    if (!transitions.now().isBefore(end)) {
      throw new Refusal(OrderingErrors.ORDER_STATUS_REFUSES, "order " + order.order().id() + " has been unpaid since "
          + order.order().placedAt() + ", which is too long for a new quote; place a new order");
    }
    var until = transitions.now().plus(settings.payableFor());
    return until.isBefore(end) ? until : end;
  }
}
