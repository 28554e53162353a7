package studio.fofo.generation.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import studio.fofo.generation.GenerationSettings;
import studio.fofo.generation.engine.BreakerState;
import studio.fofo.generation.engine.Engines;
import studio.fofo.generation.engine.RemoteEngine;

/** Tells people why their pictures have not been begun. */
@Service
public class Waits {

  private final Jobs jobs;
  private final Engines engines;
  private final EngineSpending spending;
  private final GenerationSettings settings;
  private final JdbcClient jdbc;
  private final Clock clock;

  Waits(Jobs jobs, Engines engines, EngineSpending spending, GenerationSettings settings, JdbcClient jdbc, Clock clock) {
    this.jobs = jobs;
    this.engines = engines;
    this.spending = spending;
    this.settings = settings;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Why a job waits.
   *
   * @param ahead how many go before it in its engine's queue
   * @param until when that ends at the earliest, if it is known
   */
  public record Wait(WaitReason reason, int ahead, Optional<Instant> until) {}

  /** How many jobs an engine has. */
  public record Load(int waiting, int running) {}

  /** Empty unless the job waits. */
  public Optional<Wait> of(Job job) {
    return jobs.position(job).map(ahead -> why(job, ahead));
  }

  private Wait why(Job job, int ahead) {
    var lane = job.lane();
    if (!engines.lanes().contains(lane)) {
      return new Wait(WaitReason.ENGINE_CLOSED, ahead, Optional.empty());
    }
    if (engines.closed(lane).isPresent()) {
      return new Wait(WaitReason.ENGINE_CLOSED, ahead, Optional.empty());
    }
    if (engines.state(lane) == BreakerState.OPEN) {
      return new Wait(WaitReason.ENGINE_PAUSED, ahead, Optional.of(clock.instant().plus(engines.rest(lane))));
    }
    if (isLimitReached(job)) {
      return new Wait(WaitReason.DAILY_LIMIT, ahead, Optional.of(tomorrow()));
    }
    if (job.attempts() > 0 && ahead == 0) {
      return new Wait(WaitReason.RETRY, ahead, Optional.empty());
    }
    var isBusy = engines.engine(lane) instanceof RemoteEngine && load(lane).running() >= settings.lane(lane).inFlight();
    return new Wait(isBusy ? WaitReason.ENGINE_BUSY : WaitReason.QUEUE, ahead, Optional.empty());
  }

  private boolean isLimitReached(Job job) {
    var spent = spending.today(job.lane());
    var cost = engines.engine(job.lane()).capabilities().cost().times(job.wish().variants());
    return spent.limitMicroUsd().filter(limit -> spent.microUsd() > limit - cost.microUsd()).isPresent();
  }

  private Instant tomorrow() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).atStartOfDay(ZoneOffset.UTC).toInstant().plus(Duration.ofDays(1));
  }

  /** How many jobs wait for an engine, and how many it has. */
  public Load load(String lane) {
    return jdbc.sql("""
        select count(*) filter (where status = 'queued') as waiting, count(*) filter (where status = 'running') as running
        from generation.jobs where lane = :lane and status in ('queued', 'running')""")
        .param("lane", lane).query((row, number) -> new Load(row.getInt("waiting"), row.getInt("running"))).single();
  }
}
