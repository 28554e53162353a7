package studio.fofo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.generation.engine.FakeEngine;
import studio.fofo.generation.engine.FakeEngines;
import studio.fofo.generation.engine.FakeRemote;
import studio.fofo.generation.engine.ImageEngine;
import studio.fofo.generation.engine.PictureCost;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.Turns;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SettableClock;
import studio.fofo.testing.WaitingTasks;

/** Jobs of engines that were removed from the settings. */
@ModuleTest
class AbandonedLanesTest {

  private final Jobs jobs;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final UserId owner = UserId.next();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
  private final FakeEngine painter = new FakeEngine("painter-" + unique());
  private final String removed = "removed-" + unique();
  private final Workshop.Shared shared;
  private final Workshop shop;

  AbandonedLanesTest(Turns turns, JobLeases leases, JobEvents events, Making making, Signals signals, JdbcClient jdbc,
      TransactionTemplate transaction) {
    var tasks = new WaitingTasks();
    this.jobs = new Jobs(jdbc, turns, events, signals, new EngineCancellations(tasks, clock), clock);
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.shared = new Workshop.Shared(jobs, leases, making, signals, tasks, turns, jdbc, transaction);
    this.shop = shop(painter);
    clock.advance(AbandonedLanes.GRACE);
  }

  @Test
  void moveToEnginesThatThereAreOnceNobodyWorksOnTheLane() {
    var id = enqueue(Optional.empty());
    shop.abandoned.seen(List.of(removed));
    clear();
    assertThat(jobs.require(owner, id).lane()).as("another machine has it").isEqualTo(removed);
    seenLongAgo();
    clear();
    var job = jobs.require(owner, id);
    assertThat(job.lane()).isEqualTo(painter.capabilities().name());
    assertThat(job.status()).isEqualTo(JobStatus.QUEUED);
    assertThat(job.attempts()).as("that was no attempt").isZero();
    shop.workOff(job.lane());
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.SUCCEEDED);
  }

  @Test
  void failIfThatEngineWasChosenOrMayHaveTheOrder() {
    var chosen = enqueue(Optional.of(removed));
    var ordered = enqueue(Optional.empty());
    jdbc.sql("""
        update generation.jobs set status = 'running', intent_at = now(), ticket = 'x', next_look = now() + interval '1 minute'
        where id = :id""").param("id", ordered.value()).update();
    seenLongAgo();
    clear();
    assertThat(jobs.require(owner, chosen).failure().message()).isEqualTo(removed + " is not offered any more: choose another engine");
    assertThat(jobs.require(owner, ordered).failure().message()).contains("nobody knows what became of the order");
  }

  /** Pictures of one job are made by one engine. */
  @Test
  void endWithThePicturesThatAreFinished() {
    var id = enqueue(Optional.of(removed));
    var engine = new FakeRemote(removed, PictureCost.FREE);
    var worker = shop(engine);
    worker.step(removed);
    engine.taken.values().forEach(order -> order.made = 1);
    worker.step(removed);
    seenLongAgo();
    clear();
    var job = jobs.require(owner, id);
    assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(job.remote().refused()).isEqualTo(Map.of(1, removed + " is not used any more"));
  }

  @Test
  void areGivenTheirTimeAfterEverythingWasStopped() {
    var id = enqueue(Optional.of(removed));
    seenLongAgo();
    var restarted = shop(painter);
    clock.advance(AbandonedLanes.GRACE.minusSeconds(1));
    restarted.abandoned.clear();
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.QUEUED);
  }

  @Test
  void areNotTakenFromAWorker() {
    var id = enqueue(Optional.of(removed));
    jdbc.sql("update generation.jobs set status = 'running', worker = 'other', lease_until = now() + interval '1 minute' where id = :id")
        .param("id", id.value()).update();
    seenLongAgo();
    clear();
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.RUNNING);
  }

  /** Other tests' lanes in the same database are somebody's. */
  private void clear() {
    jdbc.sql("""
        insert into generation.lanes (lane, seen_at) select distinct lane, now() from generation.jobs where lane <> :lane
        on conflict (lane) do update set seen_at = excluded.seen_at""").param("lane", removed).update();
    shop.abandoned.clear();
  }

  private Workshop shop(ImageEngine engine) {
    return new Workshop(shared, FakeEngines.of(clock, engine), Workshop.settings(Map.of()), clock);
  }

  private void seenLongAgo() {
    shop.abandoned.seen(List.of(removed));
    jdbc.sql("update generation.lanes set seen_at = now() - interval '16 minutes' where lane = :lane").param("lane", removed).update();
  }

  private JobId enqueue(Optional<String> chosen) {
    var id = new JobId(TypeId.next(JobId.PREFIX).toString());
    transaction.executeWithoutResult(status -> jobs.enqueue(owner, id, Workshop.wish(chosen),
        removed, 0));
    return id;
  }

  private static String unique() {
    return TypeId.next("e").toString().replaceAll("[^a-z]", "");
  }
}
