package studio.fofo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.generation.calls.CallState;
import studio.fofo.generation.calls.CallingEngine;
import studio.fofo.generation.calls.Calls;
import studio.fofo.generation.calls.PictureCalls;
import studio.fofo.generation.engine.Engines;
import studio.fofo.generation.engine.FakeEngines;
import studio.fofo.generation.engine.Fault;
import studio.fofo.generation.engine.Output;
import studio.fofo.generation.huggingface.FakeHuggingFace;
import studio.fofo.generation.huggingface.HuggingFaceHarness;
import studio.fofo.generation.remote.EngineHttp;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.Turns;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SettableClock;
import studio.fofo.testing.WaitingTasks;

/** Jobs whose engine answers only with the picture: what it has sent is paid, and lies with us. */
@ModuleTest
class CalledJobsTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final Jobs jobs;
  private final Calls calls;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final UserId owner = UserId.next();
  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
  private final FakeHuggingFace fake = new FakeHuggingFace();
  private final String lane = "called-" + TypeId.next("e").toString().replaceAll("[^a-z]", "");
  private final PictureCalls mine;
  private final Engines engines;
  private final Workshop shop;

  CalledJobsTest(Turns turns, JobLeases leases, JobEvents events, Making making, Signals signals, JdbcClient jdbc, Calls calls,
      TransactionTemplate transaction) {
    var tasks = new WaitingTasks();
    this.jobs = new Jobs(jdbc, turns, events, signals, new EngineCancellations(tasks, clock), clock);
    this.calls = calls;
    this.jdbc = jdbc;
    this.transaction = transaction;
    var vendor = HuggingFaceHarness.call(fake, lane);
    this.mine = new PictureCalls(calls, vendor, new EngineHttp("Hugging Face", TIMEOUT, 1 << 20), TIMEOUT, clock, id -> {});
    this.engines = FakeEngines.of(clock, new CallingEngine(vendor, calls, mine, clock));
    this.shop = new Workshop(new Workshop.Shared(jobs, leases, making, signals, tasks, turns, jdbc, transaction), engines,
        Workshop.settings(Map.of()),
        clock);
  }

  @AfterEach
  void close() {
    mine.close();
    fake.finish(List.of());
    fake.close();
  }

  @Test
  void deliversWhatArrivedAlthoughTheLaneIsClosed() {
    var id = ordered();
    engines.close(lane, "402: the account has no money left");
    fake.finish(List.of(Output.PICTURE, Output.PICTURE));
    Eventually.is("both are stored", () -> mine.open() == 0);
    shop.step(lane);
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(fake.requests).as("it was not asked again").hasSize(2);
    assertThat(jdbc.sql("select state from generation.engine_calls where lane = :lane and picture is null").param("lane", lane)
        .query(String.class).list()).as("pictures are kept once").containsExactly("taken", "taken");
  }

  /** Another job closed the lane before anybody looked at this one, whose calls were declined as well: nothing was bought. */
  @Test
  void takesBackWhatWasDeclinedAlthoughTheLaneIsClosed() {
    fake.next(Fault.status(402));
    fake.next(Fault.status(402));
    var id = ordered(0);
    engines.close(lane, "402: the account has no money left");
    assertThat(shop.spending.today(lane).pictures()).isEqualTo(2);
    shop.step(lane);
    var job = jobs.require(owner, id);
    assertThat(job.status()).isEqualTo(JobStatus.QUEUED);
    assertThat(job.remote().intentAt()).isEmpty();
    assertThat(shop.spending.today(lane).pictures()).isZero();
  }

  @Test
  void closesTheLaneIfTheMoneyWasEnoughForAPart() {
    fake.next(Fault.status(402));
    var id = ordered(1);
    fake.finish(List.of(Output.PICTURE));
    Eventually.is("both are stored", () -> mine.open() == 0);
    shop.step(lane);
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(engines.closed(lane)).hasValueSatisfying(reason -> assertThat(reason).contains("402"));
  }

  /** The breaker pauses the lane for longer than an order may take. */
  @Test
  void deliversWhatArrivedAlthoughTheLaneWasPausedForLong() {
    var id = ordered();
    engines.leave(lane, Duration.ofHours(1));
    fake.finish(List.of(Output.PICTURE, Output.REFUSED));
    Eventually.is("both are stored", () -> mine.open() == 0);
    clock.advance(Duration.ofMinutes(50));
    shop.step(lane);
    var job = jobs.require(owner, id);
    assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(job.remote().refused()).containsOnlyKeys(1);
  }

  @Test
  void waitsForTheRestWhileTheLaneIsClosedAndThenDeliversAPart() {
    var id = ordered();
    engines.close(lane, "402: the account has no money left");
    jdbc.sql("update generation.engine_calls set state = 'refused', reason = 'hidden' where lane = :lane and variant = 1")
        .param("lane", lane).update();
    shop.step(lane);
    assertThat(jobs.require(owner, id).remote().refused()).isEqualTo(Map.of(1, "hidden"));
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.RUNNING);
    fake.finish(List.of(Output.PICTURE, Output.PICTURE));
    Eventually.is("it is stored", () -> calls.of(lane, id.value(), Set.of(0)).get(0).state() instanceof CallState.Made);
    shop.step(lane);
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.SUCCEEDED);
  }

  private JobId ordered() {
    return ordered(2);
  }

  private JobId ordered(int held) {
    var id = new JobId(TypeId.next(JobId.PREFIX).toString());
    transaction.executeWithoutResult(status -> jobs.enqueue(owner, id, JobLeasesTest.wish(), lane, 0));
    shop.step(lane);
    Eventually.is("they wait", () -> fake.held() == held && mine.open() == held);
    return id;
  }
}
