package studio.fofo.generation.jobs;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import studio.fofo.generation.GenerationErrors;
import studio.fofo.generation.GenerationSettings;
import studio.fofo.generation.engine.BreakerState;
import studio.fofo.generation.engine.EngineRefused;
import studio.fofo.generation.engine.EngineUnavailable;
import studio.fofo.generation.engine.Engines;
import studio.fofo.generation.engine.LocalEngine;
import studio.fofo.generation.engine.RemoteEngine;
import studio.fofo.runtime.Signals;

/** A worker's handling of one job: renews the lease while it runs, and decides what happens if it fails. */
@Component
class Working {

  private static final Logger LOG = LoggerFactory.getLogger(Working.class);

  private final Making making;
  private final RemoteStep remote;
  private final Returning returning;
  private final JobLeases leases;
  private final Engines engines;
  private final Signals signals;
  private final GenerationSettings settings;

  Working(Making making, RemoteStep remote, Returning returning, JobLeases leases, Engines engines, Signals signals,
      GenerationSettings settings) {
    this.making = making;
    this.remote = remote;
    this.returning = returning;
    this.leases = leases;
    this.engines = engines;
    this.signals = signals;
    this.settings = settings;
  }

  /** Executes the job, or its next step, in the calling thread. If the thread is interrupted, the job is returned to the queue. */
  void on(Job job) {
    try (var lease = new JobLease(job, leases, signals, settings.lease())) {
      try {
        switch (engines.engine(job.lane())) {
          case LocalEngine local -> make(job, local);
          case RemoteEngine elsewhere -> remote.take(job, elsewhere);
        }
      } catch (EngineRefused refused) {
        leases.fail(job, new Job.Failure(GenerationErrors.GENERATION_ENGINE_REFUSED.name(), String.valueOf(refused.getMessage())));
      } catch (InterruptedException interrupted) {
        stopped(job, lease);
      } catch (JobLeaseLost lost) {
        throw lost;
      } catch (RuntimeException failed) {
        failed(job, lease, failed);
      }
    } catch (JobLeaseLost lost) {
      LOG.info("job lost to another worker or cancelled job={} fence={}", job.id(), job.fence());
    } catch (RuntimeException broken) {
      LOG.error("cannot return job, its lease will expire job={} attempt={}", job.id(), job.attempts(), broken);
    }
  }

  private void make(Job job, LocalEngine engine) throws EngineRefused, InterruptedException {
    var state = engines.ask(job.lane());
    if (state == BreakerState.OPEN) {
      leases.giveBack(job, lane(job), engines.rest(job.lane()), false);
      return;
    }
    try {
      making.make(job, engine);
      engines.succeeded(job.lane());
      LOG.info("job succeeded job={} engine={} variants={} attempt={}", job.id(), job.lane(), job.wish().variants(), job.attempts());
    } catch (EngineUnavailable unavailable) {
      returning.unavailable(job, unavailable);
      returning.again(job, lane(job), state, String.valueOf(unavailable.getMessage()));
    }
  }

  /** The job's next lane. Pictures of one job are made by one engine. */
  private String lane(Job job) {
    return making.hasPictures(job) ? job.lane() : returning.nextLane(job);
  }

  /** An interrupt can surface as any failure, for example of a file being written. */
  private void failed(Job job, JobLease lease, RuntimeException failed) {
    if (Thread.interrupted() || lease.isLost()) {
      stopped(job, lease);
    } else {
      LOG.error("job failed job={} attempt={}", job.id(), job.attempts(), failed);
      returning.again(job, job.lane(), BreakerState.CLOSED, "an internal error occurred");
    }
  }

  /** Interrupted because the lease is lost (cancelled), or because the process is stopping. */
  private void stopped(Job job, JobLease lease) {
    if (lease.isLost()) {
      LOG.info("job stopped job={} fence={}", job.id(), job.fence());
    } else {
      leases.giveBack(job, job.lane(), Duration.ZERO, false);
    }
  }
}
