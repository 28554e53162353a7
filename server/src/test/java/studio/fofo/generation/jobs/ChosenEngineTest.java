package studio.fofo.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
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

/** Jobs whose engine a person chose, why jobs wait, and what operators see of failing engines. */
@ModuleTest
class ChosenEngineTest {

  private static final PictureCost CENT = new PictureCost(10_000);

  private final Jobs jobs;
  private final JobPreviews previews;
  private final TransactionTemplate transaction;
  private final Workshop.Shared shared;
  private final UserId owner = UserId.next();
  private final FakeRemote engine = new FakeRemote("chosen-" + unique(), CENT);
  private final FakeEngine painter = new FakeEngine("painter-" + unique());
  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T20:00:00Z"));
  private final String lane = engine.capabilities().name();
  private final Engines engines = FakeEngines.of(clock, engine, painter);
  private Map<String, LaneSettings> lanes = Map.of();

  ChosenEngineTest(Turns turns, JobLeases leases, JobEvents events, Making making, JobPreviews previews, Signals signals, JdbcClient jdbc,
      TransactionTemplate transaction) {
    var tasks = new WaitingTasks();
    this.jobs = new Jobs(jdbc, turns, events, signals, new EngineCancellations(tasks, clock), clock);
    this.previews = previews;
    this.transaction = transaction;
    this.shared = new Workshop.Shared(jobs, leases, making, signals, tasks, turns, jdbc, transaction);
  }

  @Test
  void isMadeByNoOtherEngine() {
    var any = enqueue(Optional.empty());
    var chosen = enqueue(Optional.of(lane));
    engine.fault = Fault.REFUSED;
    var shop = shop();
    shop.step(lane);
    shop.step(lane);
    assertThat(jobs.require(owner, any).lane()).isEqualTo(painter.capabilities().name());
    assertThat(jobs.require(owner, chosen).lane()).isEqualTo(lane);
    engines.close(lane, "402");
    shared.leases().passOn(lane, painter.capabilities().name(), List.of("cyberpunk"));
    assertThat(jobs.require(owner, chosen).lane()).as("others may take over from a paused engine").isEqualTo(lane);
    engine.fault = null;
    engines.open(lane);
    shop.step(lane);
    assertThat(engine.orders()).isOne();
  }

  @Test
  void failsRatherThanGoElsewhereIfNobodyKnowsWhetherItWasOrdered() {
    var chosen = enqueue(Optional.of(lane));
    engine.fault = Fault.SILENT_BEFORE;
    engine.canFind = false;
    var shop = shop();
    shop.step(lane);
    engine.fault = null;
    clock.advance(Duration.ofMinutes(10));
    shop.step(lane);
    assertThat(jobs.require(owner, chosen).status()).isEqualTo(JobStatus.FAILED);
  }

  /** No day will ever allow it, so it does not wait for one. */
  @Test
  void failsIfItCostsMoreThanADayAllows() {
    var id = enqueue(Optional.of(lane));
    lanes = Map.of(lane, new LaneSettings(8, Duration.ofMinutes(15), Duration.ofMinutes(10), new BigDecimal("0.01")));
    shop().step(lane);
    var job = jobs.require(owner, id);
    assertThat(job.status()).isEqualTo(JobStatus.FAILED);
    assertThat(job.failure().message()).contains("ask for fewer").contains(lane);
    assertThat(engine.orders()).isZero();
    assertThat(shop().spending.today(lane).pictures()).isZero();
  }

  @Test
  void saysWhyItWaits() {
    var first = enqueue(Optional.of(lane));
    clock.advance(Duration.ofMillis(1));
    var second = enqueue(Optional.of(lane));
    assertThat(wait(first)).extracting(Waits.Wait::reason, Waits.Wait::ahead).containsExactly(WaitReason.QUEUE, 0);
    assertThat(wait(second)).extracting(Waits.Wait::reason, Waits.Wait::ahead).containsExactly(WaitReason.QUEUE, 1);
    engines.close(lane, "402: secret words for operators");
    assertThat(wait(first).reason()).isEqualTo(WaitReason.ENGINE_CLOSED);
    engines.open(lane);
    engines.leave(lane, Duration.ofMinutes(2));
    assertThat(wait(first)).extracting(Waits.Wait::reason, Waits.Wait::until)
        .containsExactly(WaitReason.ENGINE_PAUSED, Optional.of(clock.instant().plusSeconds(120)));
    clock.advance(Duration.ofMinutes(2));
    engines.succeeded(lane);
    lanes = Map.of(lane, new LaneSettings(8, Duration.ofMinutes(15), Duration.ofMinutes(10), new BigDecimal("0.01")));
    assertThat(wait(first)).extracting(Waits.Wait::reason, Waits.Wait::until)
        .containsExactly(WaitReason.DAILY_LIMIT, Optional.of(Instant.parse("2026-01-02T00:00:00Z")));
    lanes = Map.of(lane, new LaneSettings(1, Duration.ofMinutes(15), Duration.ofMinutes(10), null));
    shop().step(lane);
    assertThat(wait(second).reason()).isEqualTo(WaitReason.ENGINE_BUSY);
    assertThat(shop().waits.of(jobs.require(owner, first))).as("it runs").isEmpty();
    assertThat(shop().waits.load(lane)).isEqualTo(new Waits.Load(1, 1));
  }

  @Test
  void countsTroublesThatRepeatThemselves() {
    enqueue(Optional.of(lane));
    var shop = shop();
    engine.fault = Fault.REFUSED;
    shop.step(lane);
    clock.advance(Duration.ofMinutes(1));
    shop.step(lane);
    engine.fault = Fault.UNPAID;
    clock.advance(Duration.ofMinutes(1));
    shop.step(lane);
    assertThat(shop.troubles.latest(lane, 10)).extracting(EngineTroubles.Trouble::words, EngineTroubles.Trouble::times)
        .containsExactly(tuple("402: the account has no money left", 1),
            tuple("connection refused", 2));
    clock.advance(Duration.ofDays(8));
    shop.troubles.forget();
    assertThat(shop.troubles.latest(lane, 10)).isEmpty();
  }

  @Test
  void showsUnfinishedPicturesWhileItRuns() {
    var id = enqueue(Optional.empty());
    var shop = shop();
    var picture = FakeEngine.png(3);
    previews.show(jobs.require(owner, id), 0, picture);
    assertThat(previews.of(jobs.require(owner, id))).as("it waits").isEmpty();
    shop.step(lane);
    var running = jobs.require(owner, id);
    previews.show(running, 1, picture);
    previews.show(running, 1, FakeEngine.png(4));
    previews.show(running, 1, FakeEngine.png(4));
    previews.show(running, 1, new byte[] {1, 2, 3});
    assertThat(previews.of(running)).extracting(JobPreviews.Preview::variant, JobPreviews.Preview::step)
        .containsExactly(tuple(0, 1), tuple(1, 2));
    assertThat(previews.of(running)).allSatisfy(preview -> assertThat(preview.image()).startsWith("data:image/webp;base64,UklGR"));
    engine.finishAll();
    shop.workOff(lane);
    previews.forget();
    assertThat(shared.jdbc().sql("select count(*) from generation.job_previews where job_id = :id").param("id", id.value())
        .query(Integer.class).single()).isZero();
  }

  private Waits.Wait wait(JobId id) {
    return shop().waits.of(jobs.require(owner, id)).orElseThrow();
  }

  private Workshop shop() {
    return new Workshop(shared, engines, Workshop.settings(lanes), clock);
  }

  private JobId enqueue(Optional<String> chosen) {
    var id = new JobId(TypeId.next(JobId.PREFIX).toString());
    transaction.executeWithoutResult(status -> jobs.enqueue(owner, id, Workshop.wish(chosen),
        lane, 0));
    return id;
  }

  private static String unique() {
    return TypeId.next("e").toString().replaceAll("[^a-z]", "");
  }
}
