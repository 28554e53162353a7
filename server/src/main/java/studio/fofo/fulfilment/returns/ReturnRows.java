package studio.fofo.fulfilment.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.carriers.ParcelId;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.returns.ReturnedParcel.Status;
import studio.fofo.kernel.OrderId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Parcels that came back. */
@Repository
class ReturnRows {

  private static final String SELECT = """
      select returns.*, carrier_name, followed.tracking_number, coalesce(pieces::text, '{}') as pieces from fulfilment.returns
      join fulfilment.followed_parcels followed on followed.id = parcel_id
      left join fulfilment.shipments sent on sent.production_id = returns.production_id and sent.key = followed.parcel_key\s""";

  private final JdbcClient jdbc;
  private final Clock clock;

  ReturnRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @return whether it is new */
  boolean add(ParcelId parcel, ProductionId production, OrderId order) {
    return jdbc.sql("""
            insert into fulfilment.returns (parcel_id, production_id, order_id, status, at, changed_at)
            values (:parcel, :production, :order, 'open', :now, :now) on conflict do nothing
            """)
        .param("parcel", parcel.value()).param("production", production.value()).param("order", order.value())
        .param("now", Productions.utc(clock.instant())).update() == 1;
  }

  Optional<ReturnedParcel> find(ParcelId parcel) {
    return jdbc.sql(SELECT + "where parcel_id = :parcel").param("parcel", parcel.value()).query(ReturnRows::read).optional();
  }

  List<ReturnedParcel> of(OrderId order) {
    return jdbc.sql(SELECT + "where returns.order_id = :order order by returns.at, parcel_id").param("order", order.value())
        .query(ReturnRows::read).list();
  }

  /** Those that somebody has to act on, the oldest first. */
  List<ReturnedParcel> waiting(int limit) {
    return jdbc.sql(SELECT + "where returns.status in ('open', 'refund_due') order by returns.at, parcel_id limit :limit")
        .param("limit", limit).query(ReturnRows::read).list();
  }

  /** @return false if it is not at the first status */
  boolean move(ParcelId parcel, Status from, Status to) {
    return jdbc.sql("update fulfilment.returns set status = :to, changed_at = :now where parcel_id = :parcel and status = :from")
        .param("to", to.word()).param("from", from.word()).param("parcel", parcel.value())
        .param("now", Productions.utc(clock.instant())).update() == 1;
  }

  private static ReturnedParcel read(ResultSet row, int number) throws SQLException {
    return new ReturnedParcel(new ParcelId(row.getString("parcel_id")), new ProductionId(row.getString("production_id")),
        new OrderId(row.getString("order_id")), Status.of(row.getString("status")), row.getString("carrier_name"),
        Optional.ofNullable(row.getString("tracking_number")),
        JsonMapper.shared().readValue(row.getString("pieces"), new TypeReference<Map<Integer, Integer>>() {}),
        row.getTimestamp("at").toInstant());
  }
}
