package studio.fofo.fulfilment.production;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.kernel.OrderId;

/**
 * The studio's productions, one per order that was ever paid.
 *
 * <p>Every change of status is one guarded {@code update}: it lists the statuses that the command advances according to
 * {@link ProductionStatus}, and reports whether a row matched, so two processes never both take a step. If the order changes in the same
 * transaction, the order is changed <em>first</em>: cancellations lock in the same order, so the two never deadlock.
 */
@Repository
public class Productions {

  private final JdbcClient jdbc;
  private final Clock clock;

  Productions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Opens a production of an order, or finds the one that is not cancelled and lifts its hold. */
  Production open(OrderId order, String supplier) {
    return jdbc.sql("""
            insert into fulfilment.productions (id, order_id, supplier, status, created_at, updated_at)
            values (:id, :order, :supplier, 'preparing', :now, :now)
            on conflict (order_id) where status <> 'cancelled' do update set held = false, updated_at = excluded.updated_at
            returning *
            """)
        .param("id", ProductionId.next().value())
        .param("order", order.value())
        .param("supplier", supplier)
        .param("now", now())
        .query(Productions::read)
        .single();
  }

  public Optional<Production> find(ProductionId id) {
    return jdbc.sql("select * from fulfilment.productions where id = :id")
        .param("id", id.value())
        .query(Productions::read)
        .optional();
  }

  /** The order's latest production: one whose supplier cancelled may have been followed by another. */
  public Optional<Production> of(OrderId order) {
    return jdbc.sql("select * from fulfilment.productions where order_id = :order order by id desc limit 1")
        .param("order", order.value())
        .query(Productions::read)
        .optional();
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

  /** Moves a production forward, if it is at one of the expected steps. */
  boolean move(ProductionId id, List<ProductionStatus> from, ProductionStatus to) {
    return jdbc.sql("""
            update fulfilment.productions set status = :to, updated_at = :now
            where id = :id and status = any (:from)
            """)
        .param("id", id.value())
        .param("to", to.word())
        .param("from", from.stream().map(ProductionStatus::word).toArray(String[]::new))
        .param("now", now())
        .update() == 1;
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
        ProductionStatus.of(row.getString("status")),
        row.getBoolean("held"),
        Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant));
  }
}
