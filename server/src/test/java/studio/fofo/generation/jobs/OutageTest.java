package studio.fofo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.generation.engine.Engines;
import studio.fofo.generation.engine.FakeEngines;
import studio.fofo.generation.engine.FakeRemote;
import studio.fofo.generation.engine.FakeRemote.Fault;
import studio.fofo.generation.engine.PictureCost;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.Turns;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SettableClock;
import studio.fofo.testing.WaitingTasks;

/** The only engine is down for ten minutes while people keep asking for pictures. */
@ModuleTest
class OutageTest {

  private static final int SECONDS = 600;
  private static final int PAUSE = 30;

  private final Jobs jobs;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Workshop.Shared shared;
  private final UserId owner = UserId.next();
  private final FakeRemote engine = new FakeRemote("remote-" + TypeId.next("e").toString().replaceAll("[^a-z]", ""),
      new PictureCost(10_000));
  private final String lane = engine.capabilities().name();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
  private final Engines engines = FakeEngines.of(clock, engine);

  OutageTest(Turns turns, JobLeases leases, JobEvents events, Making making, Signals signals, JdbcClient jdbc,
      TransactionTemplate transaction) {
    var tasks = new WaitingTasks();
    this.jobs = new Jobs(jdbc, turns, events, signals, new EngineCancellations(tasks, clock), clock);
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.shared = new Workshop.Shared(jobs, leases, making, signals, tasks, turns, jdbc, transaction);
  }

  @Test
  void endsWellForEveryJobAndBurnsNothing() {
    var shop = new Workshop(shared, engines, Workshop.settings(Map.of()), clock);
    IntStream.range(0, 4).forEach(number -> enqueue());
    IntStream.range(0, 4).forEach(number -> shop.step(lane));
    var begun = engine.orders();
    engine.fault = Fault.REFUSED;
    engine.calls.clear();
    for (var second = 0; second < SECONDS; second++) {
      if (second % 60 == 0) {
        enqueue();
      }
      shop.step(lane);
      clock.advance(Duration.ofSeconds(1));
    }
    assertThat(engine.calls).as("three failures, then a knock for each pause").hasSizeBetween(3, 3 + SECONDS / PAUSE + 1);
    assertThat(statuses()).containsOnlyKeys("queued", "running");
    assertThat(shop.spending.today(lane).pictures()).as("nothing is paid for that was not ordered").isEqualTo(begun * 2);
    engine.fault = null;
    for (var second = 0; second < 2 * PAUSE || statuses().size() > 1; second++) {
      engine.finishAll();
      shop.step(lane);
      clock.advance(Duration.ofSeconds(1));
    }
    assertThat(statuses()).isEqualTo(Map.of("succeeded", 14L));
    assertThat(engine.orders()).as("each is ordered once").isEqualTo(14);
  }

  private Map<String, Long> statuses() {
    return jdbc.sql("select status, count(*) as jobs from generation.jobs where user_id = :user group by status")
        .param("user", owner.value()).query((row, number) -> Map.entry(row.getString("status"), row.getLong("jobs"))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void enqueue() {
    var id = new JobId(TypeId.next(JobId.PREFIX).toString());
    transaction.executeWithoutResult(status -> jobs.enqueue(owner, id, JobLeasesTest.wish(), lane, 0));
  }
}
