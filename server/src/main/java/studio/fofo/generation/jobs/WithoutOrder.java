package studio.fofo.generation.jobs;

import java.time.Duration;
import org.springframework.stereotype.Component;
import studio.fofo.generation.engine.BreakerState;
import studio.fofo.generation.engine.EngineClosed;
import studio.fofo.generation.engine.EngineDeclined;
import studio.fofo.generation.engine.EngineLost;
import studio.fofo.generation.engine.EngineRefused;
import studio.fofo.generation.engine.EngineUnavailable;

/**
 * Continues a job that has no order with its engine any more. If the engine certainly did not take it, intent and cost are taken back. If
 * it may still make it, and charge for it, only an engine that costs nothing is tried after it.
 */
@Component
class WithoutOrder {

  private final JobLeases leases;
  private final RemoteLeases remote;
  private final Returning returning;
  private final EngineCancellations cancellations;

  WithoutOrder(JobLeases leases, RemoteLeases remote, Returning returning, EngineCancellations cancellations) {
    this.leases = leases;
    this.remote = remote;
    this.returning = returning;
    this.cancellations = cancellations;
  }

  /** It will never make this. */
  void refused(Job job, EngineSpending.Order bought, EngineRefused refused) throws EngineRefused {
    remote.withdraw(job, bought);
    throw refused;
  }

  /** It takes nothing of ours: the lane is closed, and the job goes to the next one. */
  void closed(Job job, EngineSpending.Order bought, EngineClosed closed) {
    remote.withdraw(job, bought);
    returning.closed(job, closed);
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

  /** The engine lost it: it is ordered again, unless it may be charged for. */
  void lost(Job job, boolean isFree, EngineLost lost) {
    returning.lost(job, lost);
    if (lost.isDoubtful() && !isFree) {
      giveUp(job, String.valueOf(lost.getMessage()));
    } else {
      remote.forgetOrder(job);
      returning.again(job, job.lane(), BreakerState.CLOSED, String.valueOf(lost.getMessage()));
    }
  }

  /** Its other pictures are delivered, and it is told to stop. */
  void leaveRest(Job job, String reason) {
    returning.abandoned(job, reason);
    cancellations.schedule(job);
  }

  /** It took too long, or nobody knows what became of it. */
  void giveUp(Job job, String reason) {
    leaveRest(job, reason);
    var next = returning.nextFreeLane(job);
    if (next.isPresent()) {
      remote.forgetOrder(job);
      leases.giveBack(job, next.get(), Duration.ZERO, true);
    } else {
      returning.giveUp(job, reason);
    }
  }
}
