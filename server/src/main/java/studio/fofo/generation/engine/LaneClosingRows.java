package studio.fofo.generation.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.runtime.Signals;

/** {@link LaneClosings} in the database. They are read again after a signal, and every few seconds. */
@Repository
class LaneClosingRows implements LaneClosings {

  private static final String TOPIC = "generation/closed-lanes";
  private static final Duration OLDEST = Duration.ofSeconds(5);

  /** What was read, and until when it is used. */
  private record Known(Map<String, Closing> closings, long until) {}

  private final JdbcClient jdbc;
  private final Signals signals;
  private final Clock clock;
  private volatile Known known = new Known(Map.of(), System.nanoTime());

  LaneClosingRows(JdbcClient jdbc, Signals signals, Clock clock) {
    this.jdbc = jdbc;
    this.signals = signals;
    this.clock = clock;
    signals.hear(TOPIC, topic -> forget());
  }

  private void forget() {
    known = new Known(known.closings(), System.nanoTime());
  }

  @Override
  public Map<String, Closing> all() {
    var latest = known;
    if (System.nanoTime() - latest.until() >= 0) {
      var until = System.nanoTime() + OLDEST.toNanos();
      latest = new Known(read(), until);
      known = latest;
    }
    return latest.closings();
  }

  private Map<String, Closing> read() {
    return jdbc.sql("select lane, reason, closed_at from generation.closed_lanes")
        .query((row, number) -> Map.entry(row.getString("lane"),
            new Closing(row.getString("reason"), row.getTimestamp("closed_at").toInstant())))
        .list().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  @Transactional
  public boolean close(String lane, String reason) {
    var closed = jdbc.sql("""
        insert into generation.closed_lanes (lane, reason, closed_at) values (:lane, :reason, :now) on conflict (lane) do nothing""")
        .param("lane", lane).param("reason", reason).param("now", Timestamp.from(Instant.now(clock))).update() == 1;
    signals.send(TOPIC);
    return closed;
  }

  @Override
  @Transactional
  public void open(String lane) {
    jdbc.sql("delete from generation.closed_lanes where lane = :lane").param("lane", lane).update();
    signals.send(TOPIC);
  }
}
