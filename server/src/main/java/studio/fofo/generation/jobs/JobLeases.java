package studio.fofo.generation.jobs;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.generation.GenerationErrors;
import studio.fofo.generation.GenerationSettings;
import studio.fofo.runtime.Signals;
import tools.jackson.databind.json.JsonMapper;

/**
 * The workers' operations on the job table: leases, and every write that a worker may do. Each write checks the fencing token with which
 * the job was picked and fails with {@link JobLeaseLost} if another worker took or ended the job.
 *
 * <p>Leases are measured by the database's clock, since workers' clocks differ.
 */
@Repository
class JobLeases {

  private static final double LONGEST_PAUSE_SECONDS = 60;

  private final JdbcClient jdbc;
  private final JobEvents events;
  private final Signals signals;
  private final Clock clock;
  private final GenerationSettings settings;

  JobLeases(JdbcClient jdbc, JobEvents events, Signals signals, Clock clock, GenerationSettings settings) {
    this.jdbc = jdbc;
    this.events = events;
    this.signals = signals;
    this.clock = clock;
    this.settings = settings;
  }

  /** Takes the most urgent waiting job of a lane, if any. Concurrent workers get different jobs. */
  @Transactional
  public Optional<Job> pick(String lane, String worker) {
    return pick(lane, worker, "priority desc, requested_at, id");
  }

  /** The same for a random job, to try an engine: always trying with a job that breaks the engine would keep it paused. */
  @Transactional
  public Optional<Job> pickAny(String lane, String worker) {
    return pick(lane, worker, "random()");
  }

  private Optional<Job> pick(String lane, String worker, String order) {
    var picked = jdbc.sql("""
        update generation.jobs
        set status = 'running', fence = fence + 1, attempts = attempts + 1, worker = :worker, last_event = last_event + 1,
            lease_until = now() + make_interval(secs => :lease), started_at = coalesce(started_at, :now)
        where id = (
          select id from generation.jobs
          where lane = :lane and status = 'queued' and not_before <= now()
          order by %s
          limit 1 for update skip locked)
        returning *""".formatted(order))
        .param("lane", lane).param("worker", worker).param("lease", seconds(settings.lease()))
        .param("now", Timestamp.from(clock.instant()))
        .query(JobRow::read).optional();
    picked.ifPresent(job -> events.append(job.owner(), job.id(), job.lastEvent(), JobEvents.Type.STATUS, Jobs.status(JobStatus.RUNNING)));
    return picked;
  }

  /** Renews the lease.
   *
   * @return false if it is lost */
  boolean heartbeat(Job job) {
    return jdbc.sql("""
        update generation.jobs set lease_until = now() + make_interval(secs => :lease)
        where user_id = :user and id = :id and fence = :fence and status = 'running'""")
        .param("lease", seconds(settings.lease())).params(key(job)).update() == 1;
  }

  /** Stores which engine makes the pictures, before it begins. */
  void begun(Job job, Job.Engine engine) {
    held(job, jdbc.sql("""
        update generation.jobs
        set engine = :engine, engine_version = :version, model = :model
        where user_id = :user and id = :id and fence = :fence and status = 'running'""")
        .param("engine", engine.name()).param("version", engine.version()).param("model", engine.model())
        .params(key(job)).update());
  }

  @Transactional
  public void progress(Job job, int percent) {
    var number = numbered(job, jdbc.sql("""
        update generation.jobs set progress = greatest(progress, :percent), last_event = last_event + 1
        where user_id = :user and id = :id and fence = :fence and status = 'running'
        returning last_event""")
        .param("percent", percent).params(key(job)).query(Integer.class).optional());
    events.append(job.owner(), job.id(), number, JobEvents.Type.PROGRESS, Map.of("progress", percent));
  }

  /** The number for the event of a variant that the caller records in the same transaction; locks the row. */
  int variantNumber(Job job) {
    return numbered(job, jdbc.sql("""
        update generation.jobs set last_event = last_event + 1
        where user_id = :user and id = :id and fence = :fence and status = 'running'
        returning last_event""")
        .params(key(job)).query(Integer.class).optional());
  }

  /** Stores why variants were not made. */
  void refused(Job job, Map<Integer, String> reasons) {
    held(job, jdbc.sql("""
        update generation.jobs set refused = refused || :reasons::jsonb
        where user_id = :user and id = :id and fence = :fence and status = 'running'""")
        .param("reasons", JsonMapper.shared().writeValueAsString(reasons)).params(key(job)).update());
  }

  @Transactional
  public void succeed(Job job) {
    var number = numbered(job, jdbc.sql("""
        update generation.jobs
        set status = 'succeeded', progress = 100, finished_at = :now, worker = null, lease_until = null, last_event = last_event + 1
        where user_id = :user and id = :id and fence = :fence and status = 'running'
        returning last_event""")
        .param("now", Timestamp.from(clock.instant())).params(key(job)).query(Integer.class).optional());
    events.append(job.owner(), job.id(), number, JobEvents.Type.DONE, Jobs.status(JobStatus.SUCCEEDED));
  }

  @Transactional
  public void fail(Job job, Job.Failure failure) {
    var number = numbered(job, jdbc.sql("""
        update generation.jobs
        set status = 'failed', failure_code = :code, failure_message = :message, finished_at = :now, worker = null, lease_until = null,
            last_event = last_event + 1
        where user_id = :user and id = :id and fence = :fence and status = 'running'
        returning last_event""")
        .param("code", failure.code()).param("message", failure.message())
        .param("now", Timestamp.from(clock.instant())).params(key(job)).query(Integer.class).optional());
    events.append(job.owner(), job.id(), number, JobEvents.Type.DONE, failed(failure));
  }

  /**
   * Returns a job to the queue.
   *
   * @param lane the same one, or the next engine's
   * @param pause before it may be picked again
   * @param counts whether the attempt counts against the limit
   */
  @Transactional
  public void giveBack(Job job, String lane, Duration pause, boolean counts) {
    var number = numbered(job, jdbc.sql("""
        update generation.jobs
        set status = 'queued', lane = :lane, fence = fence + 1, worker = null, lease_until = null, next_look = null,
            attempts = attempts - :uncounted, not_before = now() + make_interval(secs => :pause), last_event = last_event + 1
        where user_id = :user and id = :id and fence = :fence and status = 'running'
        returning last_event""")
        .param("lane", lane).param("uncounted", counts ? 0 : 1).param("pause", seconds(pause))
        .params(key(job)).query(Integer.class).optional());
    events.append(job.owner(), job.id(), number, JobEvents.Type.STATUS, Jobs.status(JobStatus.QUEUED));
    signals.send(Jobs.queueTopic(lane));
  }

  /** Moves jobs without an engine to another lane. */
  @Transactional
  public void passOn(String lane, String next, List<String> styles) {
    var passed = jdbc.sql("""
        update generation.jobs set lane = :next
        where id in (
          select id from generation.jobs
          where lane = :lane and status = 'queued' and ticket is null and intent_at is null and chosen_engine is null
            and style in (:styles)
          for update skip locked)""")
        .param("next", next).param("lane", lane).param("styles", styles).update();
    if (passed > 0) {
      signals.send(Jobs.queueTopic(next));
    }
  }

  /**
   * Takes jobs from workers whose leases expired. Such an attempt does not count, since the process failed and not the job; but a job that
   * lost too many processes is given up, since it may be their cause.
   *
   * @return how many
   */
  @Transactional
  public int reclaim(String lane) {
    var reclaimed = jdbc.sql("""
        update generation.jobs
        set status = case when losses + 1 < :losses then 'queued' else 'failed' end,
            failure_code = case when losses + 1 < :losses then null else :code end,
            failure_message = case when losses + 1 < :losses then null else :message end,
            finished_at = case when losses + 1 < :losses then null else cast(:now as timestamptz) end,
            not_before = now() + make_interval(secs => least(:longest, power(2, least(losses, 30)) - 1)),
            attempts = attempts - 1, losses = losses + 1, fence = fence + 1, worker = null, lease_until = null, last_event = last_event + 1
        where (user_id, id) in (
          select user_id, id from generation.jobs
          where lane = :lane and status = 'running' and lease_until < now()
          order by lease_until for update skip locked)
        returning *""")
        .param("lane", lane).param("losses", settings.losses()).param("longest", LONGEST_PAUSE_SECONDS)
        .param("now", Timestamp.from(clock.instant()))
        .param("code", GenerationErrors.GENERATION_ENGINE_FAILED.name())
        .param("message", "the process working on the job ended " + settings.losses() + " times before the job did")
        .query(JobRow::read).list();
    for (var job : reclaimed) {
      var failure = job.failure();
      events.append(job.owner(), job.id(), job.lastEvent(), failure == null ? JobEvents.Type.STATUS : JobEvents.Type.DONE,
          failure == null ? Jobs.status(JobStatus.QUEUED) : failed(failure));
    }
    return reclaimed.size();
  }

  static Map<String, Object> failed(Job.Failure failure) {
    var data = Jobs.status(JobStatus.FAILED);
    data.put("error", Map.of("code", failure.code(), "message", failure.message()));
    return data;
  }

  static Map<String, Object> key(Job job) {
    return Map.of("user", job.owner().value(), "id", job.id().value(), "fence", job.fence());
  }

  static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static int numbered(Job job, Optional<Integer> number) {
    return number.orElseThrow(() -> new JobLeaseLost(job.id(), job.fence()));
  }

  static void held(Job job, int rows) {
    if (rows != 1) {
      throw new JobLeaseLost(job.id(), job.fence());
    }
  }
}
