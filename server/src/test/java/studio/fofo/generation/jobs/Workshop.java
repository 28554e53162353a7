package studio.fofo.generation.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionInterceptor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import studio.fofo.generation.GenerationSettings;
import studio.fofo.generation.LaneSettings;
import studio.fofo.generation.engine.Engines;
import studio.fofo.painter.Meant;
import studio.fofo.runtime.FreeDisk;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.Tasks;
import studio.fofo.runtime.Turns;

/** The workers of a process with engines, settings and a clock of its own. */
final class Workshop {

  private static final FreeDisk ROOM = new FreeDisk(() -> 2, DataSize.ofBytes(2), DataSize.ofBytes(1));

  /** What all processes share. */
  record Shared(Jobs jobs, JobLeases leases, Making making, Signals signals, Tasks tasks, Turns turns, JdbcClient jdbc,
      TransactionTemplate transaction) {}

  final Working working;
  final JobWorkers workers;
  final EngineSpending spending;
  final CancellingAtEngine cancelling;
  final EngineTroubles troubles;
  final Waits waits;
  final AbandonedLanes abandoned;
  private final Shared shared;

  /** @param lanes of engines with settings of their own */
  static GenerationSettings settings(Map<String, LaneSettings> lanes) {
    return new GenerationSettings(List.of("fake"), 2, 10, 10_000, 20_000, Duration.ofSeconds(2), 5, 10, Duration.ofSeconds(1),
        Duration.ofDays(1), lanes);
  }

  /** A request for two pictures, and the engine that it must be. */
  static Wish wish(Optional<String> chosen) {
    return new Wish("a fox", "", "a fox, neon", "", "cyberpunk", SizePreset.SQUARE, 7, 2, Optional.empty(), Meant.NOTHING, chosen);
  }

  Workshop(Shared shared, Engines engines, GenerationSettings settings, Clock clock) {
    this(shared, engines, settings, clock, ROOM);
  }

  Workshop(Shared shared, Engines engines, GenerationSettings settings, Clock clock, FreeDisk disk) {
    this.shared = shared;
    this.spending = new EngineSpending(shared.jdbc, settings, clock);
    var remote = inTransactions(new RemoteLeases(shared.jdbc, shared.leases, shared.turns, clock, settings, spending), shared);
    this.troubles = new EngineTroubles(shared.jdbc, clock);
    this.waits = new Waits(shared.jobs, engines, spending, settings, shared.jdbc, clock);
    var returning = new Returning(shared.leases, engines, troubles, settings);
    var step = new RemoteStep(
        shared.making, shared.leases, remote, returning,
        new WithoutOrder(shared.leases, remote, returning, new EngineCancellations(shared.tasks, clock)), engines, settings,
        clock);
    this.working = new Working(shared.making, step, returning, shared.leases, engines, shared.signals, settings);
    this.abandoned = new AbandonedLanes(shared.jdbc, shared.leases, shared.making, engines, settings, clock);
    this.workers = new JobWorkers(engines, shared.leases, remote, working, shared.signals, settings, disk, abandoned);
    this.cancelling = new CancellingAtEngine(engines, shared.jobs, shared.making, clock);
  }

  /** As Spring makes it. */
  private static RemoteLeases inTransactions(RemoteLeases remote, Shared shared) {
    var factory = new ProxyFactory(remote);
    factory.setProxyTargetClass(true);
    factory.addAdvice(new TransactionInterceptor(
        Objects.requireNonNull(shared.transaction.getTransactionManager()), new AnnotationTransactionAttributeSource()));
    return (RemoteLeases) factory.getProxy();
  }

  /** Works off a lane until nothing is left to do, as if all pauses were over. */
  void workOff(String lane) {
    wake(lane);
    for (var job = workers.next(lane); job.isPresent(); job = workers.next(lane)) {
      working.on(job.get());
      wake(lane);
    }
  }

  /** One step of one job, as if all pauses were over. */
  boolean step(String lane) {
    wake(lane);
    var job = workers.next(lane);
    job.ifPresent(working::on);
    return job.isPresent();
  }

  private void wake(String lane) {
    shared.jdbc.sql("update generation.jobs set not_before = now() where lane = :lane and status = 'queued'").param("lane", lane).update();
    shared.jdbc.sql("update generation.jobs set next_look = now() where lane = :lane and next_look is not null").param("lane", lane)
        .update();
  }
}
