package studio.fofo.generation.jobs;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Signals;
import tools.jackson.databind.json.JsonMapper;

/** The events of jobs, one row each, numbered without gaps; and the signal for new ones. */
@Component
public class JobEvents {

  /** The kinds of event in the API. */
  public enum Type { STATUS, PROGRESS, VARIANT, DONE }

  /** @param data JSON */
  public record Event(int number, Type type, String data) {}

  private static final String TOPIC = "generation/job/";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Signals signals;
  private final Clock clock;

  JobEvents(JdbcClient jdbc, JsonMapper json, Signals signals, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.signals = signals;
    this.clock = clock;
  }

  /** The topic of a job's changes. */
  public static String topic(JobId id) {
    return TOPIC + id;
  }

  /** Joins the caller's transaction, which took this number from the job's row. */
  void append(UserId owner, JobId job, int number, Type type, Object data) {
    jdbc.sql("""
        insert into generation.job_events (user_id, job_id, number, type, data, at)
        values (:user, :job, :number, :type, :data::jsonb, :at)""")
        .param("user", owner.value()).param("job", job.value()).param("number", number)
        .param("type", word(type)).param("data", json.writeValueAsString(data))
        .param("at", Timestamp.from(clock.instant()))
        .update();
    signals.send(topic(job));
  }

  public List<Event> after(UserId owner, JobId job, int number) {
    return jdbc.sql("""
        select number, type, data from generation.job_events
        where user_id = :user and job_id = :job and number > :number order by number""")
        .param("user", owner.value()).param("job", job.value()).param("number", number)
        .query((row, index) -> new Event(row.getInt("number"), type(row.getString("type")), row.getString("data")))
        .list();
  }

  /** Deletes the events of jobs that ended long ago; their pictures stay. */
  void forgetOlderThan(Duration age) {
    jdbc.sql("""
        with forgotten as (
          update generation.jobs set events_forgotten = true
          where (user_id, id) in (
            select user_id, id from generation.jobs where finished_at < :before and not events_forgotten limit 1000)
          returning user_id, id)
        delete from generation.job_events where (user_id, job_id) in (select user_id, id from forgotten)""")
        .param("before", Timestamp.from(clock.instant().minus(age)))
        .update();
  }

  static String word(Type type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  private static Type type(String word) {
    return Type.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
