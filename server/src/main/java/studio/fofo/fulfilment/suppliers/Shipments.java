package studio.fofo.fulfilment.suppliers;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.Productions;

/** Parcels, one per production. */
@Repository
public class Shipments {

  private final JdbcClient jdbc;

  Shipments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(ProductionId production, Parcel parcel) {
    jdbc.sql("""
            insert into fulfilment.shipments (production_id, carrier, tracking_number, tracking_url, shipped_at)
            values (:production, :carrier, :number, :url, :shipped)
            on conflict (production_id) do nothing
            """)
        .param("production", production.value())
        .param("carrier", parcel.carrier())
        .param("number", parcel.trackingNumber().orElseThrow())
        .param("url", parcel.trackingUrl().orElseThrow())
        .param("shipped", Productions.utc(parcel.shippedAt()))
        .update();
  }

  public void arrived(ProductionId production, Instant at) {
    jdbc.sql("""
            update fulfilment.shipments set delivered_at = :at
            where production_id = :production and delivered_at is null
            """)
        .param("production", production.value())
        .param("at", Productions.utc(at))
        .update();
  }
}
