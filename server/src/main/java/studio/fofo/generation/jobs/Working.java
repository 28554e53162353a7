package studio.fofo.generation.jobs;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import studio.fofo.generation.GenerationErrors;
import studio.fofo.generation.GenerationSettings;
import studio.fofo.generation.engine.BreakerState;
import studio.fofo.generation.engine.EngineRefused;
import studio.fofo.generation.engine.EngineUnavailable;
import studio.fofo.generation.engine.Engines;
import studio.fofo.generation.engine.ImageEngine;
import studio.fofo.runtime.Signals;

/** A worker's handling of one job: renews the lease while it runs, and decides what happens if it fails. */
@Component
class Working {

  private static final Logger LOG = LoggerFactory.getLogger(Working.class);
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final Making making;
  private final JobLeases leases;
  private final Engines engines;
  private final Signals signals;
  private final GenerationSettings settings;

  Working(Making making, JobLeases leases, Engines engines, Signals signals, GenerationSettings settings) {
    this.making = making;
    this.leases = leases;
    this.engines = engines;
    this.signals = signals;
    this.settings = settings;
  }

  /** Executes the job in the calling thread. If the thread is interrupted, the job is returned to the queue. */
  void on(Job job) {
    try (var lease = new JobLease(job, leases, signals, settings.lease())) {
      attempt(job, lease);
    } catch (JobLeaseLost lost) {
      LOG.info("job lost to another worker or cancelled job={} fence={}", job.id(), job.fence());
    } catch (RuntimeException broken) {
      LOG.error("cannot return job, its lease will expire job={} attempt={}", job.id(), job.attempts(), broken);
    }
  }

  private void attempt(Job job, JobLease lease) {
    var engine = engines.engine(job.lane());
    try {
      var state = engines.ask(job.lane());
      if (state == BreakerState.OPEN) {
        leases.giveBack(job, lane(job), engines.rest(job.lane()), false);
        return;
      }
      var ticket = submitted(job, engine, state);
      if (ticket.isPresent()) {
        collect(job, engine, ticket.get(), state);
      }
    } catch (EngineRefused refused) {
      leases.fail(job, new Job.Failure(GenerationErrors.GENERATION_ENGINE_REFUSED.name(), String.valueOf(refused.getMessage())));
    } catch (InterruptedException interrupted) {
      stopped(job, engine, lease);
    } catch (JobLeaseLost lost) {
      job.ticket().ifPresent(engine::cancel);
      throw lost;
    } catch (RuntimeException failed) {
      failed(job, engine, lease, failed);
    }
  }

  /** The ticket, or empty if the engine does not accept the job: then it moves to the next one, or waits for this one. */
  private Optional<String> submitted(Job job, ImageEngine engine, BreakerState state) throws EngineRefused {
    try {
      return Optional.of(making.submit(job, engine));
    } catch (EngineUnavailable unavailable) {
      unavailable(job, unavailable);
      again(job, lane(job), state, String.valueOf(unavailable.getMessage()));
      return Optional.empty();
    }
  }

  private void collect(Job job, ImageEngine engine, String ticket, BreakerState state) throws EngineRefused, InterruptedException {
    try {
      making.collect(job, engine, ticket);
      engines.succeeded(job.lane());
      LOG.info("job succeeded job={} engine={} variants={} attempt={}", job.id(), job.lane(), job.wish().variants(), job.attempts());
    } catch (EngineUnavailable brokenOff) {
      unavailable(job, brokenOff);
      again(job, job.lane(), state, String.valueOf(brokenOff.getMessage()));
    }
  }

  /** The job's next lane. Once an engine has an order, no other is tried, since it may be working on it: the same one is observed again. */
  private String lane(Job job) {
    return job.ticket().isPresent() ? job.lane() : engines.laneAfter(job.lane(), job.wish().style()).orElse(job.lane());
  }

  private void unavailable(Job job, EngineUnavailable unavailable) {
    engines.failed(job.lane());
    LOG.warn("engine unavailable engine={} job={} reason={}", job.lane(), job.id(), unavailable.getMessage());
  }

  /** An interrupt can surface as any failure, for example of a file being written. */
  private void failed(Job job, ImageEngine engine, JobLease lease, RuntimeException failed) {
    if (Thread.interrupted() || lease.isLost()) {
      stopped(job, engine, lease);
    } else {
      LOG.error("job failed job={} attempt={}", job.id(), job.attempts(), failed);
      again(job, job.lane(), BreakerState.CLOSED, "an internal error occurred");
    }
  }

  /** Interrupted because the lease is lost (cancelled), or because the process is stopping. */
  private void stopped(Job job, ImageEngine engine, JobLease lease) {
    if (lease.isLost()) {
      job.ticket().ifPresent(engine::cancel);
      LOG.info("job stopped job={} fence={}", job.id(), job.fence());
    } else {
      leases.giveBack(job, job.lane(), Duration.ZERO, false);
    }
  }

  /** The failed trial of a paused engine does not count as an attempt of the job. */
  private void again(Job job, String lane, BreakerState state, String reason) {
    if (state == BreakerState.HALF_OPEN) {
      leases.giveBack(job, lane, lane.equals(job.lane()) ? engines.rest(lane) : Duration.ZERO, false);
    } else if (job.attempts() >= settings.attempts()) {
      leases.fail(job, new Job.Failure(GenerationErrors.GENERATION_ENGINE_FAILED.name(),
          "no engine could make the pictures after " + job.attempts() + " attempts: " + reason));
    } else {
      leases.giveBack(job, lane, lane.equals(job.lane()) ? PAUSE.multipliedBy(job.attempts()) : Duration.ZERO, true);
    }
  }
}
