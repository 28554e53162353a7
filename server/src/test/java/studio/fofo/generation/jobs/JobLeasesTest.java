package studio.fofo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.testing.ModuleTest;

/** The queue on a real PostgreSQL: who gets which job, and who may still write. Each test has its own lane, which no worker serves. */
@ModuleTest
class JobLeasesTest {

  private final Jobs jobs;
  private final JobLeases leases;
  private final JobEvents events;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final String lane = TypeId.next("lane").toString();
  private final UserId owner = UserId.next();

  JobLeasesTest(Jobs jobs, JobLeases leases, JobEvents events, JdbcClient jdbc, TransactionTemplate transaction) {
    this.jobs = jobs;
    this.leases = leases;
    this.events = events;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Test
  void picksTheMostUrgentFirstAndThenTheOldest() {
    var ordinary = enqueue(0);
    var late = enqueue(-3);
    var urgent = enqueue(5);
    var ordinaryToo = enqueue(0);
    assertThat(jobs.position(jobs.require(owner, late))).hasValue(3);
    assertThat(List.of(pick().id(), pick().id(), pick().id(), pick().id())).containsExactly(urgent, ordinary, ordinaryToo, late);
    assertThat(leases.pick(lane, "w")).isEmpty();
    assertThat(jobs.position(jobs.require(owner, late))).isEmpty();
  }

  @Test
  void givesConcurrentWorkersDifferentJobs() throws Exception {
    IntStream.range(0, 40).forEach(index -> enqueue(0));
    try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
      var picks = IntStream.range(0, 8).<Callable<List<JobId>>>mapToObj(worker -> () -> {
        var mine = new ArrayList<JobId>();
        for (var job = leases.pick(lane, "w" + worker); job.isPresent(); job = leases.pick(lane, "w" + worker)) {
          mine.add(job.get().id());
        }
        return mine;
      }).toList();
      var all = new ArrayList<JobId>();
      for (var picked : workers.invokeAll(picks)) {
        all.addAll(picked.get());
      }
      assertThat(all).hasSize(40).doesNotHaveDuplicates();
    }
  }

  @Test
  void refusesWritesAfterALostLease() {
    enqueue(0);
    var first = pick();
    expire(first);
    assertThat(leases.reclaim(lane)).isEqualTo(1);
    var second = pick();
    assertThat(second.id()).isEqualTo(first.id());
    assertThat(second.fence()).isGreaterThan(first.fence());

    assertThat(leases.heartbeat(first)).isFalse();
    assertLost(() -> leases.progress(first, 50));
    assertLost(() -> leases.begun(first, new Job.Engine("e", "1", "m")));
    assertLost(() -> transaction.executeWithoutResult(status -> leases.variantNumber(first)));
    assertLost(() -> leases.succeed(first));
    assertLost(() -> leases.fail(first, new Job.Failure("CODE", "message")));
    assertLost(() -> leases.giveBack(first, lane, Duration.ZERO, true));

    assertThat(leases.heartbeat(second)).isTrue();
    leases.succeed(second);
    assertThat(jobs.require(owner, first.id()).status()).isEqualTo(JobStatus.SUCCEEDED);
    assertLost(() -> leases.succeed(second));
  }

  @Test
  void stopsTheHolderOfACancelledJob() {
    var id = enqueue(0);
    var held = pick();
    assertThat(jobs.cancel(owner, id).status()).isEqualTo(JobStatus.CANCELLED);
    assertThat(leases.heartbeat(held)).isFalse();
    assertLost(() -> leases.succeed(held));
    assertThat(jobs.cancel(owner, id).status()).isEqualTo(JobStatus.CANCELLED);
    assertThat(events.after(owner, id, 0)).extracting(JobEvents.Event::type).containsExactly(
        JobEvents.Type.STATUS, JobEvents.Type.STATUS, JobEvents.Type.DONE);
    assertThatThrownBy(() -> jobs.cancel(UserId.next(), id)).isInstanceOf(Refusal.class).hasMessageContaining("there is no job");
  }

  @Test
  void refusesToCancelAnEndedJob() {
    var id = enqueue(0);
    leases.succeed(pick());
    assertThatThrownBy(() -> jobs.cancel(owner, id)).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.code().name()).isEqualTo("GENERATION_JOB_FINISHED"));
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.SUCCEEDED);
  }

  @Test
  void countsNoAttemptIfTheProcessWasKilled() {
    var id = enqueue(0);
    for (var kill = 1; kill <= 9; kill++) {
      lose();
      assertThat(jobs.require(owner, id).status()).as("after %d kills", kill).isEqualTo(JobStatus.QUEUED);
    }
    wake();
    var job = pick();
    assertThat(job.attempts()).isEqualTo(1);
    leases.succeed(job);
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.SUCCEEDED);
  }

  @Test
  void givesUpAJobThatKillsEveryWorker() {
    var id = enqueue(0);
    for (var kill = 1; kill <= 10; kill++) {
      lose();
    }
    var job = jobs.require(owner, id);
    assertThat(job.status()).isEqualTo(JobStatus.FAILED);
    assertThat(job.failure()).isEqualTo(
        new Job.Failure("GENERATION_ENGINE_FAILED", "the process working on the job ended 10 times before the job did"));
    assertThat(events.after(owner, id, 0).getLast().data()).contains("GENERATION_ENGINE_FAILED");
  }

  @Test
  void delaysAJobThatLostItsProcessMoreThanOnce() {
    enqueue(0);
    assertThat(IntStream.range(0, 9).map(kill -> restAfterLoss())).containsExactly(0, 1, 3, 7, 15, 31, 60, 60, 60);
  }

  @Test
  void delaysAReturnedJobAndDoesNotCountAVoluntaryReturn() {
    enqueue(0);
    var job = pick();
    leases.giveBack(job, lane, Duration.ofHours(1), true);
    assertThat(leases.pick(lane, "w")).isEmpty();
    jdbc.sql("update generation.jobs set not_before = now() where id = :id").param("id", job.id().value()).update();
    var again = pick();
    assertThat(again.attempts()).isEqualTo(2);
    leases.giveBack(again, lane, Duration.ZERO, false);
    assertThat(pick().attempts()).isEqualTo(2);
  }

  @Test
  void numbersEventsWithoutGapsWhileCancellingRacesWithProgress() throws Exception {
    for (var round = 0; round < 10; round++) {
      var id = enqueue(0);
      var held = pick();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var progress = threads.submit(() -> IntStream.range(1, 90).forEach(percent -> leases.progress(held, percent)));
        var cancel = threads.submit(() -> jobs.cancel(owner, id));
        cancel.get();
        assertThatThrownBy(progress::get).hasCauseInstanceOf(JobLeaseLost.class);
      }
      var all = events.after(owner, id, 0);
      assertThat(all).extracting(JobEvents.Event::number).containsExactlyElementsOf(IntStream.rangeClosed(1, all.size()).boxed().toList());
      assertThat(all.getLast().type()).isEqualTo(JobEvents.Type.DONE);
      assertThat(all.stream().filter(event -> event.type() == JobEvents.Type.DONE)).hasSize(1);
    }
  }

  @Test
  void holdsTenThousandAndPicksWithinFiveMilliseconds() {
    jdbc.sql("""
        insert into generation.jobs (
          user_id, id, status, lane, priority, prompt, negative_prompt, enhanced_prompt, enhanced_negative, style, aspect, width, height, seed,
          variants, not_before, last_event, requested_at)
        select 'user_' || i, 'job_' || :lane || i, 'queued', :lane, -(i % 10), 'a fox', '', 'a fox', '', 'cyberpunk', '1:1', 1024, 1024, i, 4,
          now(), 1, now() - make_interval(secs => i)
        from generate_series(1, 10000) as i""").param("lane", lane).update();
    jdbc.sql("analyze generation.jobs").update();
    var plan = String.join("\n", jdbc.sql("""
        explain select id from generation.jobs where lane = :lane and status = 'queued' and not_before <= now()
        order by priority desc, requested_at, id limit 1 for update skip locked""").param("lane", lane).query(String.class).list());
    assertThat(plan).contains("jobs_waiting").doesNotContain("Sort");
    var fastest = Long.MAX_VALUE;
    var picked = new HashSet<String>();
    for (var round = 0; round < 50; round++) {
      var begin = System.nanoTime();
      var id = jdbc.sql("""
          update generation.jobs set status = 'running', lease_until = now() + interval '1 minute' where id = (
            select id from generation.jobs where lane = :lane and status = 'queued' and not_before <= now()
            order by priority desc, requested_at, id limit 1 for update skip locked) returning id""")
          .param("lane", lane).query(String.class).single();
      fastest = Math.min(fastest, System.nanoTime() - begin);
      picked.add(id);
    }
    assertThat(picked).hasSize(50);
    assertThat(Duration.ofNanos(fastest)).isLessThan(Duration.ofMillis(5));
    jdbc.sql("delete from generation.jobs where lane = :lane").param("lane", lane).update();
  }

  /** A process picks it and is killed. */
  private void lose() {
    wake();
    expire(pick());
    leases.reclaim(lane);
  }

  private void wake() {
    jdbc.sql("update generation.jobs set not_before = now() where lane = :lane").param("lane", lane).update();
  }

  /** How many seconds the lane's job waits after one more loss; the clock stands still within a transaction. */
  private int restAfterLoss() {
    return transaction.execute(status -> {
      lose();
      return jdbc.sql("select extract(epoch from not_before - now()) from generation.jobs where lane = :lane")
          .param("lane", lane).query(Integer.class).single();
    });
  }

  private JobId enqueue(int priority) {
    var id = new JobId(TypeId.next(JobId.PREFIX).toString());
    transaction.executeWithoutResult(status -> jobs.enqueue(owner, id, wish(), lane, priority));
    return id;
  }

  static Wish wish() {
    return new Wish("a fox", "", "a fox, neon", "", "cyberpunk", SizePreset.SQUARE, 7, 2, Optional.empty());
  }

  private Job pick() {
    return leases.pick(lane, "worker").orElseThrow();
  }

  private void expire(Job job) {
    jdbc.sql("update generation.jobs set lease_until = now() - interval '1 second' where id = :id").param("id", job.id().value()).update();
  }

  private static void assertLost(ThrowableAssert.ThrowingCallable write) {
    assertThatThrownBy(write).isInstanceOf(JobLeaseLost.class);
  }
}
