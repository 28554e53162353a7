package studio.fofo.generation.jobs;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;
import studio.fofo.generation.GenerationSettings;
import studio.fofo.generation.engine.Engines;
import studio.fofo.runtime.FreeDisk;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.Tasks;

/** The workers of a process with engines, settings and a clock of its own. */
final class Workshop {

  private static final FreeDisk ROOM = new FreeDisk(() -> 2, DataSize.ofBytes(2), DataSize.ofBytes(1));

  /** What all processes share. */
  record Shared(Jobs jobs, JobLeases leases, Making making, Signals signals, Tasks tasks, JdbcClient jdbc) {}

  final Working working;
  final JobWorkers workers;
  final EngineSpending spending;
  final CancellingAtEngine cancelling;
  private final Shared shared;

  Workshop(Shared shared, Engines engines, GenerationSettings settings, Clock clock) {
    this(shared, engines, settings, clock, ROOM);
  }

  Workshop(Shared shared, Engines engines, GenerationSettings settings, Clock clock, FreeDisk disk) {
    this.shared = shared;
    this.spending = new EngineSpending(shared.jdbc, settings, clock);
    var remote = new RemoteLeases(shared.jdbc, clock, settings, spending);
    var returning = new Returning(shared.leases, engines, settings);
    var step = new RemoteStep(
        shared.making, shared.leases, remote, returning, new EngineCancellations(shared.tasks, clock), engines, settings, clock);
    this.working = new Working(shared.making, step, returning, shared.leases, engines, shared.signals, settings);
    this.workers = new JobWorkers(engines, shared.leases, remote, working, shared.signals, settings, disk);
    this.cancelling = new CancellingAtEngine(engines, shared.jobs, shared.making, clock);
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
