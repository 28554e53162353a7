package studio.fofo.fulfilment.printify;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.printify.OrderReply.Shipment;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.Productions;

/** Gives parcels a place that stays: by their number, or, if a number is new and a known one is gone, by that one's place. */
@Repository
class ParcelRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  ParcelRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A parcel at its place, from 1.
   *
   * @param arrivalSeen when its arrival was first seen, if Printify does not say when it arrived
   */
  record Placed(int place, Shipment shipment, Instant firstSeen, Optional<Instant> arrivalSeen) {}

  private record Row(String number, Instant firstSeen, Optional<Instant> arrivalSeen) {}

  /** All parcels of a job, by place. Those without a number are one. */
  List<Placed> place(ProductionId id, List<Shipment> shipments, boolean arrived) {
    var rows = known(id);
    var numbers = shipments.stream().map(ParcelRows::numberOf).collect(Collectors.toSet());
    var gone = new ArrayDeque<>(
        rows.entrySet().stream().filter(row -> !numbers.contains(row.getValue().number())).map(Map.Entry::getKey).toList());
    var placed = new TreeMap<Integer, Placed>();
    for (var shipment : shipments) {
      var place = placeOf(rows, numberOf(shipment)).orElseGet(() -> gone.isEmpty() ? rows.size() + 1 : gone.remove());
      var row = seen(Optional.ofNullable(rows.get(place)), shipment, arrived);
      rows.put(place, row);
      save(id, place, shipment, row);
      placed.putIfAbsent(place, new Placed(place, shipment, row.firstSeen(), row.arrivalSeen()));
    }
    return List.copyOf(placed.values());
  }

  private Row seen(Optional<Row> before, Shipment shipment, boolean arrived) {
    var arrival = before.flatMap(Row::arrivalSeen).or(() -> arrived ? Optional.of(clock.instant()) : Optional.empty());
    return new Row(numberOf(shipment), before.map(Row::firstSeen).orElseGet(clock::instant), arrival);
  }

  private static Optional<Integer> placeOf(TreeMap<Integer, Row> rows, String number) {
    return rows.entrySet().stream().filter(row -> row.getValue().number().equals(number)).map(Map.Entry::getKey).findFirst();
  }

  private TreeMap<Integer, Row> known(ProductionId id) {
    var rows = new TreeMap<Integer, Row>();
    jdbc.sql("select * from fulfilment.printify_parcels where external_id = :id order by place")
        .param("id", id.value())
        .query(row -> {
          rows.put(row.getInt("place"), new Row(row.getString("tracking_number"), row.getTimestamp("first_seen").toInstant(),
              Optional.ofNullable(row.getTimestamp("arrival_seen")).map(Timestamp::toInstant)));
        });
    return rows;
  }

  private void save(ProductionId id, int place, Shipment shipment, Row row) {
    jdbc.sql("""
            insert into fulfilment.printify_parcels as known (external_id, place, carrier, tracking_number, first_seen, arrival_seen)
            values (:id, :place, :carrier, :number, :seen, :arrival)
            on conflict (external_id, place) do update
            set carrier = excluded.carrier, tracking_number = excluded.tracking_number,
              arrival_seen = coalesce(known.arrival_seen, excluded.arrival_seen)
            """)
        .param("id", id.value())
        .param("place", place)
        .param("carrier", CatalogueReplies.given(shipment.carrier()))
        .param("number", numberOf(shipment))
        .param("seen", Productions.utc(row.firstSeen()))
        .param("arrival", row.arrivalSeen().map(Productions::utc).orElse(null))
        .update();
  }

  private static String numberOf(Shipment shipment) {
    return CatalogueReplies.given(shipment.number());
  }
}
