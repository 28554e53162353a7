package studio.fofo.ordering.placing;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.catalog.Stock;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.OrderingErrors;
import studio.fofo.ordering.OrderingSettings;
import studio.fofo.ordering.progress.OrderTransitions;
import studio.fofo.ordering.rows.OrderRecord;
import studio.fofo.ordering.rows.OrderRows;
import studio.fofo.payment.QuoteRequest;
import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Quotas;

/**
 * Gives an unpaid order a new quote at today's rate, on the same or another chain, and the buyer more time; prices do not change. Earlier
 * quotes can be paid until they expire; whichever payment is final first counts, and any other is refunded. This ends
 * {@code fofo.ordering.longest-wait} after placement, since otherwise a buyer could hold pieces of an edition for ever.
 */
@Component
public class Requoting {

  public static final QuotaKind QUOTES = QuotaKind.of("quotes", "fresh quotes").perPerson(300);

  private final OrderTransitions transitions;
  private final OrderRows rows;
  private final PlacesToPay places;
  private final Stock stock;
  private final OrderQuotes offering;
  private final OrderingSettings settings;
  private final Quotas quotas;

  Requoting(OrderTransitions transitions, OrderRows rows, PlacesToPay places, Stock stock, OrderQuotes offering, OrderingSettings settings,
      Quotas quotas) {
    this.transitions = transitions;
    this.rows = rows;
    this.places = places;
    this.stock = stock;
    this.offering = offering;
    this.settings = settings;
    this.quotas = quotas;
  }

  /**
   * The place that a buyer asks for.
   *
   * @param chainId empty: the same one
   * @param token empty: the same one, or the native currency of another chain
   */
  public record Place(Optional<Long> chainId, Optional<String> token) {

    public static final Place SAME = new Place(Optional.empty(), Optional.empty());
  }

  /**
   * @throws Refusal {@code ORDER_CHAIN_NOT_OFFERED} if a product is sold on another chain only; {@code ORDER_NOT_FOUND} if it belongs to
   *     somebody else, {@code ORDER_STATUS_REFUSES} if it is not unpaid or was placed too long ago
   */
  @Transactional
  public void requote(OrderId id, UserId buyer, Place place) {
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
    var chosen = chosen(order.order(), place);
    offering.quote(chosen, until);
    if (chosen.chainId() != order.order().chainId() || !chosen.token().equals(order.order().token())) {
      rows.paidWith(id, chosen.chainId(), chosen.token());
    }
    if (chosen.chainId() != order.order().chainId()) {
      transitions.note(order, "to be paid on " + places.nameOf(chosen.chainId()));
    }
  }

  private Order chosen(Order order, Place place) {
    var chain = place.chainId().map(asked -> places.change(order, asked)).orElse(order.chainId());
    var same = chain == order.chainId() ? order.token() : QuoteRequest.NATIVE;
    return order.paidWith(chain, place.token().map(asked -> offering.token(chain, asked)).orElse(same));
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
