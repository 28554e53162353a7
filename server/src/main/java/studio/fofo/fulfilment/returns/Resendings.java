package studio.fofo.fulfilment.returns;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.kernel.OrderId;

/** Lines that are made again, since they came back. The buyer does not pay for them again. */
@Repository
public class Resendings {

  private final JdbcClient jdbc;
  private final Clock clock;

  Resendings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @param first whether nothing of the line waits to be made again, so that the pieces do not add up */
  void add(ReturnedParcel parcel, int line, int pieces, boolean first) {
    jdbc.sql("""
            insert into fulfilment.resendings as old (order_id, line, pieces, parcel_id, at)
            values (:order, :line, :pieces, :parcel, :now)
            on conflict (order_id, line) do update set parcel_id = excluded.parcel_id, at = excluded.at,
              pieces = case when :first then excluded.pieces else old.pieces + excluded.pieces end
            """)
        .param("order", parcel.order().value()).param("line", line).param("pieces", pieces).param("parcel", parcel.id().value())
        .param("first", first).param("now", Productions.utc(clock.instant())).update();
  }

  /** How many pieces are made again, by line. */
  public Map<Integer, Integer> of(OrderId order) {
    return jdbc.sql("select line, pieces from fulfilment.resendings where order_id = :order").param("order", order.value())
        .query((row, number) -> Map.entry(row.getInt("line"), row.getInt("pieces"))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
