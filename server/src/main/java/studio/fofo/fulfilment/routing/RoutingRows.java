package studio.fofo.fulfilment.routing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.suppliers.SubmissionResult;
import studio.fofo.kernel.OrderId;

/** How orders find who makes them. */
@Repository
public class RoutingRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  RoutingRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Where an order stands. */
  public enum Status {
    /** Nobody can make it now; it is tried again. */
    WAITING,
    /** Its productions are open. */
    ROUTED,
    /** It waited for too long: an operator decides. */
    HELD;

    /** As in the database. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * An order's routing.
   *
   * @param words who makes it and why, or why nobody does
   * @param wanted the supplier that an operator chose
   * @param since when it last began to look for a supplier
   */
  public record Routing(
      OrderId orderId, Status status, String words, Optional<String> wanted, Instant since, int tries, Optional<Instant> nextAt) {}

  /** A supplier that refused an order before it had it. */
  public record Refused(String supplier, ProductionId productionId, String cause, String words, Instant at) {}

  public Optional<Routing> find(OrderId order) {
    return jdbc.sql("select * from fulfilment.routings where order_id = :order")
        .param("order", order.value()).query(RoutingRows::read).optional();
  }

  /** Those that are not routed, the oldest first. */
  public List<Routing> unrouted(int limit) {
    return jdbc.sql("select * from fulfilment.routings where status <> 'routed' order by order_id limit :limit")
        .param("limit", limit).query(RoutingRows::read).list();
  }

  List<OrderId> held(int limit) {
    return jdbc.sql("select order_id from fulfilment.routings where status = 'held' order by order_id limit :limit")
        .param("limit", limit).query((row, number) -> new OrderId(row.getString("order_id"))).list();
  }

  /** A try that found nobody. */
  Routing waiting(OrderId order, String words, Instant nextAt) {
    return jdbc.sql("""
            insert into fulfilment.routings as old (order_id, status, words, since, tries, next_at, changed_at)
            values (:order, 'waiting', :words, :now, 1, :next, :now)
            on conflict (order_id) do update set status = 'waiting', words = excluded.words, next_at = excluded.next_at,
              since = case when old.status = 'waiting' then old.since else excluded.since end,
              tries = case when old.status = 'waiting' then old.tries + 1 else 1 end, changed_at = excluded.changed_at
            returning *
            """)
        .param("order", order.value()).param("words", words).param("next", Productions.utc(nextAt))
        .param("now", now()).query(RoutingRows::read).single();
  }

  void routed(OrderId order, String words) {
    ended(order, Status.ROUTED, words);
  }

  void held(OrderId order, String words) {
    ended(order, Status.HELD, words);
  }

  /** All its lines are in productions, whoever opened them. */
  void settled(OrderId order) {
    jdbc.sql("""
            update fulfilment.routings set status = 'routed', next_at = null, changed_at = :now
            where order_id = :order and status <> 'routed'
            """)
        .param("order", order.value()).param("now", now()).update();
  }

  /** Its lines wait with the order; the words of a hold of ours stay. */
  void heldUnlessSaid(OrderId order, String words) {
    if (find(order).filter(row -> row.status() == Status.HELD).isEmpty()) {
      held(order, words);
    }
  }

  /** The order is over, or not paid. */
  void forget(OrderId order) {
    jdbc.sql("delete from fulfilment.routings where order_id = :order and status <> 'routed'").param("order", order.value()).update();
  }

  private void ended(OrderId order, Status status, String words) {
    jdbc.sql("""
            insert into fulfilment.routings as old (order_id, status, words, since, changed_at)
            values (:order, :status, :words, :now, :now)
            on conflict (order_id) do update set status = excluded.status, words = excluded.words, next_at = null,
              changed_at = excluded.changed_at
            """)
        .param("order", order.value()).param("status", status.word()).param("words", words).param("now", now()).update();
  }

  /** An operator's choice: everything that refused the order may be asked again. */
  void want(OrderId order, Optional<String> supplier) {
    jdbc.sql("""
            insert into fulfilment.routings (order_id, status, words, wanted, since, changed_at)
            values (:order, 'waiting', 'an operator has it routed again', :wanted, :now, :now)
            on conflict (order_id) do update set status = 'waiting', words = excluded.words, wanted = excluded.wanted,
              since = excluded.since, tries = 0, next_at = null, changed_at = excluded.changed_at
            """)
        .param("order", order.value()).param("wanted", supplier.orElse(null)).param("now", now()).update();
    jdbc.sql("delete from fulfilment.routing_refusals where order_id = :order").param("order", order.value()).update();
  }

  void refused(Production production, SubmissionResult.Cause cause, String words) {
    jdbc.sql("""
            insert into fulfilment.routing_refusals (order_id, supplier, production_id, cause, words, at)
            values (:order, :supplier, :production, :cause, :words, :now)
            on conflict (order_id, supplier) do update set production_id = excluded.production_id, cause = excluded.cause,
              words = excluded.words, at = excluded.at
            """)
        .param("order", production.orderId().value()).param("supplier", production.supplier())
        .param("production", production.id().value()).param("cause", cause.name().toLowerCase(Locale.ROOT))
        .param("words", words).param("now", now()).update();
  }

  public List<Refused> refusals(OrderId order) {
    return jdbc.sql("select * from fulfilment.routing_refusals where order_id = :order order by supplier")
        .param("order", order.value())
        .query((row, number) -> new Refused(row.getString("supplier"), new ProductionId(row.getString("production_id")),
            row.getString("cause"), row.getString("words"), row.getTimestamp("at").toInstant()))
        .list();
  }

  Set<String> refusing(OrderId order) {
    return refusals(order).stream().map(Refused::supplier).collect(Collectors.toUnmodifiableSet());
  }

  private Object now() {
    return Productions.utc(clock.instant());
  }

  private static Routing read(ResultSet row, int number) throws SQLException {
    return new Routing(new OrderId(row.getString("order_id")), Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        row.getString("words"), Optional.ofNullable(row.getString("wanted")), row.getTimestamp("since").toInstant(), row.getInt("tries"),
        Optional.ofNullable(row.getTimestamp("next_at")).map(Timestamp::toInstant));
  }
}
