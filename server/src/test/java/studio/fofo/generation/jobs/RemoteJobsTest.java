package studio.fofo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.StoredArtwork;
import studio.fofo.artworks.gallery.JdbcArtworks;
import studio.fofo.generation.GenerationSettings;
import studio.fofo.generation.LaneSettings;
import studio.fofo.generation.engine.Engines;
import studio.fofo.generation.engine.FakeEngine;
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

/** Jobs with a remote engine that charges for its pictures, whatever breaks on the way. */
@ModuleTest
class RemoteJobsTest {

  private static final PictureCost CENT = new PictureCost(10_000);

  private final Jobs jobs;
  private final JobLeases leases;
  private final JobEvents events;
  private final EngineNews news;
  private final JdbcArtworks artworks;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Workshop.Shared shared;
  private final WaitingTasks tasks = new WaitingTasks();
  private final UserId owner = UserId.next();
  private final FakeRemote engine = new FakeRemote("remote-" + unique(), CENT);
  private final FakeEngine painter = new FakeEngine("painter-" + unique());
  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
  private final String lane = engine.capabilities().name();
  private final Engines engines = FakeEngines.of(clock, engine, painter);

  RemoteJobsTest(Turns turns, JobLeases leases, JobEvents events, EngineNews news, Making making, JdbcArtworks artworks, Signals signals,
      JdbcClient jdbc, TransactionTemplate transaction) {
    this.jobs = new Jobs(jdbc, turns, events, signals, new EngineCancellations(tasks, clock), clock);
    this.leases = leases;
    this.events = events;
    this.news = news;
    this.artworks = artworks;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.shared = new Workshop.Shared(jobs, leases, making, signals, tasks, turns, jdbc, transaction);
  }

  @Test
  void holdsNoWorkerBetweenTwoLooks() {
    var id = enqueue();
    var shop = shop();
    assertThat(shop.step(lane)).isTrue();
    var parked = jobs.require(owner, id);
    assertThat(parked.status()).isEqualTo(JobStatus.RUNNING);
    assertThat(parked.ticket()).hasValue(lane + "-1");
    assertThat(jdbc.sql("select worker is null and lease_until is null from generation.jobs where id = :id").param("id", id.value())
        .query(Boolean.class).single()).isTrue();
    leases.reclaim(lane);
    assertThat(jobs.require(owner, id).status()).as("no lease, so none to expire").isEqualTo(JobStatus.RUNNING);
    shop.step(lane);
    assertThat(jobs.require(owner, id).progress()).isEqualTo(50);
    engine.share = 0.1;
    shop.step(lane);
    assertThat(jobs.require(owner, id).progress()).as("progress never goes backwards").isEqualTo(50);
    engine.finishAll();
    shop.step(lane);
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(made(id)).extracting(stored -> stored.artwork().seed()).containsExactly(7L, 8L);
    assertThat(engine.orders()).isOne();
  }

  @Test
  void keepsPicturesThatCameBeforeTheOthers() {
    var id = enqueue();
    var shop = shop();
    shop.step(lane);
    engine.taken.get(lane + "-1").made = 1;
    shop.step(lane);
    assertThat(made(id)).hasSize(1);
    engine.finishAll();
    shop.workOff(lane);
    assertThat(made(id)).hasSize(2);
    assertThat(events.after(owner, id, 0).stream().filter(event -> event.type() == JobEvents.Type.VARIANT)).hasSize(2);
  }

  @Test
  void findsAnOrderWhoseReplyWasLost() {
    var id = enqueue();
    engine.fault = Fault.SILENT_AFTER;
    var shop = shop();
    shop.step(lane);
    engine.finishAll();
    shop.workOff(lane);
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(engine.orders()).as("bought once").isOne();
  }

  /** The process is killed after its request was sent, so only the intent is stored. */
  @Test
  void findsAnOrderThatAKilledProcessSent() throws Exception {
    var id = enqueue();
    var shop = shop();
    shop.step(lane);
    jdbc.sql("""
        update generation.jobs set ticket = null, next_look = null, lease_until = now() - interval '1 minute', worker = 'killed'
        where id = :id""").param("id", id.value()).update();
    leases.reclaim(lane);
    engine.finishAll();
    shop.workOff(lane);
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(engine.orders()).isOne();
  }

  @Test
  void submitsAgainOnlyIfTheEngineCertainlyHasNoOrder() {
    var id = enqueue();
    engine.fault = Fault.SILENT_BEFORE;
    var shop = shop();
    shop.step(lane);
    engine.fault = null;
    shop.step(lane);
    assertThat(engine.orders()).as("the request may still be under way").isZero();
    clock.advance(Duration.ofSeconds(31));
    shop.step(lane);
    shop.step(lane);
    assertThat(engine.orders()).isOne();
    engine.finishAll();
    shop.workOff(lane);
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(shop.spending.today(lane).microUsd()).isEqualTo(20_000);
  }

  /** It may charge for the order: nobody else is paid for the same pictures. */
  @Test
  void givesAnOrderOfUnknownFateOnlyToAnEngineThatCostsNothing() {
    var id = enqueue();
    engine.fault = Fault.SILENT_BEFORE;
    engine.canFind = false;
    var shop = shop();
    shop.step(lane);
    engine.fault = null;
    for (var minute = 0; minute < 9; minute++) {
      clock.advance(Duration.ofMinutes(1));
      shop.step(lane);
    }
    assertThat(jobs.require(owner, id).lane()).isEqualTo(lane);
    clock.advance(Duration.ofMinutes(1));
    shop.step(lane);
    assertThat(jobs.require(owner, id).lane()).isEqualTo(painter.capabilities().name());
    shop.workOff(painter.capabilities().name());
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(engine.calls.stream().filter(call -> call.startsWith("submit"))).hasSize(1);
  }

  @Test
  void failsAnOrderOfUnknownFateIfEveryOtherEngineCharges() {
    var expensive = new FakeRemote("other-" + unique(), CENT);
    var id = enqueue();
    engine.fault = Fault.SILENT_BEFORE;
    engine.canFind = false;
    var shop = shop(FakeEngines.of(clock, engine, expensive));
    shop.step(lane);
    engine.fault = null;
    clock.advance(Duration.ofMinutes(10));
    shop.step(lane);
    var job = jobs.require(owner, id);
    assertThat(job.status()).isEqualTo(JobStatus.FAILED);
    assertThat(job.failure()).isNotNull().extracting(Job.Failure::message).asString().contains("nobody knows whether");
    assertThat(expensive.orders()).isZero();
  }

  @Test
  void movesOnIfNothingWasDone() {
    var id = enqueue();
    engine.fault = Fault.REFUSED;
    var shop = shop();
    shop.step(lane);
    assertThat(jobs.require(owner, id).lane()).isEqualTo(painter.capabilities().name());
    assertThat(shop.spending.today(lane)).extracting(EngineSpending.Spent::pictures, EngineSpending.Spent::microUsd).containsExactly(0, 0L);
  }

  @Test
  void leavesABusyEngineAloneWithoutCountingAnAttempt() {
    var id = enqueue();
    engine.fault = Fault.BUSY;
    var alone = shop(FakeEngines.of(clock, engine));
    alone.step(lane);
    engine.fault = null;
    assertThat(jobs.require(owner, id).attempts()).isZero();
    assertThat(alone.step(lane)).as("it asked for two minutes").isFalse();
    clock.advance(Duration.ofMinutes(2));
    alone.step(lane);
    assertThat(engine.orders()).isOne();
  }

  @Test
  void closesTheLaneIfTheVendorWantsMoney() {
    var id = enqueue();
    engine.fault = Fault.UNPAID;
    var shop = shop();
    shop.step(lane);
    assertThat(jobs.require(owner, id).lane()).isEqualTo(painter.capabilities().name());
    assertThat(engines.closed(lane)).hasValue("402: the account has no money left");
    engine.fault = null;
    enqueue();
    shop.workOff(lane);
    assertThat(engine.orders()).isZero();
    engines.open(lane);
    enqueue();
    shop.step(lane);
    assertThat(engine.orders()).isOne();
  }

  @Test
  void ordersAgainUnderAnotherKeyIfTheEngineLostTheOrder() {
    var id = enqueue();
    var shop = shop();
    shop.step(lane);
    engine.fault = Fault.LOST;
    shop.step(lane);
    shop.step(lane);
    assertThat(engine.taken.values()).extracting(taken -> taken.order.key()).containsExactly(id.value(), id.value() + ".1");
    engine.finishAll();
    shop.workOff(lane);
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(made(id)).hasSize(2);
  }

  /** The vendor may charge for it, so nobody else is paid for the same pictures. */
  @Test
  void givesADoubtfulOrderOnlyToAnEngineThatCostsNothing() {
    var id = enqueue();
    var shop = shop();
    shop.step(lane);
    engine.fault = Fault.DOUBTFUL;
    shop.step(lane);
    assertThat(jobs.require(owner, id).lane()).isEqualTo(painter.capabilities().name());
    var expensive = new FakeRemote("other-" + unique(), CENT);
    var other = enqueue();
    engine.fault = null;
    var charged = shop(FakeEngines.of(clock, engine, expensive));
    charged.step(lane);
    engine.fault = Fault.DOUBTFUL;
    charged.step(lane);
    assertThat(jobs.require(owner, other).status()).isEqualTo(JobStatus.FAILED);
    assertThat(expensive.orders()).isZero();
  }

  @Test
  void takesBackWhatTurnsOutNotToHaveBeenTaken() {
    var id = enqueue();
    var shop = shop();
    shop.step(lane);
    engine.fault = Fault.DECLINED;
    shop.step(lane);
    var job = jobs.require(owner, id);
    assertThat(job.lane()).isEqualTo(painter.capabilities().name());
    assertThat(job.ticket()).isEmpty();
    assertThat(job.remote().intentAt()).isEmpty();
    assertThat(shop.spending.today(lane).microUsd()).isZero();
  }

  @Test
  void givesUpAnEngineThatLosesEveryOrder() {
    var id = enqueue();
    var alone = shop(FakeEngines.of(clock, engine));
    for (var loss = 0; loss < 5; loss++) {
      alone.step(lane);
      engine.fault = Fault.LOST;
      alone.step(lane);
    }
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.FAILED);
    assertThat(engine.orders()).isEqualTo(5);
  }

  @Test
  void waitsForAnEngineThatHasTheOrderAndIsDown() {
    var id = enqueue();
    var shop = shop();
    shop.step(lane);
    engine.fault = Fault.REFUSED;
    for (var tries = 0; tries < 20; tries++) {
      shop.step(lane);
      clock.advance(Duration.ofSeconds(30));
    }
    assertThat(jobs.require(owner, id).lane()).isEqualTo(lane);
    engine.fault = null;
    engine.finishAll();
    clock.advance(Duration.ofSeconds(30));
    shop.workOff(lane);
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(engine.orders()).isOne();
  }

  @Test
  void givesUpAnOrderThatTakesTooLongAndTellsTheEngine() {
    var id = enqueue();
    var shop = shop();
    shop.step(lane);
    clock.advance(Duration.ofMinutes(15));
    shop.step(lane);
    assertThat(jobs.require(owner, id).lane()).isEqualTo(painter.capabilities().name());
    tasks.run(List.of(shop.cancelling));
    assertThat(tasks.names()).isEmpty();
    assertThat(engine.taken.get(lane + "-1").cancelled).isTrue();
  }

  @Test
  void deliversWhatCameOfAnOrderThatTakesTooLong() {
    var id = enqueue();
    var shop = shop();
    shop.step(lane);
    engine.taken.get(lane + "-1").made = 1;
    shop.step(lane);
    clock.advance(Duration.ofMinutes(15));
    shop.step(lane);
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(jobs.require(owner, id).remote().refused()).isEqualTo(Map.of(1, lane + " has had the order for too long"));
    assertThat(made(id)).hasSize(1);
    tasks.run(List.of(shop.cancelling));
    assertThat(engine.taken.get(lane + "-1").cancelled).isTrue();
  }

  /** What was bought is looked at once more: it was we who were away. */
  @Test
  void deliversWhatWasMadeWhileTheStudioWasStoppedForANight() {
    var id = enqueue();
    var shop = shop();
    shop.step(lane);
    engine.finishAll();
    clock.advance(Duration.ofHours(9));
    shop.step(lane);
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(made(id)).hasSize(2);
  }

  @Test
  void findsAfterANightWhatAKilledProcessSent() {
    var id = enqueue();
    engine.fault = Fault.SILENT_AFTER;
    var shop = shop();
    shop.step(lane);
    engine.finishAll();
    clock.advance(Duration.ofHours(9));
    shop.workOff(lane);
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(engine.orders()).as("bought once").isOne();
  }

  @Test
  void deliversThreeIfOneIsRefused() {
    var id = enqueue();
    var shop = shop();
    shop.step(lane);
    engine.taken.get(lane + "-1").refused.put(0, "the safety checker hid it");
    engine.finishAll();
    shop.workOff(lane);
    var job = jobs.require(owner, id);
    assertThat(job.status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(job.remote().refused()).isEqualTo(Map.of(0, "the safety checker hid it"));
    assertThat(made(id)).extracting(StoredArtwork::variant).containsExactly(1);
  }

  @Test
  void saysWhyIfAllAreRefused() {
    var id = enqueue();
    var shop = shop();
    shop.step(lane);
    engine.taken.get(lane + "-1").refused.putAll(Map.of(0, "the safety checker hid it", 1, "the safety checker hid it"));
    engine.finishAll();
    shop.workOff(lane);
    assertThat(jobs.require(owner, id).failure())
        .isEqualTo(new Job.Failure("GENERATION_ENGINE_REFUSED", "the safety checker hid it"));
    assertThat(painter.ordered).isEmpty();
  }

  @Test
  void acceptsFewerPicturesThanOrdered() {
    var id = enqueue();
    var shop = shop();
    shop.step(lane);
    var taken = engine.taken.get(lane + "-1");
    taken.made = 1;
    taken.ended = true;
    shop.workOff(lane);
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(jobs.require(owner, id).remote().refused()).containsOnlyKeys(1);
  }

  @Test
  void looksAtOnceIfTheEngineSendsNews() {
    var id = enqueue();
    var shop = shop();
    shop.step(lane);
    assertThat(shop.workers.next(lane)).as("its next look is not due").isEmpty();
    assertThat(news.arrived(lane, "event-1", lane + "-1", Optional.empty())).isTrue();
    assertThat(news.arrived(lane, "event-1", lane + "-1", Optional.empty())).as("each event once").isFalse();
    assertThat(shop.workers.next(lane)).map(Job::id).hasValue(id);
  }

  @Test
  void remembersNewsThatCameBeforeTheTicket() {
    enqueue();
    var shop = shop();
    news.arrived(lane, "event-1", lane + "-1", Optional.empty());
    var job = shop.workers.next(lane);
    shop.working.on(job.orElseThrow());
    assertThat(shop.workers.next(lane)).as("looked at without a pause").isPresent();
  }

  @Test
  void learnsALostTicketFromNews() {
    var id = enqueue();
    engine.fault = Fault.SILENT_AFTER;
    engine.canFind = false;
    var shop = shop();
    shop.step(lane);
    assertThat(news.arrived("another", "event-1", lane + "-1", Optional.of(id.value()))).isTrue();
    assertThat(jobs.require(owner, id).ticket()).isEmpty();
    news.arrived(lane, "event-1", lane + "-1", Optional.of(id.value()));
    engine.finishAll();
    shop.workOff(lane);
    assertThat(jobs.require(owner, id).status()).isEqualTo(JobStatus.SUCCEEDED);
    assertThat(engine.orders()).isOne();
  }

  @Test
  void cancelsWhatTheEngineHas() {
    var id = enqueue();
    var shop = shop();
    shop.step(lane);
    jobs.cancel(owner, id);
    assertThat(shop.step(lane)).isFalse();
    engine.fault = Fault.REFUSED;
    tasks.runDespiteFailures(List.of(shop.cancelling));
    assertThat(tasks.names()).containsExactly("generation.cancel-at-engine");
    engine.fault = null;
    tasks.run(List.of(shop.cancelling));
    assertThat(engine.taken.get(lane + "-1").cancelled).isTrue();
  }

  @Test
  void cancelsAnOrderWhoseReplyWasLost() {
    var id = enqueue();
    engine.fault = Fault.SILENT_AFTER;
    var shop = shop();
    shop.step(lane);
    jobs.cancel(owner, id);
    tasks.run(List.of(shop.cancelling));
    assertThat(engine.taken.get(lane + "-1").cancelled).isTrue();
  }

  @Test
  void spendsNoMoreThanAllowedHoweverManyOrderAtOnce() throws Exception {
    IntStream.range(0, 12).forEach(number -> enqueue());
    var settings = Workshop.settings(Map.of(lane, new LaneSettings(100, Duration.ofMinutes(15), Duration.ofMinutes(10),
        new BigDecimal("0.10"))));
    inSixProcesses(settings);
    assertThat(engine.orders()).as("ten cents pay for five orders of two pictures").isEqualTo(5);
    var spent = new EngineSpending(jdbc, settings, clock).today(lane);
    assertThat(spent).isEqualTo(new EngineSpending.Spent(10, 100_000, Optional.of(100_000L)));
    clock.advance(Duration.ofDays(1));
    engine.finishAll();
    var nextDay = new Workshop(shared, FakeEngines.of(clock, engine), settings, clock);
    IntStream.range(0, 10).forEach(number -> nextDay.step(lane));
    assertThat(engine.orders()).as("the next day").isGreaterThan(5);
  }

  @Test
  void ordersNoMoreThanMayBeWithTheEngineAtOnceFromAllProcessesTogether() throws Exception {
    IntStream.range(0, 12).forEach(number -> enqueue());
    var settings = Workshop.settings(Map.of(lane, new LaneSettings(2, Duration.ofMinutes(15), Duration.ofMinutes(10), null)));
    inSixProcesses(settings);
    assertThat(engine.orders()).isEqualTo(2);
    engine.finishAll();
    var shop = new Workshop(shared, FakeEngines.of(clock, engine), settings, clock);
    IntStream.range(0, 2).forEach(number -> shop.step(lane));
    inSixProcesses(settings);
    assertThat(engine.orders()).as("two are done, two more are ordered").isEqualTo(4);
  }

  /** Nobody looks at it while its lane is closed, and its process was killed. */
  @Test
  void givesUpWhatAClosedEngineHasHadForTooLong() {
    var id = enqueue();
    var shop = shop();
    shop.step(lane);
    leases.reclaim(lane);
    jdbc.sql("update generation.jobs set status = 'queued', next_look = null where id = :id").param("id", id.value()).update();
    engines.close(lane, "402: the account has no money left");
    assertThat(shop.step(lane)).isFalse();
    clock.advance(Duration.ofMinutes(16));
    assertThat(shop.step(lane)).isTrue();
    assertThat(jobs.require(owner, id).lane()).isEqualTo(painter.capabilities().name());
  }

  /** A late heartbeat of the worker that parked it finds another fencing token. */
  @Test
  void endsTheLeaseOfWhoeverParksAJob() {
    var id = enqueue();
    var shop = shop();
    var taken = shop.workers.next(lane).orElseThrow();
    shop.working.on(taken);
    assertThat(leases.heartbeat(taken)).isFalse();
    assertThat(jobs.require(owner, id).ticket()).isPresent();
  }

  private void inSixProcesses(GenerationSettings settings) throws Exception {
    try (var threads = Executors.newFixedThreadPool(6)) {
      var processes = IntStream.range(0, 6).mapToObj(number -> threads.submit(() -> {
        var shop = new Workshop(shared, FakeEngines.of(clock, engine), settings, clock);
        for (var job = shop.workers.next(lane); job.isPresent(); job = shop.workers.next(lane)) {
          shop.working.on(job.get());
        }
      })).toList();
      for (var process : processes) {
        process.get();
      }
    }
  }

  private Workshop shop() {
    return shop(engines);
  }

  private Workshop shop(Engines installed) {
    return new Workshop(shared, installed, Workshop.settings(Map.of()), clock);
  }

  private JobId enqueue() {
    var id = new JobId(TypeId.next(JobId.PREFIX).toString());
    transaction.executeWithoutResult(status -> jobs.enqueue(owner, id, JobLeasesTest.wish(), lane, 0));
    return id;
  }

  private List<StoredArtwork> made(JobId id) {
    return artworks.ofJob(owner, id.value());
  }

  private static String unique() {
    return TypeId.next("e").toString().replaceAll("[^a-z]", "");
  }
}
