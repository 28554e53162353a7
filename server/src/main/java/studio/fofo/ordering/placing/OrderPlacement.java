package studio.fofo.ordering.placing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.catalog.Blanks;
import studio.fofo.catalog.CatalogErrors;
import studio.fofo.catalog.Product;
import studio.fofo.catalog.ProductId;
import studio.fofo.catalog.Products;
import studio.fofo.catalog.Stock;
import studio.fofo.identity.Users;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.OrderPlaced;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.OrderTotals;
import studio.fofo.ordering.OrderingErrors;
import studio.fofo.ordering.OrderingSettings;
import studio.fofo.ordering.rows.OrderRecord;
import studio.fofo.ordering.rows.OrderRows;
import studio.fofo.ordering.rows.SealedRecipients;
import studio.fofo.runtime.NewId;
import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Quotas;

/** Places orders: one transaction in which the pieces are held, the row is written and the quote is made, or nothing happens. */
@Component
public class OrderPlacement {

  /** Each leaves a row and a quote for good, paid or not. */
  public static final QuotaKind ORDERS = QuotaKind.of("orders", "orders placed").perPerson(300).perWallet(300).perAddress(1_000);

  private final Products products;
  private final Blanks blanks;
  private final Stock stock;
  private final Users users;
  private final UnpaidOrders unpaid;
  private final Quotas quotas;
  private final ShippingFees shipping;
  private final SealedRecipients contact;
  private final OrderQuotes offering;
  private final OrderRows orders;
  private final OrderingSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OrderPlacement(
      Products products, Blanks blanks, Stock stock, Users users, UnpaidOrders unpaid, Quotas quotas, ShippingFees shipping,
      SealedRecipients contact,
      OrderQuotes offering, OrderRows orders, OrderingSettings settings, ApplicationEventPublisher events, Clock clock) {
    this.products = products;
    this.blanks = blanks;
    this.stock = stock;
    this.users = users;
    this.unpaid = unpaid;
    this.quotas = quotas;
    this.shipping = shipping;
    this.contact = contact;
    this.offering = offering;
    this.orders = orders;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Places once for each id; again, it answers what is there.
   *
   * @throws Refusal when the buyer has no wallet, something is not on sale or sold out, the country is not served, or the token not
   *     accepted
   */
  @Transactional
  public PlacedOrder place(NewId newId, UserId buyer, OrderDraft draft) {
    var id = new OrderId(newId.as(OrderId.PREFIX));
    var placed = newId.repeated() ? orders.find(id) : Optional.<OrderRecord>empty();
    return placed.map(earlier -> new PlacedOrder(earlier, offering.made(id))).orElseGet(() -> place(id, buyer, draft));
  }

  private PlacedOrder place(OrderId id, UserId buyer, OrderDraft draft) {
    var found = products.findAll(draft.lines().stream().map(OrderDraft.Line::product).distinct().toList());
    var items = items(draft.lines(), found);
    var wallets = users.wallets(people(buyer, items));
    if (!wallets.containsKey(buyer)) {
      throw new Refusal(OrderingErrors.ORDER_NO_WALLET, "orders are paid from a wallet: link one to your account, then order");
    }
    unpaid.check(buyer, wallets.get(buyer), items, found);
    quotas.take(ORDERS, 1, QuotaSubjects.of(buyer).with(wallets.get(buyer)));
    var now = clock.instant();
    var order = new Order(id, buyer, wallets.get(buyer), OrderStatus.AWAITING_PAYMENT, draft.chainId(),
        offering.token(draft.chainId(), draft.token()), items,
        totals(items, draft.recipient().address().country()), now, now.plus(settings.payableFor()), Optional.empty(), false);
    stock.hold(id, items.stream().map(OrderPlacement::line).toList(), order.payableUntil());
    var quote = offering.first(order, wallets);
    var sealed = contact.seal(id, buyer, draft.recipient());
    orders.insert(order, sealed);
    unpaid.placed(id);
    events.publishEvent(new OrderPlaced(id, buyer, now));
    var record = new OrderRecord(order, false, sealed, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
    return new PlacedOrder(record, Optional.of(quote));
  }

  private static Set<UserId> people(UserId buyer, List<OrderItem> items) {
    return Stream.concat(Stream.of(buyer), items.stream().map(OrderItem::creator)).collect(Collectors.toUnmodifiableSet());
  }

  private List<OrderItem> items(List<OrderDraft.Line> lines, Map<ProductId, Product> found) {
    var items = new ArrayList<OrderItem>();
    for (var line : lines) {
      items.add(item(items.size(), line, found));
    }
    return items;
  }

  private OrderItem item(int index, OrderDraft.Line line, Map<ProductId, Product> found) {
    var field = "items[" + index + "]";
    var product = found.get(line.product());
    if (product == null) {
      throw Refusal.of(CatalogErrors.PRODUCT_NOT_FOUND, field + ".productId", "there is no product " + line.product());
    }
    if (!product.onSale()) {
      throw Refusal.of(CatalogErrors.PRODUCT_NOT_ON_SALE, field + ".productId", "\"" + product.title() + "\" is not on sale any more");
    }
    var blank = blanks.require(product.blankId());
    var variant = blank.variant(line.variantId()).filter(offered -> product.variantIds().contains(offered.id()))
        .orElseThrow(() -> Refusal.of(CatalogErrors.BLANK_VARIANT_UNKNOWN, field + ".variantId",
            "\"" + product.title() + "\" is not offered as \"" + line.variantId() + "\""));
    return new OrderItem(index + 1, product.id(), product.creator(), product.artworkId(), blank.id(), variant.id(), product.title(),
        variant.label(), product.thumbnailUrl(), line.quantity(), product.priceOf(variant, blank), variant.baseCost());
  }

  private OrderTotals totals(List<OrderItem> items, String country) {
    var goods = items.stream().map(OrderItem::total).reduce(Money.usd(0), Money::plus);
    var parcel = shipping.to(country);
    return new OrderTotals(goods, parcel, goods.plus(parcel));
  }

  private static Stock.Line line(OrderItem item) {
    return new Stock.Line(item.productId(), item.variantId(), item.quantity());
  }
}
