package studio.fofo.fulfilment.breaker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.fulfilment.production.Productions;

/** The states of all breakers, by supplier. */
@Repository
class BreakerRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  BreakerRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  BreakerState of(String supplier) {
    return jdbc.sql("select * from fulfilment.supplier_breakers where supplier = :supplier")
        .param("supplier", supplier).query(BreakerRows::read).optional().orElse(BreakerState.CLOSED);
  }

  /** Those that are not closed. */
  Map<String, BreakerState> open() {
    var found = jdbc.sql("select * from fulfilment.supplier_breakers where open_until is not null order by supplier")
        .query((row, number) -> Map.entry(row.getString("supplier"), read(row, number))).list();
    return Map.ofEntries(found.toArray(Map.Entry[]::new));
  }

  /**
   * Changes a state, one change after another.
   *
   * @param change may return the same state, which changes nothing
   * @return the state before
   */
  @Transactional
  public BreakerState change(String supplier, UnaryOperator<BreakerState> change) {
    jdbc.sql("insert into fulfilment.supplier_breakers (supplier, changed_at) values (:supplier, :now) on conflict do nothing")
        .param("supplier", supplier).param("now", Productions.utc(clock.instant())).update();
    var before = jdbc.sql("select * from fulfilment.supplier_breakers where supplier = :supplier for update")
        .param("supplier", supplier).query(BreakerRows::read).single();
    var after = change.apply(before);
    if (!after.equals(before)) {
      store(supplier, after);
    }
    return before;
  }

  private void store(String supplier, BreakerState state) {
    jdbc.sql("""
            update fulfilment.supplier_breakers set failures = :failures, openings = :openings, open_until = :open, probe_until = :probe,
              opened_at = :opened, words = :words, changed_at = :now
            where supplier = :supplier
            """)
        .param("supplier", supplier)
        .param("failures", state.failures())
        .param("openings", state.openings())
        .param("open", state.openUntil().map(Productions::utc).orElse(null))
        .param("probe", state.probeUntil().map(Productions::utc).orElse(null))
        .param("opened", state.openedAt().map(Productions::utc).orElse(null))
        .param("words", state.words())
        .param("now", Productions.utc(clock.instant()))
        .update();
  }

  private static BreakerState read(ResultSet row, int number) throws SQLException {
    return new BreakerState(row.getInt("failures"), row.getInt("openings"), time(row.getTimestamp("open_until")),
        time(row.getTimestamp("probe_until")), time(row.getTimestamp("opened_at")), row.getString("words"));
  }

  private static Optional<Instant> time(@Nullable Timestamp stored) {
    return Optional.ofNullable(stored).map(Timestamp::toInstant);
  }
}
