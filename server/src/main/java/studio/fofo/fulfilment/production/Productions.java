package studio.fofo.fulfilment.production;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.fulfilment.production.ProductionSteps.Step;
import studio.fofo.fulfilment.suppliers.Route;
import studio.fofo.fulfilment.suppliers.SupplierHold;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.Tasks;

/**
 * The studio's productions: one per supplier that makes a part of an order.
 *
 * <p>Every change of status is one guarded {@code update}: it lists the statuses that the command advances according to
 * {@link ProductionStatus}, and reports whether a row matched, so two processes never both take a step. If the order changes in the same
 * transaction, the order is changed <em>first</em>: cancellations lock in the same order, so the two never deadlock.
 */
@Repository
public class Productions {

  private static final Set<OrderStatus> MAY_OPEN = Set.of(OrderStatus.PAID, OrderStatus.IN_PRODUCTION, OrderStatus.SHIPPED,
      OrderStatus.DELIVERED);

  private static final String SELECT = """
      select productions.*, array(select line from fulfilment.production_lines where production_id = id order by line) as lines
      from fulfilment.productions\s""";

  private final JdbcClient jdbc;
  private final ProductionLines lines;
  private final Orders orders;
  private final Tasks tasks;
  private final Clock clock;

  Productions(JdbcClient jdbc, ProductionLines lines, Orders orders, Tasks tasks, Clock clock) {
    this.jdbc = jdbc;
    this.lines = lines;
    this.orders = orders;
    this.tasks = tasks;
    this.clock = clock;
  }

  /**
   * Opens a production for each route, of those of its lines that are in none, and begins to make its print files; what its payment held
   * goes on. It locks the order and joins the caller's transaction. A repeat, also at the same time, opens nothing.
   *
   * @param routes any lines of the order, in any order; none only lets go on what there is
   * @return all productions of the order that are neither cancelled nor failed; none if the order must not be produced now, because it is
   *     not paid, on hold, or over
   */
  @Transactional
  public List<Production> open(OrderId order, List<Route> routes) {
    orders.lock(order);
    if (!MAY_OPEN.contains(orders.require(order).status())) {
      return List.of();
    }
    release(order);
    var taken = new HashSet<>(lines.liveOf(order));
    for (var route : routes) {
      var free = route.lines().stream().filter(taken::add).sorted().toList();
      if (!free.isEmpty()) {
        open(order, route, free);
      }
    }
    var live = of(order).stream().filter(production -> production.status().isLive()).toList();
    live.stream().filter(production -> production.status() == ProductionStatus.PREPARING).map(Production::id)
        .forEach(id -> tasks.schedule(ProductionSteps.MAKE_PRINT_FILES, id.value(), Step.of(id)));
    return live;
  }

  private void open(OrderId order, Route route, List<Integer> free) {
    var id = ProductionId.next();
    jdbc.sql("""
            insert into fulfilment.productions (id, order_id, supplier, reason, status, created_at, updated_at)
            values (:id, :order, :supplier, :reason, 'preparing', :now, :now)
            """)
        .param("id", id.value())
        .param("order", order.value())
        .param("supplier", route.supplier())
        .param("reason", route.reason())
        .param("now", now())
        .update();
    lines.add(id, order, free);
  }

  /** Its payment is there. */
  private void release(OrderId order) {
    jdbc.sql("update fulfilment.productions set held = false, updated_at = :now where order_id = :order and held")
        .param("order", order.value())
        .param("now", now())
        .update();
  }

  public Optional<Production> find(ProductionId id) {
    return jdbc.sql(SELECT + "where id = :id")
        .param("id", id.value())
        .query(Productions::read)
        .optional();
  }

  /** All productions of an order, the oldest first: one that ended may have been followed by others for its lines. */
  public List<Production> of(OrderId order) {
    return jdbc.sql(SELECT + "where order_id = :order order by id")
        .param("order", order.value())
        .query(Productions::read)
        .list();
  }

  public Production require(ProductionId id) {
    return find(id).orElseThrow(() -> new IllegalStateException("there is no production " + id));
  }

  /** Keeps an order from being submitted while its payment is missing. */
  void hold(OrderId order) {
    jdbc.sql("update fulfilment.productions set held = true, updated_at = :now where order_id = :order")
        .param("order", order.value())
        .param("now", now())
        .update();
  }

  /** Moves a production forward, if it is at one of the expected steps. The lines of one that ends are released. */
  boolean move(ProductionId id, List<ProductionStatus> from, ProductionStatus to) {
    var moved = jdbc.sql("""
            update fulfilment.productions set status = :to, updated_at = :now
            where id = :id and status = any (:from)
            """)
        .param("id", id.value())
        .param("to", to.word())
        .param("from", from.stream().map(ProductionStatus::word).toArray(String[]::new))
        .param("now", now())
        .update() == 1;
    if (moved && !to.isLive()) {
      lines.release(id, require(id).lines());
    }
    return moved;
  }

  /** Records that the job is about to be sent, before it is; refused while held or if it is no longer waiting. */
  public boolean recordSending(ProductionId id) {
    return jdbc.sql("""
            update fulfilment.productions set sent_at = coalesce(sent_at, :now), updated_at = :now
            where id = :id and status = 'ready' and not held
            """)
        .param("id", id.value())
        .param("now", now())
        .update() == 1;
  }

  /** Productions at the supplier that were not checked since then, the longest unchecked first. */
  public List<ProductionId> silentSince(Instant then, int limit) {
    return jdbc.sql("""
            select id from fulfilment.productions
            where status in ('submitted', 'in_production', 'shipped') and updated_at < :then
            order by updated_at limit :limit
            """)
        .param("then", utc(then))
        .param("limit", limit)
        .query((row, number) -> new ProductionId(row.getString("id")))
        .list();
  }

  /** Records that the supplier was checked just now. */
  void heardOf(ProductionId id) {
    jdbc.sql("update fulfilment.productions set updated_at = :now where id = :id")
        .param("id", id.value())
        .param("now", now())
        .update();
  }

  private OffsetDateTime now() {
    return utc(clock.instant());
  }

  public static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Production read(ResultSet row, int number) throws SQLException {
    return new Production(
        new ProductionId(row.getString("id")),
        new OrderId(row.getString("order_id")),
        row.getString("supplier"),
        List.of((Integer[]) row.getArray("lines").getArray()),
        row.getString("reason"),
        ProductionStatus.of(row.getString("status")),
        row.getBoolean("held"),
        Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant),
        hold(row),
        Optional.ofNullable(row.getString("ended")));
  }

  private static Optional<SupplierHold> hold(ResultSet row) throws SQLException {
    var words = row.getString("hold_words");
    return words == null
        ? Optional.empty()
        : Optional.of(new SupplierHold(words, SupplierHold.Party.valueOf(row.getString("hold_party").toUpperCase(Locale.ROOT))));
  }
}
