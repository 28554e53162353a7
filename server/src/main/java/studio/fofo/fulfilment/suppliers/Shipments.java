package studio.fofo.fulfilment.suppliers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.ordering.ShipmentSummary;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The parcels of productions. */
@Repository
public class Shipments {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Shipments(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * Stores a parcel as its supplier says. What is known is not forgotten if it is missing later; when it was shipped and arrived stays as
   * it was said first.
   *
   * @return whether it is new
   */
  public boolean keep(ProductionId production, Parcel parcel) {
    return jdbc.sql("""
            insert into fulfilment.shipments as kept (production_id, key, order_key, carrier, tracking_number, tracking_url, shipped_at,
              delivered_at, pieces)
            values (:production, :key, :production || '/' || :key, :carrier, :number, :url, :shipped, :delivered, :pieces::jsonb)
            on conflict (production_id, key) do update set
              carrier = excluded.carrier,
              tracking_number = coalesce(excluded.tracking_number, kept.tracking_number),
              tracking_url = coalesce(excluded.tracking_url, kept.tracking_url),
              delivered_at = coalesce(kept.delivered_at, excluded.delivered_at),
              pieces = case when excluded.pieces = '{}' then kept.pieces else excluded.pieces end
            returning xmax = 0 as added
            """)
        .param("production", production.value())
        .param("key", parcel.key())
        .param("carrier", parcel.carrier())
        .param("number", parcel.trackingNumber().orElse(null))
        .param("url", parcel.trackingUrl().filter(Shipments::isPublic).orElse(null))
        .param("shipped", Productions.utc(parcel.shippedAt()))
        .param("delivered", parcel.deliveredAt().map(Productions::utc).orElse(null))
        .param("pieces", json.writeValueAsString(parcel.pieces()))
        .query(Boolean.class)
        .single();
  }

  /** In the order in which they were shipped, as their order knows them. */
  public List<ShipmentSummary> of(ProductionId production) {
    return jdbc.sql("select * from fulfilment.shipments where production_id = :production order by shipped_at, key")
        .param("production", production.value())
        .query(this::read)
        .list();
  }

  private ShipmentSummary read(ResultSet row, int number) throws SQLException {
    return new ShipmentSummary(row.getString("order_key"), row.getString("carrier"), Optional.ofNullable(row.getString("tracking_number")),
        Optional.ofNullable(row.getString("tracking_url")), row.getTimestamp("shipped_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("delivered_at")).map(Timestamp::toInstant),
        json.readValue(row.getString("pieces"), new TypeReference<Map<Integer, Integer>>() {}));
  }

  private static boolean isPublic(String url) {
    return url.startsWith("https://") || url.startsWith("/") && !url.startsWith("//");
  }
}
