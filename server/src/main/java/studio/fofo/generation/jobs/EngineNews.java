package studio.fofo.generation.jobs;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.runtime.Signals;

/**
 * What remote engines tell by webhook. Nothing of it is believed but that there is news: the order is looked at at once, instead of later.
 */
@Repository
public class EngineNews {

  private static final Duration KEPT = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final Signals signals;
  private final Clock clock;

  EngineNews(JdbcClient jdbc, Signals signals, Clock clock) {
    this.jdbc = jdbc;
    this.signals = signals;
    this.clock = clock;
  }

  /**
   * Takes an event that was verified. The same event again has no effect; one that comes before its ticket is stored is remembered.
   *
   * @param id of the event, unique within the lane
   * @param key of the order, if the event says it: then the ticket of an order whose submission was broken off is known
   * @return whether it was new
   */
  @Transactional
  public boolean arrived(String lane, String id, String ticket, Optional<String> key) {
    var fresh = jdbc.sql("""
        insert into generation.engine_events (lane, id, ticket, at) values (:lane, :id, :ticket, :now)
        on conflict (lane, id) do nothing""")
        .param("lane", lane).param("id", id).param("ticket", ticket).param("now", Timestamp.from(clock.instant())).update() == 1;
    if (fresh) {
      key.ifPresent(order -> identify(lane, order, ticket));
      jdbc.sql("""
          update generation.jobs set next_look = now()
          where lane = :lane and ticket = :ticket and status = 'running' and next_look > now()""")
          .param("lane", lane).param("ticket", ticket).update();
      signals.send(Jobs.queueTopic(lane));
    }
    return fresh;
  }

  private void identify(String lane, String key, String ticket) {
    jdbc.sql("""
        update generation.jobs set ticket = :ticket
        where lane = :lane and id = split_part(:key, '.', 1) and :key = id || case submissions when 0 then '' else '.' || submissions end
          and ticket is null and intent_at is not null and status in ('queued', 'running')""")
        .param("lane", lane).param("key", key).param("ticket", ticket).update();
  }

  /** Deletes old events. */
  void forget() {
    jdbc.sql("delete from generation.engine_events where at < :before")
        .param("before", Timestamp.from(clock.instant().minus(KEPT))).update();
  }
}
