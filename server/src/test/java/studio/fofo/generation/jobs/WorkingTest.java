package studio.fofo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import studio.fofo.artworks.gallery.JdbcArtworks;
import studio.fofo.generation.GenerationSettings;
import studio.fofo.generation.engine.Engines;
import studio.fofo.generation.engine.FakeEngine;
import studio.fofo.generation.engine.FakeEngines;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.FreeDisk;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.Tasks;
import studio.fofo.runtime.Turns;
import studio.fofo.storage.ContentStore;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SettableClock;

/** How a worker handles a job, with engines that fail in every way. */
@ModuleTest
class WorkingTest {

  private final Jobs jobs;
  private final JobLeases leases;
  private final JobEvents events;
  private final Workshop.Shared shared;
  private final JdbcArtworks artworks;
  private final ContentStore content;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final UserId owner = UserId.next();
  private final FakeEngine engine = new FakeEngine("fake-" + unique());
  private final FakeEngine other = new FakeEngine("other-" + unique());
  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
  private final String lane = engine.capabilities().name();

  WorkingTest(
      Jobs jobs, JobLeases leases, JobEvents events, Making making, JdbcArtworks artworks, ContentStore content, Signals signals,
      Tasks tasks, Turns turns, JdbcClient jdbc, TransactionTemplate transaction) {
    this.jobs = jobs;
    this.leases = leases;
    this.events = events;
    this.shared = new Workshop.Shared(jobs, leases, making, signals, tasks, turns, jdbc, transaction);
    this.artworks = artworks;
    this.content = content;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Test
  void recordsEveryVariantAfterItIsStored() {
    var id = enqueue();
    worker().on(pick(lane));
    var job = jobs.require(owner, id);
    assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(job.ticket()).isEmpty();
    var made = artworks.ofJob(owner, id.value());
    assertThat(made).extracting(stored -> stored.artwork().seed()).containsExactly(7L, 8L);
    assertThat(made).allSatisfy(stored -> assertThat(content.has(stored.artwork().imageCid())).isTrue());
    assertThat(types(id)).containsExactly("STATUS", "STATUS", "PROGRESS", "VARIANT", "PROGRESS", "VARIANT", "DONE");
  }

  @Test
  void marksModelMadePicturesAsSuch() {
    var id = enqueue();
    worker().on(pick(lane));
    var original = content.get(artworks.ofJob(owner, id.value()).getFirst().artwork().imageCid()).orElseThrow();
    assertThat(new String(original, StandardCharsets.ISO_8859_1))
        .contains("digitalsourcetype/trainedAlgorithmicMedia", "Engine: " + lane + ", Version: 1, Model: fake", "Seed: 7");
  }

  @Test
  void saysWhichVariantCameOutUnusable() {
    var id = enqueue();
    engine.spoils = 1;
    worker().on(pick(lane));
    var job = jobs.require(owner, id);
    assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(job.remote().refused()).isEqualTo(Map.of(1, "it came out blank"));
    assertThat(artworks.ofJob(owner, id.value())).hasSize(1);
  }

  @Test
  void keepsWhatWasMadeIfTheRestIsRefusedAfterARestart() {
    var id = enqueue();
    engine.breaksBefore = 1;
    worker().on(pick(lane));
    engine.refusal = "it came out blank";
    wake(id);
    worker().on(pick(lane));
    var job = jobs.require(owner, id);
    assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(job.remote().refused()).isEqualTo(Map.of(1, "it came out blank"));
    assertThat(artworks.ofJob(owner, id.value())).hasSize(1);
  }

  @Test
  void continuesWhereAWorkerDied() {
    var id = enqueue();
    engine.breaksBefore = 1;
    worker().on(pick(lane));
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.QUEUED);
    assertThat(artworks.ofJob(owner, id.value())).hasSize(1);

    wake(id);
    worker().on(pick(lane));
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(engine.painted).containsExactly(0, 1);
    assertThat(artworks.ofJob(owner, id.value())).hasSize(2);
  }

  @Test
  void movesOnToTheNextEngineAndNeverBack() {
    var id = enqueue();
    engine.unavailable = "connection refused";
    worker().on(pick(lane));
    var moved = jobs.require(owner, id);
    assertThat(moved.lane()).isEqualTo(other.capabilities().name());
    assertThat(moved.status()).isEqualTo(JobStatus.QUEUED);
    worker().on(pick(moved.lane()));
    assertThat(jobs.require(owner, id).engine()).extracting(Job.Engine::name).isEqualTo(other.capabilities().name());
  }

  @Test
  void givesUpAfterEnoughAttempts() {
    var id = enqueue();
    var installed = FakeEngines.of(engine);
    var alone = working(installed);
    engine.unavailable = "503";
    for (var attempt = 0; attempt < 5; attempt++) {
      alone.on(pick(lane));
      installed.succeeded(lane);
      wake(id);
    }
    var job = jobs.require(owner, id);
    assertThat(job.status()).isEqualTo(JobStatus.FAILED);
    assertThat(job.failure()).extracting(Job.Failure::code).isEqualTo("GENERATION_ENGINE_FAILED");
  }

  /** All attempts and the pauses between them take half a minute; this engine is down for twenty. */
  @Test
  void keepsEveryJobWhileAnEngineIsDownAndTriesItOncePerPause() {
    var all = IntStream.range(0, 40).mapToObj(number -> enqueue()).toList();
    var installed = FakeEngines.of(clock, engine);
    engine.unavailable = "connection refused";
    work(installed);
    assertThat(engine.asked).hasValue(3);
    for (var pause = 1; pause <= 40; pause++) {
      clock.advance(Duration.ofSeconds(30));
      work(installed);
      assertThat(engine.asked).hasValue(3 + pause);
    }
    assertThat(all).allSatisfy(id -> assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.QUEUED));
    engine.unavailable = null;
    work(installed);
    assertThat(engine.asked).as("no attempts within the pause").hasValue(43);
    clock.advance(Duration.ofSeconds(30));
    work(installed);
    assertThat(all).allSatisfy(id -> assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.SUCCEEDED));
  }

  @Test
  void passesOnJobsThatAnotherEngineSupports() {
    var installed = FakeEngines.of(clock, engine, other);
    for (var failure = 0; failure < 3; failure++) {
      installed.failed(lane);
    }
    var id = enqueue();
    work(installed);
    var passed = jobs.require(owner, id);
    assertThat(passed.lane()).isEqualTo(other.capabilities().name());
    assertThat(passed.attempts()).isZero();
    assertThat(engine.asked).hasValue(0);
  }

  @Test
  void asksNoOtherEngineAfterARefusal() {
    var id = enqueue();
    engine.refusal = "the engine's own safety check";
    worker().on(pick(lane));
    var job = jobs.require(owner, id);
    assertThat(job.status()).isEqualTo(JobStatus.FAILED);
    assertThat(job.failure()).isEqualTo(new Job.Failure("GENERATION_ENGINE_REFUSED", "the engine's own safety check"));
    assertThat(other.ordered).isEmpty();
  }

  @Test
  void stopsARunningJobThatIsCancelled() throws Exception {
    var id = enqueue();
    engine.before = new CountDownLatch(1);
    var job = pick(lane);
    try (var threads = Executors.newSingleThreadExecutor()) {
      var work = threads.submit(() -> worker().on(job));
      assertThat(engine.begun.await(10, TimeUnit.SECONDS)).isTrue();
      jobs.cancel(owner, id);
      work.get(10, TimeUnit.SECONDS);
    }
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.CANCELLED);
    assertThat(artworks.ofJob(owner, id.value())).isEmpty();
    assertThat(types(id)).containsExactly("STATUS", "STATUS", "DONE");
  }

  @Test
  void writesNothingAfterItsJobWasTakenOver() throws Exception {
    var id = enqueue();
    engine.before = new CountDownLatch(1);
    var slow = pick(lane);
    try (var threads = Executors.newSingleThreadExecutor()) {
      var work = threads.submit(() -> worker().on(slow));
      assertThat(engine.begun.await(10, TimeUnit.SECONDS)).isTrue();
      jdbc.sql("update generation.jobs set lease_until = now() - interval '1 minute' where id = :id").param("id", id.value()).update();
      leases.reclaim(lane);
      var fast = pick(lane);
      var swift = new FakeEngine(lane);
      worker(swift).on(fast);
      assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.SUCCEEDED);
      engine.before.countDown();
      work.get(10, TimeUnit.SECONDS);
    }
    var job = jobs.require(owner, id);
    assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(artworks.ofJob(owner, id.value())).hasSize(2);
    assertThat(types(id).stream().filter("DONE"::equals)).hasSize(1);
  }

  @Test
  void returnsItsJobWhenTheProcessStops() throws Exception {
    var id = enqueue();
    engine.before = new CountDownLatch(1);
    var job = pick(lane);
    var thread = Thread.ofPlatform().start(() -> worker().on(job));
    assertThat(engine.begun.await(10, TimeUnit.SECONDS)).isTrue();
    thread.interrupt();
    assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
    var waiting = jobs.require(owner, id);
    assertThat(waiting.status()).isEqualTo(JobStatus.QUEUED);
    assertThat(waiting.attempts()).isZero();
  }

  @Test
  void keepsItsLeaseWhileItWorks() throws Exception {
    var id = enqueue();
    engine.before = new CountDownLatch(1);
    var job = pick(lane);
    var before = lease(id);
    var thread = Thread.ofPlatform().start(() -> worker().on(job));
    Eventually.is("a longer lease", () -> lease(id).isAfter(before));
    engine.before.countDown();
    assertThat(thread.join(Duration.ofSeconds(10))).isTrue();
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.SUCCEEDED);
  }

  /** Nobody has paid for them; paid orders continue, see fulfilment. */
  @Test
  void leavesJobsWaitingWhileTheDiskIsNearlyFull() throws Exception {
    var id = enqueue();
    var free = new AtomicLong(1);
    var looks = new CountDownLatch(2);
    var disk = new FreeDisk(() -> {
      looks.countDown();
      return free.get();
    }, DataSize.ofBytes(2), DataSize.ofBytes(1));
    var workers = new Workshop(shared, FakeEngines.of(engine), settings(), clock, disk).workers;
    workers.start();
    try {
      looks.await();
      assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.QUEUED);
      free.set(2);
      Eventually.is("the job made", () -> jobs.require(owner, id).status() == JobStatus.SUCCEEDED);
    } finally {
      workers.stop();
    }
  }

  private void work(Engines installed) {
    new Workshop(shared, installed, settings(), clock).workOff(lane);
  }

  private Working working(Engines installed) {
    return new Workshop(shared, installed, settings(), clock).working;
  }

  private Working worker(FakeEngine... engines) {
    var installed = engines.length == 0 ? FakeEngines.of(engine, other) : FakeEngines.of(engines);
    return working(installed);
  }

  private static GenerationSettings settings() {
    return Workshop.settings(Map.of());
  }

  private JobId enqueue() {
    var id = new JobId(TypeId.next(JobId.PREFIX).toString());
    transaction.executeWithoutResult(status -> jobs.enqueue(owner, id, JobLeasesTest.wish(), lane, 0));
    return id;
  }

  private Job pick(String from) {
    return leases.pick(from, "worker").orElseThrow();
  }

  private void wake(JobId id) {
    jdbc.sql("update generation.jobs set not_before = now() where id = :id").param("id", id.value()).update();
  }

  private Instant lease(JobId id) {
    return jdbc.sql("select lease_until from generation.jobs where id = :id").param("id", id.value()).query(Timestamp.class).single()
        .toInstant();
  }

  private List<String> types(JobId id) {
    var all = events.after(owner, id, 0);
    assertThat(all).extracting(JobEvents.Event::number).containsExactlyElementsOf(IntStream.rangeClosed(1, all.size()).boxed().toList());
    return all.stream().map(event -> event.type().name()).toList();
  }

  private static String unique() {
    return TypeId.next("e").toString().replaceAll("[^a-z]", "");
  }
}
