package studio.fofo.fulfilment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.catalog.BlankId;
import studio.fofo.catalog.ProductId;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.OrderPaid;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.OrderTotals;
import studio.fofo.ordering.Orders;
import studio.fofo.ordering.Recipient;
import studio.fofo.ordering.ShipmentSummary;
import studio.fofo.testing.OrderBook;

/**
 * Orders that outlive a process: a row with a status each; everything else about an order follows from its id. Each has a line of two
 * pieces of every variant of {@link ChildStudio}.
 */
final class ChildOrders implements Orders {

  private static final UserId BUYER = UserId.next();
  private static final UserId CREATOR = UserId.next();

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;

  ChildOrders(JdbcClient jdbc, TransactionTemplate transactions, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.events = events;
  }

  static void createTable(JdbcClient jdbc) {
    jdbc.sql("create table public.child_orders (id text primary key, status text not null)").update();
  }

  /** Its payment arrived. */
  void pay(OrderId id) {
    transactions.executeWithoutResult(transaction -> {
      jdbc.sql("insert into public.child_orders values (:id, 'paid')").param("id", id.value()).update();
      events.publishEvent(new OrderPaid(id, BUYER, Instant.EPOCH));
    });
  }

  @Override
  public Optional<Order> find(OrderId id) {
    var status = jdbc.sql("select status from public.child_orders where id = :id").param("id", id.value()).query(String.class).optional();
    return status.map(OrderStatus::of).map(known -> new Order(id, BUYER,
        new Address("0x70997970C51812dc3A010C7d01b50e0d17dc79C8"), known, 31_337, "native", items(id),
        new OrderTotals(Money.usd(10_000), Money.usd(0), Money.usd(10_000)), Instant.EPOCH, Instant.EPOCH, Optional.empty(), false));
  }

  private static List<OrderItem> items(OrderId order) {
    return IntStream.range(0, ChildStudio.VARIANTS.size()).mapToObj(place -> item(order, place)).toList();
  }

  private static OrderItem item(OrderId order, int place) {
    var suffix = order.value().substring(OrderId.PREFIX.length(), order.value().length() - 1) + place;
    return new OrderItem(place + 1, new ProductId(ProductId.PREFIX + suffix), CREATOR, new ArtworkId(ArtworkId.PREFIX + suffix),
        new BlankId("tee"), ChildStudio.VARIANTS.get(place), "Neon fox " + place, "Black / M", "/media/x", 2, Money.usd(3_000),
        Money.usd(900));
  }

  @Override
  public Order require(OrderId id) {
    return find(id).orElseThrow();
  }

  @Override
  public Recipient recipient(OrderId id) {
    return OrderBook.ADA;
  }

  @Override
  public void lock(OrderId id) {
    jdbc.sql("select status from public.child_orders where id = :id for update").param("id", id.value()).query(String.class).single();
  }

  @Override
  public void productionStarted(OrderId id, boolean everywhere) {
    throw new UnsupportedOperationException("nothing is begun here");
  }

  @Override
  public void shipped(OrderId id, List<ShipmentSummary> parcels, boolean all) {
    throw new UnsupportedOperationException("nothing is shipped here");
  }

  @Override
  public void arrived(OrderId id, List<ShipmentSummary> parcels, boolean all) {
    throw new UnsupportedOperationException("nothing arrives here");
  }

  @Override
  public void resume(OrderId id) {
    throw new UnsupportedOperationException("nothing is resumed here");
  }

  @Override
  public void putOnHold(OrderId id, String reason) {
    lock(id);
    jdbc.sql("update public.child_orders set status = 'on_hold' where id = :id").param("id", id.value()).update();
  }

  @Override
  public void note(OrderId id, String words) {}
}
