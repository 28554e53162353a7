package studio.fofo.ordering.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.Product;
import studio.fofo.catalog.ProductId;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.OrderingErrors;
import tools.jackson.databind.json.JsonMapper;

/**
 * How much one buyer, by account or by wallet, keeps from others without paying: so many open orders, a share of each edition, and after holds
 * that came to nothing a pause, twice as long each time.
 */
@Component
class UnpaidOrders {

  private static final Duration REMEMBERED = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 10;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final OrderingSettings.Unpaid settings;
  private final Clock clock;

  UnpaidOrders(JdbcClient jdbc, JsonMapper json, OrderingSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.settings = settings.unpaid();
    this.clock = clock;
  }

  private record Earlier(String status, Instant placed, Instant until, List<ItemJson> items) {

    boolean open() {
      return status.equals("awaiting_payment");
    }

    boolean has(ProductId product) {
      return items.stream().anyMatch(item -> item.productId().equals(product.value()));
    }
  }

  /**
   * Serializes what one buyer orders until the transaction ends.
   *
   * @throws Refusal {@code ORDER_TOO_MANY_UNPAID}, {@code ORDER_HOLDS_TOO_MUCH}, {@code ORDER_HOLD_PAUSED}
   */
  void check(UserId buyer, String wallet, List<OrderItem> items, Map<ProductId, Product> products) {
    lock("person/" + buyer.value());
    lock("wallet/" + wallet);
    var earlier = earlier(buyer, wallet);
    refuseTooMany(earlier.stream().filter(Earlier::open).toList());
    var wanted = new TreeMap<ProductId, Long>(Comparator.comparing(ProductId::value));
    items.forEach(item -> wanted.merge(item.productId(), (long) item.quantity(), Long::sum));
    wanted.forEach((id, quantity) -> products.get(id).editionSize().ifPresent(size -> {
      refuseLargeShare(products.get(id), size, quantity, earlier);
      refuseInPause(products.get(id), earlier.stream().filter(order -> order.has(id)).toList());
    }));
  }

  private void lock(String whose) {
    jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('ordering.unpaid/' || :whose, 0))")
        .param("whose", whose).query(Integer.class).single();
  }

  private List<Earlier> earlier(UserId buyer, String wallet) {
    return jdbc.sql("""
        select status, placed_at, payable_until, items from ordering.orders
        where (buyer = :buyer or buyer_wallet = :wallet) and payment_tx is null
          and (status = 'awaiting_payment' or status in ('expired', 'cancelled') and placed_at > :since)""")
        .param("buyer", buyer.value()).param("wallet", wallet).param("since", Timestamp.from(clock.instant().minus(REMEMBERED)))
        .query((row, number) -> new Earlier(row.getString("status"), row.getTimestamp("placed_at").toInstant(),
            row.getTimestamp("payable_until").toInstant(), List.of(json.readValue(row.getString("items"), ItemJson[].class))))
        .list();
  }

  private void refuseTooMany(List<Earlier> open) {
    if (open.size() >= settings.atMost()) {
      var first = open.stream().map(Earlier::until).min(Comparator.naturalOrder()).orElseThrow();
      throw Refusal.until(OrderingErrors.ORDER_TOO_MANY_UNPAID, "you have " + open.size() + " orders that wait for their payment, at most "
          + settings.atMost() + " may; pay for one or cancel one", wait(first));
    }
  }

  private void refuseLargeShare(Product product, long size, long quantity, List<Earlier> earlier) {
    var held = earlier.stream().filter(Earlier::open).flatMap(order -> order.items().stream())
        .filter(item -> item.productId().equals(product.id().value())).mapToLong(ItemJson::quantity).sum();
    var most = Math.max(1, size * settings.share() / 100);
    if (held + quantity > most) {
      throw new Refusal(OrderingErrors.ORDER_HOLDS_TOO_MUCH, """
          of "%s", an edition of %s, a buyer may have %s unpaid at a time; %s wait for your payment and this asks for %s more: \
          order %s, pay, then order again""".formatted(product.title(), size, most, held, quantity, most == 1 ? "one" : "up to " + most));
    }
  }

  /** The first cancelled order is free: somebody mends an address. */
  private void refuseInPause(Product product, List<Earlier> earlier) {
    var expired = earlier.stream().filter(order -> order.status().equals("expired")).toList();
    var cancelled = earlier.stream().filter(order -> order.status().equals("cancelled")).toList();
    var times = expired.size() + Math.max(0, cancelled.size() - 1);
    if (times == 0) {
      return;
    }
    var pause = settings.pause().multipliedBy(1L << Math.min(times - 1, MOST_DOUBLINGS));
    var end = Stream.concat(expired.stream().map(Earlier::until), cancelled.stream().map(Earlier::placed))
        .max(Comparator.naturalOrder()).orElseThrow().plus(pause);
    if (end.isAfter(clock.instant())) {
      throw Refusal.until(OrderingErrors.ORDER_HOLD_PAUSED, """
          you held pieces of "%s" %s times today without paying, so others go first; you can order it again in %s min""".formatted(product.title(), expired.size() + cancelled.size(), wait(end).toMinutes() + 1), wait(end));
    }
  }

  private Duration wait(Instant end) {
    var wait = Duration.between(clock.instant(), end);
    return wait.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : wait;
  }
}
