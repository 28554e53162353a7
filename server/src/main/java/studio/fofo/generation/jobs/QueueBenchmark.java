package studio.fofo.generation.jobs;

import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.generation.GenerationSettings;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Signals;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures how long a worker takes to pick a job while 10,000 wait: {@code java … studio.fofo.generation.jobs.QueueBenchmark <jdbc url>}.
 * Prints the median and the 99th percentile in microseconds. Its jobs wait in a lane without workers, and are deleted afterwards.
 */
public final class QueueBenchmark {

  private static final int WAITING = 10_000;
  private static final int PICKS = 1_000;
  private static final int WARM_UP = 200;
  private static final String LANE = "benchmark";

  private QueueBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    try (var connection = DriverManager.getConnection(arguments[0])) {
      var source = new SingleConnectionDataSource(connection, true);
      var jdbc = JdbcClient.create(source);
      var signals = new Told(jdbc);
      var events = new JobEvents(jdbc, JsonMapper.builder().build(), signals, Clock.systemUTC());
      var leases = new JobLeases(jdbc, events, signals, Clock.systemUTC(),
          new GenerationSettings(
              List.of(LANE), 1, WAITING, WAITING, WAITING, Duration.ofMinutes(5), 1, 1, Duration.ofSeconds(1), Duration.ofDays(1),
              Map.of()));
      var person = UserId.next();
      try {
        fill(jdbc, person);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        var times = new long[PICKS];
        for (var pick = -WARM_UP; pick < PICKS; pick++) {
          var start = System.nanoTime();
          var job = transaction.execute(status -> leases.pick(LANE, "benchmark"));
          if (job == null || job.isEmpty()) {
            throw new IllegalStateException("the queue was empty at pick " + pick + " of " + PICKS);
          }
          times[Math.max(0, pick)] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        System.out.println(times[PICKS / 2] / 1000 + " " + times[PICKS * 99 / 100] / 1000);
      } finally {
        jdbc.sql("delete from generation.job_events where user_id = :user").param("user", person.value()).update();
        jdbc.sql("delete from generation.jobs where user_id = :user").param("user", person.value()).update();
      }
    }
  }

  /** Enough that the requested number still waits at the last pick. */
  private static void fill(JdbcClient jdbc, UserId person) {
    jdbc.sql("""
        insert into generation.jobs (
          user_id, id, status, lane, priority, prompt, negative_prompt, enhanced_prompt, enhanced_negative, style, aspect, width, height, seed,
          variants, not_before, requested_at)
        select :user, id, 'queued', :lane, n % 3, 'a fox', '', 'a fox', '', 'cyberpunk', '1:1', 1024, 1024, n, 4, now(), now()
        from unnest(:ids::text[]) with ordinality as waiting (id, n)""")
        .param("user", person.value()).param("lane", LANE)
        .param("ids", Stream.generate(() -> TypeId.next("job").toString()).limit(WAITING + PICKS + WARM_UP).toArray(String[]::new))
        .update();
    jdbc.sql("analyze generation.jobs").update();
  }

  /** Sends signals, as the product does, and receives none. */
  private record Told(JdbcClient jdbc) implements Signals {

    @Override
    public void send(String topic) {
      jdbc.sql("select count(pg_notify('fofo_benchmark', :topic))").param("topic", topic).query(Long.class).single();
    }

    @Override
    public Hearing hear(String prefix, Listener listener) {
      return () -> {};
    }

    @Override
    public boolean listening() {
      return false;
    }
  }
}
