package studio.fofo.fulfilment.carriers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.production.Productions;

/** What sources reported of parcels, each event once per source. */
@Repository
public class ParcelReports {

  private static final int MOST = 500;

  private final JdbcClient jdbc;
  private final Clock clock;

  ParcelReports(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Timeline timeline(ParcelId id) {
    return Timeline.of(jdbc.sql("select * from fulfilment.parcel_events where parcel_id = :id order by at_local desc limit :most")
        .param("id", id.value()).param("most", MOST).query(ParcelReports::read).list());
  }

  /** @return whether any of them is new */
  boolean add(ParcelId id, String source, List<ParcelEvent> events) {
    return events.stream().limit(MOST).mapToInt(event -> add(id, source, event)).sum() > 0;
  }

  private int add(ParcelId id, String source, ParcelEvent event) {
    return jdbc.sql("""
            insert into fulfilment.parcel_events (parcel_id, source, event_id, at_local, offset_seconds, place, words, status, recorded_at)
            values (:parcel, :source, :id, :at, :offset, :place, :words, :status, :now)
            on conflict do nothing
            """)
        .param("parcel", id.value())
        .param("source", source)
        .param("id", event.id())
        .param("at", event.time().local())
        .param("offset", event.time().offset().map(ZoneOffset::getTotalSeconds).orElse(null))
        .param("place", event.place().orElse(null))
        .param("words", event.words())
        .param("status", event.status().word())
        .param("now", Productions.utc(clock.instant()))
        .update();
  }

  private static ParcelReport read(ResultSet row, int number) throws SQLException {
    var offset = Optional.ofNullable(row.getObject("offset_seconds", Integer.class)).map(ZoneOffset::ofTotalSeconds);
    var time = new EventTime(row.getObject("at_local", LocalDateTime.class), offset);
    return new ParcelReport(row.getString("source"), new ParcelEvent(row.getString("event_id"), time,
        Optional.ofNullable(row.getString("place")), row.getString("words"), ParcelStatus.of(row.getString("status")).orElseThrow()));
  }
}
