package studio.fofo.fulfilment.costs;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.kernel.OrderId;

/** Costs that an operator should know about. */
@Repository
public class CostAlarms {

  private static final Logger LOG = LoggerFactory.getLogger(CostAlarms.class);

  private final JdbcClient jdbc;
  private final Clock clock;

  CostAlarms(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What is wrong. */
  public enum Kind {
    /** An order costs more than it leaves. */
    MARGIN_GONE,
    /** An invoice is higher than its estimate. */
    ABOVE_ESTIMATE
  }

  /** An alarm that nobody has seen yet. */
  public record Alarm(ProductionId productionId, OrderId orderId, Kind kind, String words, Instant at) {}

  /** Once per production and kind. */
  void raise(Production production, Kind kind, String words) {
    var isNew = jdbc.sql("""
            insert into fulfilment.cost_alarms (production_id, order_id, kind, words, at) values (:production, :order, :kind, :words, :now)
            on conflict (production_id, kind) do nothing
            """)
        .param("production", production.id().value())
        .param("order", production.orderId().value())
        .param("kind", kind.name().toLowerCase(Locale.ROOT))
        .param("words", words)
        .param("now", Productions.utc(clock.instant()))
        .update() == 1;
    if (isNew) {
      LOG.warn("cost alarm kind={} productionId={} orderId={} words=\"{}\"", kind, production.id(), production.orderId(), words);
    }
  }

  public List<Alarm> unseen(int limit) {
    return jdbc.sql("select * from fulfilment.cost_alarms where seen_at is null order by at desc, production_id limit :limit")
        .param("limit", limit)
        .query((row, number) -> new Alarm(new ProductionId(row.getString("production_id")), new OrderId(row.getString("order_id")),
            Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getString("words"), row.getTimestamp("at").toInstant()))
        .list();
  }

  /** An operator has seen what was wrong with a production's costs. */
  public void seen(ProductionId production) {
    jdbc.sql("update fulfilment.cost_alarms set seen_at = :now where production_id = :production and seen_at is null")
        .param("production", production.value()).param("now", Productions.utc(clock.instant())).update();
  }
}
