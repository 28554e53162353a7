package studio.fofo.fulfilment.decisions;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.decisions.Decision.Kind;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.kernel.OrderId;

/** Keeps what operators decided. */
@Repository
public class Decisions {

  private final JdbcClient jdbc;
  private final Clock clock;

  Decisions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * In the caller's transaction, if there is one. What was decided first stays.
   *
   * @return whether it is new
   */
  public boolean add(OrderId order, Kind kind, String about, String words, String by) {
    return jdbc.sql("""
            insert into fulfilment.decisions (order_id, kind, about, words, by, at) values (:order, :kind, :about, :words, :by, :now)
            on conflict do nothing
            """)
        .param("order", order.value()).param("kind", kind.word()).param("about", about).param("words", words).param("by", by)
        .param("now", Productions.utc(clock.instant())).update() == 1;
  }

  public boolean isDecided(OrderId order, Kind kind, String about) {
    return jdbc.sql("select exists (select 1 from fulfilment.decisions where order_id = :order and kind = :kind and about = :about)")
        .param("order", order.value()).param("kind", kind.word()).param("about", about).query(Boolean.class).single();
  }

  /** All about an order, the oldest first. */
  public List<Decision> of(OrderId order) {
    return jdbc.sql("select * from fulfilment.decisions where order_id = :order order by at, kind, about").param("order", order.value())
        .query((row, number) -> new Decision(order, Kind.of(row.getString("kind")), row.getString("about"), row.getString("words"),
            row.getString("by"), row.getTimestamp("at").toInstant()))
        .list();
  }
}
