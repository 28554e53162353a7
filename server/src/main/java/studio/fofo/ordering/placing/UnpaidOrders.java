package studio.fofo.ordering.placing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.Product;
import studio.fofo.catalog.ProductId;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.OrderingErrors;
import studio.fofo.ordering.OrderingSettings;
import studio.fofo.ordering.placing.EarlierOrders.Earlier;
import studio.fofo.ordering.placing.EarlierOrders.Open;
import studio.fofo.runtime.quota.LocalFactor;
import studio.fofo.runtime.web.VisitorAddress;

/**
 * Limits what a buyer, by account or wallet, and everybody at one network address can reserve without paying: the number of open orders
 * and the share of each edition, with a pause after unpaid holds that doubles each time. Buyers who have paid for an order before are not
 * counted by network address.
 */
@Component
class UnpaidOrders {

  private static final int MOST_DOUBLINGS = 10;

  private final EarlierOrders orders;
  private final OrderingSettings.Unpaid settings;
  private final LocalFactor local;
  private final Clock clock;

  UnpaidOrders(EarlierOrders orders, OrderingSettings settings, LocalFactor local, Clock clock) {
    this.orders = orders;
    this.settings = settings.unpaid();
    this.local = local;
    this.clock = clock;
  }

  /** @param freeHolds how many unpaid holds are allowed before a pause */
  private record Bounds(String who, String whose, int atMost, int share, int freeHolds) {}

  /**
   * Serializes a buyer's orders, and a network address's orders of an edition, until the transaction ends.
   *
   * @return the orders of today, this one not included
   * @throws Refusal {@code ORDER_TOO_MANY_UNPAID}, {@code ORDER_HOLDS_TOO_MUCH}, {@code ORDER_HOLD_PAUSED}
   */
  EarlierOrders.Today check(UserId buyer, Address wallet, List<OrderItem> items, Map<ProductId, Product> products) {
    var wanted = new TreeMap<ProductId, Long>(Comparator.comparing(ProductId::value));
    items.forEach(item -> wanted.merge(item.productId(), (long) item.quantity(), Long::sum));
    var network = network();
    var standing = orders.standing(buyer, wallet, network);
    refuseTooMany(standing.buyers(), buyers());
    if (!standing.paidBefore() && standing.neighbours() >= settings.atMostPerAddress()) {
      network.ifPresent(address -> refuseTooMany(Open.among(orders.from(address)), neighbours()));
    }
    var editions = wanted.keySet().stream().filter(id -> product(products, id).editionSize().isPresent()).toList();
    if (!editions.isEmpty()) {
      check(wanted, products, orders.of(buyer, wallet), buyers());
      network.filter(address -> !standing.paidBefore()).ifPresent(address -> {
        orders.lock(editions.stream().map(id -> "address/" + address + "/" + id.value()).toList());
        check(wanted, products, orders.from(address), neighbours());
      });
    }
    return standing.today();
  }

  /** The network address of the current request, if orders per address are counted. */
  Optional<String> network() {
    return VisitorAddress.current().filter(local::counts).map(VisitorAddress::network);
  }

  private Bounds buyers() {
    return new Bounds("you", "a buyer", settings.atMost(), settings.share(), 0);
  }

  private Bounds neighbours() {
    return new Bounds("people at your network address", "one network address", settings.atMostPerAddress(), settings.sharePerAddress(),
        settings.freeHoldsPerAddress());
  }

  private static Product product(Map<ProductId, Product> products, ProductId id) {
    return Objects.requireNonNull(products.get(id), () -> "the product was not looked up: " + id);
  }

  private void check(Map<ProductId, Long> wanted, Map<ProductId, Product> products, List<Earlier> earlier, Bounds bounds) {
    refuseTooMany(Open.among(earlier), bounds);
    wanted.forEach((id, quantity) -> product(products, id).editionSize().ifPresent(size -> {
      refuseLargeShare(product(products, id), quantity, earlier, bounds);
      refuseInPause(product(products, id), earlier.stream().filter(order -> order.has(id)).toList(), bounds);
    }));
  }

  private void refuseTooMany(Open open, Bounds bounds) {
    if (open.orders() >= bounds.atMost()) {
      throw Refusal.until(OrderingErrors.ORDER_TOO_MANY_UNPAID,
          bounds.who() + " have " + open.orders() + " unpaid orders, at most "
              + bounds.atMost() + " are allowed; pay for one or cancel one",
          wait(open.nextEnd()));
    }
  }

  private void refuseLargeShare(Product product, long quantity, List<Earlier> earlier, Bounds bounds) {
    var size = product.editionSize().orElseThrow();
    var held = earlier.stream().filter(Earlier::open).mapToLong(order -> order.pieces(product.id())).sum();
    var most = Math.max(1, size * bounds.share() / 100);
    if (held + quantity > most) {
      throw new Refusal(OrderingErrors.ORDER_HOLDS_TOO_MUCH, """
          "%s" is an edition of %s, of which %s may hold %s unpaid; %s are held already and this order needs %s more: \
          order %s, pay, then order again"""
          .formatted(product.title(), size, bounds.whose(), most, held, quantity, most == 1 ? "one" : "up to " + most));
    }
  }

  /** The first cancelled order is free, because a buyer may have corrected an address. */
  private void refuseInPause(Product product, List<Earlier> earlier, Bounds bounds) {
    var expired = earlier.stream().filter(order -> order.status().equals("expired")).toList();
    var cancelled = earlier.stream().filter(order -> order.status().equals("cancelled")).toList();
    var times = expired.size() + Math.max(0, cancelled.size() - 1) - bounds.freeHolds();
    if (times <= 0) {
      return;
    }
    var pause = settings.pause().multipliedBy(1L << Math.min(times - 1, MOST_DOUBLINGS));
    var end = Stream.concat(expired.stream().map(Earlier::until), cancelled.stream().map(Earlier::placed))
        .max(Comparator.naturalOrder()).orElseThrow().plus(pause);
    if (end.isAfter(clock.instant())) {
      throw Refusal.until(OrderingErrors.ORDER_HOLD_PAUSED, """
          %s held pieces of "%s" %s times today without paying for them; you can order it again in %s min"""
          .formatted(bounds.who(), product.title(), expired.size() + cancelled.size(), wait(end).toMinutes() + 1), wait(end));
    }
  }

  private Duration wait(Instant end) {
    var wait = Duration.between(clock.instant(), end);
    return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
  }
}
