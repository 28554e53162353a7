package studio.fofo.generation.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import studio.fofo.generation.GenerationErrors;
import studio.fofo.generation.GenerationSettings;
import studio.fofo.generation.engine.Engines;
import studio.fofo.kernel.TypeId;

/**
 * Jobs in lanes that no process works on any more, because the engine was removed from the settings. That this process has no such engine
 * proves nothing, since another machine may have it: every process says which lanes it works on, and a lane is abandoned once nobody has
 * said so for a while. Measured by the database's clock.
 */
@Service
class AbandonedLanes {

  static final Duration SEEN_EVERY = Duration.ofMinutes(1);
  /** Longer than a restart of all machines. */
  static final Duration GRACE = Duration.ofMinutes(15);

  private static final Logger LOG = LoggerFactory.getLogger(AbandonedLanes.class);
  private static final int AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final JobLeases leases;
  private final Making making;
  private final Engines engines;
  private final GenerationSettings settings;
  private final Clock clock;
  private final Instant started;
  private final String name = TypeId.next("sweeper").toString();

  AbandonedLanes(JdbcClient jdbc, JobLeases leases, Making making, Engines engines, GenerationSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.leases = leases;
    this.making = making;
    this.engines = engines;
    this.settings = settings;
    this.clock = clock;
    this.started = clock.instant();
  }

  /** This process works on these lanes. */
  void seen(List<String> lanes) {
    lanes.forEach(lane -> jdbc.sql("""
        insert into generation.lanes (lane, seen_at) values (:lane, now())
        on conflict (lane) do update set seen_at = excluded.seen_at""").param("lane", lane).update());
  }

  /**
   * Moves jobs of abandoned lanes to engines that there are. Those of which some pictures are finished end with these, since one
   * engine makes the pictures of a job; those that were meant for one engine, or that it may have, fail. Does nothing while this process
   * is young: the others may just be starting.
   */
  void clear() {
    if (clock.instant().isBefore(started.plus(GRACE))) {
      return;
    }
    var job = pick();
    for (var count = 0; job.isPresent() && count < AT_ONCE; count++) {
      clear(job.get());
      job = pick();
    }
  }

  private Optional<Job> pick() {
    return jdbc.sql("""
        update generation.jobs
        set status = 'running', fence = fence + 1, attempts = attempts + 1, worker = :worker, next_look = null,
            lease_until = now() + make_interval(secs => :lease)
        where id = (
          select job.id from generation.jobs job left join generation.lanes seen using (lane)
          where job.status in ('queued', 'running') and (job.lease_until is null or job.lease_until < now())
            and coalesce(seen.seen_at, job.requested_at) < now() - make_interval(secs => :grace) and job.lane not in (:mine)
          limit 1 for update of job skip locked)
        returning *""")
        .param("worker", name).param("lease", JobLeases.seconds(settings.lease())).param("grace", JobLeases.seconds(GRACE))
        .param("mine", engines.lanes()).query(JobRow::read).optional();
  }

  private void clear(Job job) {
    LOG.warn("nobody works on the lane of a job engine={} job={}", job.lane(), job.id());
    try {
      if (making.deliverPart(job, job.lane() + " is not used any more")) {
        LOG.info("job ended with a part of its pictures job={}", job.id());
      } else if (job.remote().intentAt().isPresent()) {
        fail(job, job.lane() + " is not used any more, and nobody knows what became of the order");
      } else if (job.wish().engine().isPresent()) {
        fail(job, job.lane() + " is not offered any more: choose another engine");
      } else if (engines.draw(job.wish().style())) {
        leases.giveBack(job, engines.firstLane(job.wish().style()), Duration.ZERO, false);
      } else {
        fail(job, "no engine of the studio draws the style " + job.wish().style() + " any more");
      }
    } catch (JobLeaseLost cancelled) {
      LOG.info("job lost to another worker or cancelled job={} fence={}", job.id(), job.fence());
    }
  }

  private void fail(Job job, String reason) {
    leases.fail(job, new Job.Failure(GenerationErrors.GENERATION_ENGINE_FAILED.name(), reason));
  }
}
