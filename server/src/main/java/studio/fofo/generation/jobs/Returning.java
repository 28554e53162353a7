package studio.fofo.generation.jobs;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import studio.fofo.generation.GenerationErrors;
import studio.fofo.generation.GenerationSettings;
import studio.fofo.generation.engine.BreakerState;
import studio.fofo.generation.engine.EngineUnavailable;
import studio.fofo.generation.engine.Engines;

/** Returns a job that could not be made to the queue, or gives it up. */
@Component
class Returning {

  private static final Logger LOG = LoggerFactory.getLogger(Returning.class);
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final JobLeases leases;
  private final Engines engines;
  private final GenerationSettings settings;

  Returning(JobLeases leases, Engines engines, GenerationSettings settings) {
    this.leases = leases;
    this.engines = engines;
    this.settings = settings;
  }

  /** The next available engine that supports the job's style; or the same one. */
  String nextLane(Job job) {
    return engines.laneAfter(job.lane(), job.wish().style()).orElse(job.lane());
  }

  /** Tells the breaker. An engine that asks to be left alone works; a call that we interrupted ourselves says nothing about it. */
  void unavailable(Job job, EngineUnavailable unavailable) {
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    unavailable.retryAfter().ifPresentOrElse(pause -> engines.leave(job.lane(), pause), () -> engines.failed(job.lane()));
    LOG.warn("engine unavailable engine={} job={} reason={}", job.lane(), job.id(), unavailable.getMessage());
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
