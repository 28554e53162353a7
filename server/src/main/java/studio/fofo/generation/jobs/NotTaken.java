package studio.fofo.generation.jobs;

import java.time.Duration;
import org.springframework.stereotype.Component;
import studio.fofo.generation.engine.BreakerState;
import studio.fofo.generation.engine.EngineClosed;
import studio.fofo.generation.engine.EngineDeclined;
import studio.fofo.generation.engine.EngineRefused;
import studio.fofo.generation.engine.EngineUnavailable;
import studio.fofo.generation.engine.Engines;

/** Continues a job whose order an engine certainly did not take: takes back intent and cost, and moves the job on. */
@Component
class NotTaken {

  private final JobLeases leases;
  private final RemoteLeases remote;
  private final Returning returning;
  private final Engines engines;

  NotTaken(JobLeases leases, RemoteLeases remote, Returning returning, Engines engines) {
    this.leases = leases;
    this.remote = remote;
    this.returning = returning;
    this.engines = engines;
  }

  /** It will never make this. */
  void refused(Job job, EngineSpending.Order bought, EngineRefused refused) throws EngineRefused {
    remote.withdraw(job, bought);
    throw refused;
  }

  /** It takes nothing of ours: the lane is closed, and the job goes to the next one. */
  void closed(Job job, EngineSpending.Order bought, EngineClosed closed) {
    remote.withdraw(job, bought);
    engines.close(job.lane(), String.valueOf(closed.getMessage()));
    leases.giveBack(job, returning.nextLane(job), Duration.ZERO, false);
  }

  /** It asked to be left alone, which counts as no attempt, or it cannot be reached. */
  void unavailable(Job job, EngineSpending.Order bought, BreakerState state, EngineUnavailable unavailable) {
    remote.withdraw(job, bought);
    returning.unavailable(job, unavailable);
    var next = returning.nextLane(job);
    if (unavailable.retryAfter().isPresent()) {
      leases.giveBack(job, next, next.equals(job.lane()) ? unavailable.retryAfter().get() : Duration.ZERO, false);
    } else {
      returning.again(job, next, state, String.valueOf(unavailable.getMessage()));
    }
  }

  /** The same, known later. */
  void declined(Job job, EngineSpending.Order bought, BreakerState state, EngineDeclined declined) throws EngineRefused {
    switch (declined.reason()) {
      case EngineDeclined.Reason.Refused refused -> refused(job, bought, refused.failure());
      case EngineDeclined.Reason.Closed closed -> closed(job, bought, closed.failure());
      case EngineDeclined.Reason.Unavailable unavailable -> unavailable(job, bought, state, unavailable.failure());
    }
  }
}
