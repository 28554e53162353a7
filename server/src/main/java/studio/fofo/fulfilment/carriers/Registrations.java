package studio.fofo.fulfilment.carriers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.production.Productions;

/** Which parcel is followed by which tracking service, and when it is read next. */
@Repository
class Registrations {

  private final JdbcClient jdbc;

  Registrations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A parcel at a service. */
  record Registered(ParcelId parcel, String service, String externalId) {}

  /** Records it; a later one replaces it, since services change ids. */
  void put(Registered registered) {
    jdbc.sql("""
            insert into fulfilment.parcel_registrations (parcel_id, service, external_id) values (:parcel, :service, :external)
            on conflict (parcel_id) do update set service = excluded.service, external_id = excluded.external_id
            """)
        .param("parcel", registered.parcel().value()).param("service", registered.service())
        .param("external", registered.externalId()).update();
  }

  void remove(ParcelId parcel) {
    jdbc.sql("delete from fulfilment.parcel_registrations where parcel_id = :parcel").param("parcel", parcel.value()).update();
  }

  Optional<Registered> of(ParcelId parcel) {
    return jdbc.sql("select * from fulfilment.parcel_registrations where parcel_id = :parcel").param("parcel", parcel.value())
        .query((row, number) -> new Registered(parcel, row.getString("service"), row.getString("external_id"))).optional();
  }

  Optional<ParcelId> with(String service, String externalId) {
    return jdbc.sql("""
            select parcel_id from fulfilment.parcel_registrations where service = :service and external_id = :external
            order by parcel_id desc limit 1
            """)
        .param("service", service).param("external", externalId).query((row, number) -> new ParcelId(row.getString("parcel_id")))
        .optional();
  }

  /** @param next empty if no more is expected */
  void readNext(ParcelId parcel, Optional<Instant> next) {
    jdbc.sql("update fulfilment.parcel_registrations set next_at = :next where parcel_id = :parcel")
        .param("parcel", parcel.value()).param("next", next.map(Productions::utc).orElse(null)).update();
  }

  /** The parcels to read, the longest due first. */
  List<ParcelId> due(Instant now, int limit) {
    return jdbc.sql("select parcel_id from fulfilment.parcel_registrations where next_at <= :now order by next_at limit :limit")
        .param("now", Productions.utc(now)).param("limit", limit)
        .query((row, number) -> new ParcelId(row.getString("parcel_id"))).list();
  }
}
