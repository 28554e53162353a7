package studio.fofo.fulfilment.carriers;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.carriers.recognition.Carrier;
import studio.fofo.fulfilment.carriers.recognition.Carriers;
import studio.fofo.fulfilment.carriers.recognition.TrackingLinks;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.suppliers.Parcel;
import studio.fofo.kernel.OrderId;

/** The parcels that are followed. */
@Repository
public class FollowedParcels {

  private final JdbcClient jdbc;
  private final Clock clock;

  FollowedParcels(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A parcel by the code of its page. */
  public Optional<FollowedParcel> withCode(String code) {
    return jdbc.sql("select * from fulfilment.followed_parcels where code = :code").param("code", ParcelCode.tidied(code))
        .query(FollowedParcels::read).optional();
  }

  public Optional<FollowedParcel> find(ParcelId id) {
    return jdbc.sql("select * from fulfilment.followed_parcels where id = :id").param("id", id.value())
        .query(FollowedParcels::read).optional();
  }

  /** The parcels of a production, the first sent first. */
  public List<FollowedParcel> of(ProductionId production) {
    return jdbc.sql("select * from fulfilment.followed_parcels where production_id = :id order by shipped_at, id")
        .param("id", production.value()).query(FollowedParcels::read).list();
  }

  /** The parcels of an order, in the order in which they became known: of two suppliers, the one that was faster may tell later. */
  public List<FollowedParcel> of(OrderId order) {
    return jdbc.sql("select * from fulfilment.followed_parcels where order_id = :id order by created_at, id")
        .param("id", order.value()).query(FollowedParcels::read).list();
  }

  /** The link to the carrier's own page that may be shown. */
  public Optional<URI> carriersPage(ParcelId id) {
    return jdbc.sql("select carrier, tracking_number, said_link from fulfilment.followed_parcels where id = :id").param("id", id.value())
        .query(
            (row, number) -> TrackingLinks.toShow(carrier(row.getString("carrier")), Optional.ofNullable(row.getString("tracking_number")),
                Optional.ofNullable(row.getString("said_link"))))
        .single();
  }

  Optional<Carrier> carrier(ParcelId id) {
    return jdbc.sql("select carrier from fulfilment.followed_parcels where id = :id").param("id", id.value())
        .query((row, number) -> carrier(row.getString("carrier"))).single();
  }

  /** Locks a parcel until the end of the transaction. */
  FollowedParcel lock(ParcelId id) {
    return jdbc.sql("select * from fulfilment.followed_parcels where id = :id for update").param("id", id.value())
        .query(FollowedParcels::read).single();
  }

  /** The newest parcel with a number: carriers use numbers again after months. */
  Optional<ParcelId> withNumber(String plain) {
    return jdbc.sql("select id from fulfilment.followed_parcels where plain_number = :number order by created_at desc, id desc limit 1")
        .param("number", plain).query((row, number) -> new ParcelId(row.getString("id"))).optional();
  }

  /** Adds a parcel, or takes over what changed at its supplier: its number, for example. */
  FollowedParcel put(Production production, Parcel parcel, Optional<Carrier> carrier) {
    var ours = carrier.filter(known -> known.hosts().isEmpty() && known.country().isEmpty()).flatMap(known -> parcel.trackingNumber());
    return jdbc.sql("""
            insert into fulfilment.followed_parcels (id, code, production_id, order_id, parcel_key, supplier, carrier, carrier_name,
              tracking_number, plain_number, said_link, status, status_at, shipped_at, news_at, created_at)
            values (:id, :code, :production, :order, :key, :supplier, :carrier, :name, :number, :plain, :link, 'pre_transit', :shipped,
              :shipped, :now, :now)
            on conflict (production_id, parcel_key) do update set carrier = excluded.carrier, carrier_name = excluded.carrier_name,
              tracking_number = excluded.tracking_number, plain_number = excluded.plain_number, said_link = excluded.said_link
            returning *
            """)
        .param("id", ParcelId.next().value())
        .param("code", ours.orElseGet(ParcelCode::next))
        .param("production", production.id().value())
        .param("order", production.orderId().value())
        .param("key", parcel.key())
        .param("supplier", production.supplier())
        .param("carrier", carrier.map(Carrier::code).orElse(null))
        .param("name", carrier.map(Carrier::name).orElse(parcel.carrier()))
        .param("number", parcel.trackingNumber().orElse(null))
        .param("plain", parcel.trackingNumber().map(Carriers::plain).orElse(null))
        .param("link", parcel.trackingUrl().orElse(null))
        .param("shipped", Productions.utc(parcel.shippedAt()))
        .param("now", Productions.utc(clock.instant()))
        .query(FollowedParcels::read)
        .single();
  }

  /** Records where it is. */
  FollowedParcel moved(ParcelId id, ParcelStatus status, Instant at, Optional<Instant> deliveredAt, boolean news) {
    return jdbc.sql("""
            update fulfilment.followed_parcels set status = :status, status_at = :at, delivered_at = :delivered,
              news_at = case when :news then :now else news_at end
            where id = :id returning *
            """)
        .param("id", id.value())
        .param("status", status.word())
        .param("at", Productions.utc(at))
        .param("delivered", deliveredAt.map(Productions::utc).orElse(null))
        .param("news", news)
        .param("now", Productions.utc(clock.instant()))
        .query(FollowedParcels::read)
        .single();
  }

  void expect(ParcelId id, DeliveryEstimate estimate) {
    jdbc.sql("update fulfilment.followed_parcels set estimate_from = :from, estimate_to = :to where id = :id")
        .param("id", id.value()).param("from", estimate.from()).param("to", estimate.to()).update();
  }

  void link(ParcelId id, String said) {
    jdbc.sql("update fulfilment.followed_parcels set said_link = :link where id = :id")
        .param("id", id.value()).param("link", said).update();
  }

  private static Optional<Carrier> carrier(@Nullable String code) {
    return Optional.ofNullable(code).flatMap(Carriers.known()::byCode);
  }

  static FollowedParcel read(ResultSet row, int number) throws SQLException {
    var from = Optional.ofNullable(row.getObject("estimate_from", LocalDate.class));
    var to = row.getObject("estimate_to", LocalDate.class);
    return new FollowedParcel(
        new ParcelId(row.getString("id")),
        row.getString("code"),
        new ProductionId(row.getString("production_id")),
        new OrderId(row.getString("order_id")),
        row.getString("parcel_key"),
        row.getString("carrier_name"),
        Optional.ofNullable(row.getString("tracking_number")),
        ParcelStatus.of(row.getString("status")).orElseThrow(),
        row.getTimestamp("status_at").toInstant(),
        from.map(first -> new DeliveryEstimate(first, to)),
        row.getTimestamp("shipped_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("delivered_at")).map(Timestamp::toInstant));
  }
}
