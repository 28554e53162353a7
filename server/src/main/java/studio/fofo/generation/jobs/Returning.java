package studio.fofo.generation.jobs;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import studio.fofo.generation.GenerationErrors;
import studio.fofo.generation.GenerationSettings;
import studio.fofo.generation.engine.BreakerState;
import studio.fofo.generation.engine.EngineClosed;
import studio.fofo.generation.engine.EngineLost;
import studio.fofo.generation.engine.EngineUnavailable;
import studio.fofo.generation.engine.Engines;

/** Returns a job that could not be made to the queue, or gives it up. */
@Component
class Returning {

  private static final Logger LOG = LoggerFactory.getLogger(Returning.class);
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final JobLeases leases;
  private final Engines engines;
  private final EngineTroubles troubles;
  private final GenerationSettings settings;

  Returning(JobLeases leases, Engines engines, EngineTroubles troubles, GenerationSettings settings) {
    this.troubles = troubles;
    this.leases = leases;
    this.engines = engines;
    this.settings = settings;
  }

  /** The next available engine that supports the job's style; or the same one, as also for those who chose it. */
  String nextLane(Job job) {
    if (job.wish().engine().isPresent()) {
      return job.lane();
    }
    return engines.laneAfter(job.lane(), job.wish().style()).orElse(job.lane());
  }

  /** The next available engine that may make it and costs nothing. */
  Optional<String> nextFreeLane(Job job) {
    return job.wish().engine().isPresent() ? Optional.empty() : engines.freeLaneAfter(job.lane(), job.wish().style());
  }

  /**
   * Tells the breaker, and the operators. An engine that asks to be left alone works; a call that we interrupted ourselves says nothing
   * about it.
   */
  void unavailable(Job job, EngineUnavailable unavailable) {
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    unavailable.retryAfter().ifPresentOrElse(pause -> engines.leave(job.lane(), pause), () -> engines.failed(job.lane()));
    troubles.note(job, String.valueOf(unavailable.getMessage()));
    LOG.warn("engine unavailable engine={} job={} reason={}", job.lane(), job.id(), unavailable.getMessage());
  }

  /** Closes its engine for all. */
  void closed(Job job, EngineClosed closed) {
    var reason = String.valueOf(closed.getMessage());
    troubles.note(job, reason);
    engines.close(job.lane(), reason);
  }

  /** Its engine no longer knows it. */
  void lost(Job job, EngineLost lost) {
    troubles.note(job, String.valueOf(lost.getMessage()));
    LOG.warn("engine lost an order engine={} job={} reason={}", job.lane(), job.id(), lost.getMessage());
  }

  /** Its engine may have it, and is not asked for it any more. */
  void abandoned(Job job, String reason) {
    troubles.note(job, reason);
    LOG.warn("order given up engine={} job={} reason={}", job.lane(), job.id(), reason);
  }

  /** The failed trial of a paused engine does not count as an attempt of the job. */
  void again(Job job, String lane, BreakerState state, String reason) {
    if (state == BreakerState.HALF_OPEN) {
      leases.giveBack(job, lane, lane.equals(job.lane()) ? engines.rest(lane) : Duration.ZERO, false);
    } else if (job.attempts() >= settings.attempts()) {
      giveUp(job, "no engine could make the pictures after " + job.attempts() + " attempts: " + reason);
    } else {
      leases.giveBack(job, lane, lane.equals(job.lane()) ? PAUSE.multipliedBy(job.attempts()) : Duration.ZERO, true);
    }
  }

  void giveUp(Job job, String reason) {
    leases.fail(job, new Job.Failure(GenerationErrors.GENERATION_ENGINE_FAILED.name(), reason));
  }
}
