package studio.fofo.generation.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import studio.fofo.generation.GenerationSettings;
import studio.fofo.generation.engine.Engines;
import studio.fofo.generation.engine.RemoteEngine;
import studio.fofo.kernel.TypeId;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.FreeDisk;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Signals;

/** The workers of this process: one dispatcher per lane, which fills its slots from the queue. */
@Component
@ConditionalOnRole(Role.AI)
class JobWorkers implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(JobWorkers.class);

  private final Engines engines;
  private final JobLeases leases;
  private final RemoteLeases remote;
  private final Working working;
  private final Signals signals;
  private final GenerationSettings settings;
  private final FreeDisk disk;
  private final AbandonedLanes abandoned;
  private final String name = TypeId.next("worker").toString();
  private final List<Lane> lanes = new ArrayList<>();
  private @Nullable ScheduledExecutorService seeing;

  JobWorkers(Engines engines, JobLeases leases, RemoteLeases remote, Working working, Signals signals, GenerationSettings settings,
      FreeDisk disk, AbandonedLanes abandoned) {
    this.abandoned = abandoned;
    this.engines = engines;
    this.leases = leases;
    this.remote = remote;
    this.working = working;
    this.signals = signals;
    this.settings = settings;
    this.disk = disk;
  }

  @Override
  public void start() {
    for (var lane : engines.lanes()) {
      lanes.add(new Lane(lane, settings.slots(), settings.poll(), signals, new Lane.Work() {
        @Override
        public Optional<Job> next() {
          return JobWorkers.this.next(lane);
        }

        @Override
        public void carryOut(Job job) {
          working.on(job);
        }
      }));
    }
    seen();
    seeing = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("lanes-seen").factory());
    seeing.scheduleWithFixedDelay(this::seen, AbandonedLanes.SEEN_EVERY.toSeconds(), AbandonedLanes.SEEN_EVERY.toSeconds(),
        TimeUnit.SECONDS);
    lanes.forEach(Lane::start);
    LOG.info("workers started lanes={} slots={} worker={}", engines.lanes(), settings.slots(), name);
  }

  private void seen() {
    try {
      abandoned.seen(engines.lanes());
    } catch (RuntimeException failed) {
      LOG.warn("cannot say which lanes are worked on, retrying reason={}", failed.getClass().getSimpleName());
    }
  }

  /** While a lane's engine is paused, its jobs wait, or move to other engines that support their style. */
  Optional<Job> next(String lane) {
    leases.reclaim(lane);
    if (!disk.hasRoom()) {
      return Optional.empty();
    }
    var elsewhere = engines.engine(lane) instanceof RemoteEngine engine ? engine : null;
    return switch (engines.state(lane)) {
      case CLOSED -> elsewhere == null ? leases.pick(lane, name) : nextStep(lane, false);
      case HALF_OPEN -> elsewhere == null ? leases.pickAny(lane, name) : nextStep(lane, true);
      case OPEN -> {
        engines.detours(lane).forEach((next, styles) -> leases.passOn(lane, next, styles));
        yield elsewhere == null ? Optional.empty() : ordered(lane, elsewhere);
      }
    };
  }

  /** Of an engine that is paused: what it has had for too long, and what may have arrived here. */
  private Optional<Job> ordered(String lane, RemoteEngine engine) {
    var overdue = remote.pickOverdue(lane, name);
    return engine.answersOnlyWithPictures() ? overdue.or(() -> remote.pickDue(lane, name)) : overdue;
  }

  /** Jobs that the engine has go before new ones. */
  private Optional<Job> nextStep(String lane, boolean any) {
    return remote.pickDue(lane, name).or(() -> remote.pickNew(lane, name, any));
  }

  /** Returns running jobs to the queue, so that another process continues them at once. */
  @Override
  public void stop() {
    lanes.parallelStream().forEach(lane -> lane.stop(Duration.ofSeconds(8)));
    lanes.clear();
    if (seeing != null) {
      seeing.shutdownNow();
    }
  }

  @Override
  public boolean isRunning() {
    return !lanes.isEmpty();
  }

  /** Stops early: before the web server, and long before signals and the database. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE - 20;
  }
}
