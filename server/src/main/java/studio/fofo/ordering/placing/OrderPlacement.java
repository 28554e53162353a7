package studio.fofo.ordering.placing;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.catalog.Stock;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderPlaced;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.OrderingSettings;
import studio.fofo.ordering.rows.NewOrders;
import studio.fofo.ordering.rows.OrderRecord;
import studio.fofo.runtime.NewId;
import studio.fofo.runtime.quota.QuotaKind;

/** Places orders: one transaction holds the pieces, writes the row and creates the quote, or nothing happens. */
@Component
public class OrderPlacement {

  /** Each order keeps a row and a quote for good, paid or not. */
  public static final QuotaKind ORDERS = QuotaKind.of("orders", "orders placed").perPerson(300).perWallet(300).perAddress(1_000);

  private final Baskets baskets;
  private final BuyerAdmission admission;
  private final Stock stock;
  private final OrderQuotes offering;
  private final NewOrders orders;
  private final OrderingSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OrderPlacement(
      Baskets baskets, BuyerAdmission admission, Stock stock, OrderQuotes offering, NewOrders orders, OrderingSettings settings,
      ApplicationEventPublisher events, Clock clock) {
    this.baskets = baskets;
    this.admission = admission;
    this.stock = stock;
    this.offering = offering;
    this.orders = orders;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Places an order once per id; a repeat returns the existing one.
   *
   * @throws Refusal if the buyer has no wallet, an item is not on sale or sold out, the country is not served, or the token is not
   *     accepted
   */
  @Transactional
  public PlacedOrder place(NewId newId, UserId buyer, OrderDraft draft) {
    var id = new OrderId(newId.as(OrderId.PREFIX));
    var placed = newId.repeated() ? orders.find(id) : Optional.<OrderRecord>empty();
    return placed.map(earlier -> new PlacedOrder(earlier, offering.made(id))).orElseGet(() -> place(id, buyer, draft));
  }

  private PlacedOrder place(OrderId id, UserId buyer, OrderDraft draft) {
    var basket = baskets.of(draft);
    var admitted = admission.admit(buyer, basket);
    var now = clock.instant();
    var order = new Order(id, buyer, admitted.wallet(), OrderStatus.AWAITING_PAYMENT, basket.chainId(),
        offering.token(basket.chainId(), draft.token()), basket.items(), basket.totals(), now, now.plus(settings.payableFor()),
        Optional.empty(), false);
    stock.hold(id, basket.stock(), order.payableUntil());
    var quote = offering.first(order, admitted.wallets());
    var record = orders.add(order, draft.recipient(), admission.network());
    admission.count(order, admitted.today());
    events.publishEvent(new OrderPlaced(id, buyer, now));
    return new PlacedOrder(record, Optional.of(quote));
  }
}
