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
import java.util.Map;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.fulfilment.production.ProductionSteps.Step;
import studio.fofo.fulfilment.suppliers.Route;
import studio.fofo.fulfilment.suppliers.HoldColumns;
import studio.fofo.fulfilment.suppliers.Withdrawal;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.Orders;
import studio.fofo.runtime.Tasks;

/**
 * The studio's productions: one per supplier that makes a part of an order.
 *
 * <p>Every change of status is one guarded {@code update}: it lists the statuses that the command advances according to
 * {@link ProductionStatus}, and reports whether a row matched, so two processes never both take a step. The order is locked first:
 * cancellations lock in the same order, so the two never deadlock.
 */
@Repository
public class Productions {

  private static final Set<OrderStatus> MAY_OPEN = Set.of(OrderStatus.PAID, OrderStatus.IN_PRODUCTION, OrderStatus.SHIPPED,
      OrderStatus.DELIVERED);

  private static final String SELECT = """
      select productions.*, array(select line from fulfilment.production_lines where production_id = id order by line) as lines
      from fulfilment.productions\s""";

  static final String NEEDS_PEOPLE = """
      (hold_words is not null
        or status = 'failed' and exists (
          select 1 from fulfilment.production_lines lost where lost.production_id = id and not exists (
            select 1 from fulfilment.production_lines again where again.order_id = lost.order_id and again.line = lost.line and again.live))
        or status = 'cancelled' and exists (select 1 from fulfilment.shipments where shipments.production_id = id))
      """;

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

  /**
   * What does not go on by itself, the latest first: suppliers that wait for somebody, parts that failed and that nobody makes again, and
   * what was cancelled and shipped all the same.
   */
  public List<Production> needingPeople(int limit) {
    return jdbc.sql(SELECT + "where " + NEEDS_PEOPLE + " order by id desc limit :limit")
        .param("limit", limit)
        .query(Productions::read)
        .list();
  }

  /** The lines of an order that somebody makes or made: of productions that are neither cancelled nor failed, and were not dropped. */
  public Set<Integer> linesOf(OrderId order) {
    return lines.liveOf(order);
  }

  /** The suppliers that had any of these lines and gave them up, before or after they began. */
  public Set<String> whoGaveUp(OrderId order, Set<Integer> some) {
    return lines.whoGaveUp(order, some);
  }

  /** From now on, those that gave up lines of the order are asked like all others. */
  public void forgive(OrderId order) {
    lines.forgive(order);
  }

  /** The lines of a production that it makes or made: without those that it dropped, or that came back and are made elsewhere. */
  Set<Integer> liveLinesOf(ProductionId id) {
    return lines.liveOf(id);
  }

  /** How many pieces of lines a production makes again, since they came back; lines that it makes for the first time are not among them. */
  public Map<Integer, Integer> againOf(ProductionId id) {
    return lines.piecesOf(id);
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

  /**
   * Moves a production forward, if it is at one of the expected steps. One that ends releases its lines, and waits for nobody.
   *
   * @return the lines that it released; empty if it was at none of the steps
   */
  Optional<List<Integer>> move(ProductionId id, List<ProductionStatus> from, ProductionStatus to) {
    var moved = jdbc.sql("""
            update fulfilment.productions set status = :to, updated_at = :now,
              hold_words = case when :live then hold_words end, hold_party = case when :live then hold_party end,
              hold_since = case when :live then hold_since end, hold_remedy = case when :live then hold_remedy end,
              hold_label = case when :live then hold_label end, hold_page = case when :live then hold_page end
            where id = :id and status = any (:from)
            """)
        .param("id", id.value())
        .param("to", to.word())
        .param("live", to.isLive())
        .param("from", from.stream().map(ProductionStatus::word).toArray(String[]::new))
        .param("now", now())
        .update() == 1;
    if (!moved) {
      return Optional.empty();
    }
    return Optional.of(to.isLive() ? List.of() : lines.release(id, require(id).lines()));
  }

  void keepReason(ProductionId id, String reason) {
    jdbc.sql("update fulfilment.productions set ended = :reason where id = :id")
        .param("id", id.value())
        .param("reason", reason)
        .update();
  }

  /** What the supplier answered to a withdrawal. One that came too late is followed: it may be shipped all the same. */
  public void withdrawn(ProductionId id, Withdrawal answer) {
    jdbc.sql("update fulfilment.productions set withdrawal = :answer, updated_at = :now where id = :id")
        .param("id", id.value())
        .param("answer", answer.name().toLowerCase(Locale.ROOT))
        .param("now", now())
        .update();
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

  /**
   * Productions at the supplier that were not checked since then, the longest unchecked first. Those that are shipped, or should not
   * have been made, need it less often.
   *
   * @param whole for those of which all was shipped
   */
  public List<ProductionId> silentSince(Instant then, Instant whole, int limit) {
    return jdbc.sql("""
            select id from fulfilment.productions
            where status in ('submitted', 'in_production') and updated_at < :then
              or status = 'shipped' and updated_at < :whole
              or status = 'cancelled' and withdrawal = 'too_late' and updated_at < :whole and created_at > :now - interval '90 days'
            order by updated_at limit :limit
            """)
        .param("then", utc(then))
        .param("whole", utc(whole))
        .param("now", now())
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
        HoldColumns.read(row),
        Optional.ofNullable(row.getString("ended")));
  }
}
