package studio.fofo.fulfilment.printfiles;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.chores.Chore;
import studio.fofo.fulfilment.chores.ChoreSource;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.kernel.OrderId;

/** Productions that ended because a print file would be waste, and the files that are printed all the same. */
@Repository
class Unprintable implements ChoreSource {

  private final JdbcClient jdbc;
  private final Clock clock;

  Unprintable(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A line's print file, by its address. */
  record Allowed(int line, String url) {}

  void add(ProductionId production, OrderId order) {
    jdbc.sql("insert into fulfilment.unprintable (production_id, order_id, since) values (:id, :order, :now) on conflict do nothing")
        .param("id", production.value()).param("order", order.value()).param("now", Productions.utc(clock.instant())).update();
  }

  /** Nobody has to decide about the order's files any more. */
  void forget(OrderId order) {
    jdbc.sql("delete from fulfilment.unprintable where order_id = :order").param("order", order.value()).update();
  }

  /** @return whether it is new */
  boolean allow(OrderId order, PrintFile file) {
    return jdbc.sql("""
            insert into fulfilment.print_overrides (order_id, line, url, at) values (:order, :line, :url, :now) on conflict do nothing
            """)
        .param("order", order.value()).param("line", file.line()).param("url", file.url())
        .param("now", Productions.utc(clock.instant())).update() == 1;
  }

  Set<Allowed> allowed(OrderId order) {
    return new HashSet<>(jdbc.sql("select line, url from fulfilment.print_overrides where order_id = :order").param("order", order.value())
        .query((row, number) -> new Allowed(row.getInt("line"), row.getString("url"))).list());
  }

  /** Without those whose lines are made again. */
  @Override
  public List<Chore> open(int limit) {
    return jdbc.sql("""
            select stopped.*, productions.ended from fulfilment.unprintable stopped
            join fulfilment.productions on productions.id = stopped.production_id
            where exists (select 1 from fulfilment.production_lines lost where lost.production_id = stopped.production_id and not exists (
              select 1 from fulfilment.production_lines again
              where again.order_id = lost.order_id and again.line = lost.line and again.live))
            order by stopped.since limit :limit
            """)
        .param("limit", limit)
        .query((row, number) -> new Chore("unprintable/" + row.getString("production_id"), Chore.Urgency.BUYER_WAITS,
            "A print file would be waste", row.getString("ended"), row.getTimestamp("since").toInstant(),
            Optional.of(new Chore.Subject("order", row.getString("order_id"))),
            Chore.Action.page("Look at its proof", "/console/orders/" + row.getString("order_id"))))
        .list();
  }
}
