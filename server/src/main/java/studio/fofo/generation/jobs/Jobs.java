package studio.fofo.generation.jobs;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.generation.GenerationErrors;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.TurnKind;
import studio.fofo.runtime.Turns;

/** The owners' operations on the job table. {@link JobLeases} has the workers' operations. */
@Repository
public class Jobs {

  private static final String QUEUE_TOPIC = "generation/queue/";
  private static final int COUNTED = 10_000;
  private static final TurnKind REQUESTS = new TurnKind("generation.jobs");

  private final JdbcClient jdbc;
  private final Turns turns;
  private final JobEvents events;
  private final Signals signals;
  private final EngineCancellations cancellations;
  private final Clock clock;

  Jobs(JdbcClient jdbc, Turns turns, JobEvents events, Signals signals, EngineCancellations cancellations, Clock clock) {
    this.cancellations = cancellations;
    this.jdbc = jdbc;
    this.turns = turns;
    this.events = events;
    this.signals = signals;
    this.clock = clock;
  }

  /** The topic that tells workers that a lane has work. */
  static String queueTopic(String lane) {
    return QUEUE_TOPIC + lane;
  }

  public Optional<Job> find(UserId owner, JobId id) {
    return jdbc.sql("select * from generation.jobs where user_id = :user and id = :id")
        .param("user", owner.value()).param("id", id.value())
        .query(JobRow::read).optional();
  }

  /** @throws Refusal {@code GENERATION_JOB_UNKNOWN}, also for other people's jobs */
  public Job require(UserId owner, JobId id) {
    return find(owner, id).orElseThrow(() -> unknown(id.value()));
  }

  public static Refusal unknown(String id) {
    return new Refusal(GenerationErrors.GENERATION_JOB_UNKNOWN, "there is no job " + (id.length() > 60 ? id.substring(0, 60) + "…" : id));
  }

  /** Serialises one person's requests until the transaction ends, so that limits are exact. */
  void lock(UserId owner) {
    turns.take(REQUESTS, owner.value());
  }

  /** The number of a person's jobs waiting or running. */
  int openOf(UserId owner) {
    return jdbc.sql("select count(*) from generation.jobs where user_id = :user and status in ('queued', 'running')")
        .param("user", owner.value()).query(Integer.class).single();
  }

  int waiting() {
    return jdbc.sql("select count(*) from generation.jobs where status = 'queued'").query(Integer.class).single();
  }

  /** Queues a new job, and signals its lane. */
  void enqueue(UserId owner, JobId id, Wish wish, String lane, int priority) {
    var now = Timestamp.from(clock.instant());
    jdbc.sql("""
        insert into generation.jobs (
          user_id, id, status, lane, priority, prompt, negative_prompt, enhanced_prompt, enhanced_negative, style, aspect, width, height,
          seed, variants, vary_of, meant, chosen_engine, not_before, last_event, requested_at)
        values (
          :user, :id, 'queued', :lane, :priority, :prompt, :negative, :enhanced, :enhancedNegative, :style, :aspect, :width, :height,
          :seed, :variants, :varyOf, :meant, :chosen, now(), 1, :now)""")
        .param("user", owner.value()).param("id", id.value()).param("lane", lane).param("priority", priority)
        .param("prompt", wish.prompt()).param("negative", wish.negativePrompt())
        .param("enhanced", wish.enhancedPrompt()).param("enhancedNegative", wish.enhancedNegative())
        .param("style", wish.style()).param("aspect", wish.aspect().ratio())
        .param("width", wish.aspect().width()).param("height", wish.aspect().height())
        .param("seed", wish.seed()).param("variants", wish.variants())
        .param("varyOf", wish.varyOf().map(Object::toString).orElse(null))
        .param("meant", wish.meant().text()).param("chosen", wish.engine().orElse(null)).param("now", now)
        .update();
    events.append(owner, id, 1, JobEvents.Type.STATUS, status(JobStatus.QUEUED));
    signals.send(queueTopic(lane));
  }

  /** The number of jobs ahead of this one in its lane; empty if it is not waiting. */
  public Optional<Integer> position(Job job) {
    if (job.status() != JobStatus.QUEUED) {
      return Optional.empty();
    }
    return Optional.of(jdbc.sql("""
        select count(*) from (
          select 1 from generation.jobs
          where status = 'queued' and lane = :lane and priority >= :priority
            and (priority > :priority or (requested_at, id) < (:requestedAt, :id))
          limit :counted) as ahead""")
        .param("lane", job.lane()).param("priority", job.priority())
        .param("requestedAt", Timestamp.from(job.requestedAt())).param("id", job.id().value()).param("counted", COUNTED)
        .query(Integer.class).single());
  }

  /**
   * Cancels a waiting or running job. Its worker cannot write anything from now on. Cancelling again has no effect.
   *
   * @throws Refusal {@code GENERATION_JOB_UNKNOWN}; {@code GENERATION_JOB_FINISHED} if it has already succeeded or failed
   */
  @Transactional
  public Job cancel(UserId owner, JobId id) {
    var cancelled = jdbc.sql("""
        update generation.jobs
        set status = 'cancelled', fence = fence + 1, worker = null, lease_until = null, next_look = null, finished_at = :now,
            last_event = last_event + 1
        where user_id = :user and id = :id and status in ('queued', 'running')
        returning last_event""")
        .param("user", owner.value()).param("id", id.value()).param("now", Timestamp.from(clock.instant()))
        .query(Integer.class).optional();
    var job = require(owner, id);
    if (cancelled.isPresent()) {
      cancellations.schedule(job);
      events.append(owner, id, cancelled.get(), JobEvents.Type.DONE, status(JobStatus.CANCELLED));
    } else if (job.status() != JobStatus.CANCELLED) {
      throw new Refusal(GenerationErrors.GENERATION_JOB_FINISHED, "job " + id + " has " + job.status().word() + " and cannot be cancelled");
    }
    return job;
  }

  static Map<String, Object> status(JobStatus status) {
    var data = new LinkedHashMap<String, Object>();
    data.put("status", status.word());
    return data;
  }
}
