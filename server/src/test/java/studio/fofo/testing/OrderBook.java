package studio.fofo.testing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.catalog.BlankId;
import studio.fofo.catalog.ProductId;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.ordering.Gift;
import studio.fofo.ordering.Order;
import studio.fofo.ordering.OrderCancelled;
import studio.fofo.ordering.OrderDelivered;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.OrderPaid;
import studio.fofo.ordering.OrderRefunded;
import studio.fofo.ordering.OrderResumed;
import studio.fofo.ordering.OrderShipped;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.OrderTotals;
import studio.fofo.ordering.OrderUnpaid;
import studio.fofo.ordering.OrderingErrors;
import studio.fofo.ordering.Orders;
import studio.fofo.ordering.Recipient;
import studio.fofo.ordering.ShipmentSummary;
import studio.fofo.ordering.ShippingAddress;

/**
 * Orders for tests of modules that follow them, with a status in a real row that is locked as in ordering, and a record of the calls.
 */
public final class OrderBook implements Orders {

  public static final Recipient ADA = new Recipient("ada@example.org", new ShippingAddress(
      "Ada <Lovelace>", "12 St James's Square", Optional.empty(), "London", Optional.empty(), "SW1Y 4JH", "GB"));

  private static final Set<OrderStatus> GONE = EnumSet.of(OrderStatus.SHIPPED, OrderStatus.DELIVERED);
  private static final Set<OrderStatus> MAY_BEGIN = EnumSet.of(OrderStatus.IN_PRODUCTION, OrderStatus.ON_HOLD, OrderStatus.SHIPPED,
      OrderStatus.DELIVERED);

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Map<OrderId, Order> orders = new ConcurrentHashMap<>();
  private final Map<OrderId, List<String>> told = new ConcurrentHashMap<>();
  private final Map<OrderId, OrderStatus> heldFrom = new ConcurrentHashMap<>();
  private final Map<OrderId, Map<String, ShipmentSummary>> parcels = new ConcurrentHashMap<>();
  private final Map<OrderId, Gift> gifts = new ConcurrentHashMap<>();
  private final Map<OrderId, Integer> credited = new ConcurrentHashMap<>();

  public OrderBook(JdbcClient jdbc, TransactionTemplate transactions, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
    jdbc.sql("create table public.order_rows (id text primary key, status text not null)").update();
  }

  /** A paid order with this many lines of tees. */
  public OrderId paidOrder(int lines) {
    var order = place(lines);
    pay(order);
    return order;
  }

  public OrderId place(int lines) {
    return place(UserId.next(), UserId.next(), lines);
  }

  public OrderId place(UserId buyer, UserId creator, int lines) {
    var id = new OrderId(TypeId.next("order").toString());
    var items = new ArrayList<OrderItem>();
    for (var line = 1; line <= lines; line++) {
      items.add(item(line, creator));
    }
    var total = Money.usd(2500).times(lines);
    orders.put(id, new Order(id, buyer, new Address("0x70997970C51812dc3A010C7d01b50e0d17dc79C8"), OrderStatus.AWAITING_PAYMENT, 31337,
        "native", items, new OrderTotals(total, Money.usd(0), total), clock.instant(), clock.instant(), Optional.empty(), false));
    jdbc.sql("insert into public.order_rows values (:id, 'awaiting_payment')").param("id", id.value()).update();
    return id;
  }

  public void pay(OrderId id) {
    transactions.executeWithoutResult(transaction -> {
      move(id, OrderStatus.PAID);
      events.publishEvent(new OrderPaid(id, orders.get(id).buyer(), clock.instant()));
    });
  }

  public void loseThePayment(OrderId id) {
    transactions.executeWithoutResult(transaction -> {
      move(id, OrderStatus.AWAITING_PAYMENT);
      events.publishEvent(new OrderUnpaid(id, orders.get(id).buyer(), clock.instant()));
    });
  }

  /** As by the buyer, before production. */
  public void cancel(OrderId id) {
    transactions.executeWithoutResult(transaction -> {
      refuseUnless(id, locked(id) == OrderStatus.PAID);
      move(id, OrderStatus.REFUND_PENDING);
      events.publishEvent(new OrderCancelled(id, orders.get(id).buyer(), clock.instant()));
    });
  }

  /** The refund of a cancelled order arrives. */
  public void refund(OrderId id) {
    transactions.executeWithoutResult(transaction -> {
      move(id, OrderStatus.REFUNDED);
      events.publishEvent(new OrderRefunded(id, orders.get(id).buyer(), clock.instant()));
    });
  }

  public OrderStatus statusOf(OrderId id) {
    return OrderStatus.of(jdbc.sql("select status from public.order_rows where id = :id")
        .param("id", id.value()).query(String.class).single());
  }

  /** The order's calls, in sequence. */
  public List<String> told(OrderId id) {
    return told.getOrDefault(id, List.of());
  }

  @Override
  public Optional<Order> find(OrderId id) {
    return Optional.ofNullable(orders.get(id)).map(placed -> {
      var status = statusOf(id);
      return new Order(id, placed.buyer(), placed.buyerWallet(), status, placed.chainId(), placed.token(), placed.items(), placed.totals(),
          placed.placedAt(), placed.payableUntil(), Optional.ofNullable(heldFrom.get(id)).filter(from -> status == OrderStatus.ON_HOLD),
          placed.settled());
    });
  }

  @Override
  public Order require(OrderId id) {
    return find(id).orElseThrow(() -> new Refusal(OrderingErrors.ORDER_NOT_FOUND, "there is no order " + id));
  }

  @Override
  public Recipient recipient(OrderId id) {
    return new Recipient(ADA.email(), ADA.address(), Optional.ofNullable(gifts.get(id)));
  }

  /** The order is a gift. */
  public void give(OrderId id, Gift gift) {
    gifts.put(id, gift);
  }

  @Override
  public void productionStarted(OrderId id, boolean everywhere) {
    var status = locked(id);
    if (status == OrderStatus.PAID) {
      move(id, OrderStatus.IN_PRODUCTION);
      record(id, "production started");
    } else if (status == OrderStatus.ON_HOLD && heldFrom.get(id) == OrderStatus.PAID) {
      heldFrom.put(id, OrderStatus.IN_PRODUCTION);
      record(id, "production started");
    } else {
      refuseUnless(id, MAY_BEGIN.contains(status));
    }
    if (everywhere && !GONE.contains(status)) {
      credited.merge(id, 1, Integer::sum);
    }
  }

  @Override
  public void shipped(OrderId id, List<ShipmentSummary> parcels, boolean all) {
    var status = locked(id);
    for (var parcel : parcels) {
      var kept = this.parcels.computeIfAbsent(id, none -> new LinkedHashMap<>());
      var before = kept.put(parcel.key(), parcel);
      if (before == null) {
        record(id, "shipped with " + parcel.carrier());
        events.publishEvent(new OrderShipped(id, orders.get(id).buyer(), parcel, clock.instant()));
      } else if (!before.words().equals(parcel.words())) {
        record(id, "now with " + parcel.words());
      }
    }
    if (all && beneath(id, status) == OrderStatus.IN_PRODUCTION) {
      move(id, OrderStatus.SHIPPED);
    }
  }

  @Override
  public void arrived(OrderId id, List<ShipmentSummary> parcels, boolean all) {
    if (all && locked(id) == OrderStatus.SHIPPED) {
      move(id, OrderStatus.DELIVERED);
      record(id, "delivered");
      events.publishEvent(new OrderDelivered(id, orders.get(id).buyer(), clock.instant()));
    }
  }

  @Override
  public void note(OrderId id, String words) {
    record(id, words);
  }

  /** How often it was told that production had begun everywhere: only then its creators are credited. */
  public int credited(OrderId id) {
    return credited.getOrDefault(id, 0);
  }

  /** Its parcels, by their keys. */
  public Map<String, ShipmentSummary> parcels(OrderId id) {
    return parcels.getOrDefault(id, Map.of());
  }

  @Override
  public void resume(OrderId id) {
    transactions.executeWithoutResult(transaction -> {
      refuseUnless(id, locked(id) == OrderStatus.ON_HOLD);
      move(id, heldFrom.get(id));
      events.publishEvent(new OrderResumed(id, orders.get(id).buyer(), clock.instant()));
    });
  }

  private OrderStatus beneath(OrderId id, OrderStatus status) {
    return status == OrderStatus.ON_HOLD ? heldFrom.get(id) : status;
  }

  @Override
  public void putOnHold(OrderId id, String reason) {
    var status = locked(id);
    if (status != OrderStatus.ON_HOLD) {
      record(id, "on hold");
      heldFrom.put(id, status);
      move(id, OrderStatus.ON_HOLD);
    }
  }

  @Override
  public void lock(OrderId id) {
    locked(id);
  }

  private OrderStatus locked(OrderId id) {
    return OrderStatus.of(jdbc.sql("select status from public.order_rows where id = :id for update")
        .param("id", id.value()).query(String.class).single());
  }

  private void move(OrderId id, OrderStatus to) {
    jdbc.sql("update public.order_rows set status = :to where id = :id").param("id", id.value()).param("to", to.word()).update();
  }

  private void record(OrderId id, String fact) {
    told.computeIfAbsent(id, unknown -> new ArrayList<>()).add(fact);
  }

  private static void refuseUnless(OrderId id, boolean allowed) {
    if (!allowed) {
      throw new Refusal(OrderingErrors.ORDER_STATUS_REFUSES, "order " + id + " does not allow this");
    }
  }

  private static OrderItem item(int line, UserId creator) {
    return new OrderItem(line, new ProductId(TypeId.next("prod").toString()), creator,
        new ArtworkId(TypeId.next("art").toString()), new BlankId("tee"), "tee-black-m", "Neon fox " + line, "Black / M",
        "/media/x", 2, Money.usd(1250), Money.usd(900));
  }
}
