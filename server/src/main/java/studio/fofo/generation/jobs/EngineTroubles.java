package studio.fofo.generation.jobs;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What went wrong with engines lately, in their words or ours, for operators. */
@Repository
public class EngineTroubles {

  private static final Duration KEPT = Duration.ofDays(7);
  private static final int LONGEST = 500;

  private final JdbcClient jdbc;
  private final Clock clock;

  EngineTroubles(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Something that went wrong.
   *
   * @param job with which it did
   * @param times how often, one after another, the last time at {@code at}
   */
  public record Trouble(String job, String words, int times, Instant at) {}

  /** The same words as the latest trouble of the engine are counted, not repeated: an outage would fill the list. */
  void note(Job job, String words) {
    var cut = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    var now = Timestamp.from(clock.instant());
    var counted = jdbc.sql("""
        update generation.engine_troubles set times = times + 1, at = :now, job_id = :job
        where id = (select id from generation.engine_troubles where lane = :lane order by at desc, id desc limit 1) and words = :words""")
        .param("now", now).param("job", job.id().value()).param("lane", job.lane()).param("words", cut).update();
    if (counted == 0) {
      jdbc.sql("insert into generation.engine_troubles (lane, job_id, words, times, at) values (:lane, :job, :words, 1, :now)")
          .param("lane", job.lane()).param("job", job.id().value()).param("words", cut).param("now", now).update();
    }
  }

  /** The latest first. */
  public List<Trouble> latest(String lane, int most) {
    return jdbc
        .sql("select job_id, words, times, at from generation.engine_troubles where lane = :lane order by at desc, id desc limit :most")
        .param("lane", lane).param("most", most)
        .query((row, number) -> new Trouble(row.getString("job_id"), row.getString("words"), row.getInt("times"),
            row.getTimestamp("at").toInstant()))
        .list();
  }

  void forget() {
    jdbc.sql("delete from generation.engine_troubles where at < :before")
        .param("before", Timestamp.from(clock.instant().minus(KEPT))).update();
  }
}
