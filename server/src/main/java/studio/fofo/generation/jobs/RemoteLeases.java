package studio.fofo.generation.jobs;

import static studio.fofo.generation.jobs.JobLeases.held;
import static studio.fofo.generation.jobs.JobLeases.key;
import static studio.fofo.generation.jobs.JobLeases.seconds;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.generation.GenerationSettings;
import studio.fofo.generation.LaneSettings;
import studio.fofo.runtime.TurnKind;
import studio.fofo.runtime.Turns;

/**
 * The workers' operations on jobs that are with remote engines: between two looks such a job runs without a worker. Each write checks the
 * fencing token, as in {@link JobLeases}.
 */
@Repository
class RemoteLeases {

  private static final TurnKind LANES = new TurnKind("generation.lanes");

  private static final String PICK = """
      update generation.jobs
      set status = 'running', fence = fence + 1, worker = :worker, next_look = null,
          lease_until = now() + make_interval(secs => :lease)
      where id = (
        select id from generation.jobs
        where lane = :lane and %s
        order by next_look
        limit 1 for update skip locked)
      returning *""";

  private final JdbcClient jdbc;
  private final JobLeases leases;
  private final Turns turns;
  private final Clock clock;
  private final GenerationSettings settings;
  private final EngineSpending spending;

  RemoteLeases(JdbcClient jdbc, JobLeases leases, Turns turns, Clock clock, GenerationSettings settings, EngineSpending spending) {
    this.jdbc = jdbc;
    this.leases = leases;
    this.turns = turns;
    this.clock = clock;
    this.settings = settings;
    this.spending = spending;
  }

  /** Takes the job that should have been looked at longest ago, if any is due. */
  @Transactional
  public Optional<Job> pickDue(String lane, String worker) {
    return jdbc.sql(PICK.formatted("next_look <= now()")).params(picking(lane, worker)).query(JobRow::read).optional();
  }

  /** Takes a job that its engine has had for longer than its settings allow, if any. */
  @Transactional
  public Optional<Job> pickOverdue(String lane, String worker) {
    return jdbc.sql(PICK.formatted("intent_at < :before and (next_look is not null or status = 'queued')"))
        .param("before", Timestamp.from(clock.instant().minus(patience(settings.lane(lane))))).params(picking(lane, worker))
        .query(JobRow::read).optional();
  }

  private static Duration patience(LaneSettings lane) {
    return lane.patience().compareTo(lane.doubt()) > 0 ? lane.patience() : lane.doubt();
  }

  private Map<String, Object> picking(String lane, String worker) {
    return Map.of("lane", lane, "worker", worker, "lease", seconds(settings.lease()));
  }

  /**
   * Takes a job from the queue, unless the engine has as many as it may. Workers of all processes take turns, so that it never has more.
   *
   * @param any a random job instead of the most urgent one
   */
  @Transactional
  public Optional<Job> pickNew(String lane, String worker, boolean any) {
    turns.take(LANES, lane);
    if (inFlight(lane) >= settings.lane(lane).inFlight()) {
      return Optional.empty();
    }
    return any ? leases.pickAny(lane, worker) : leases.pick(lane, worker);
  }

  /** How many jobs are being submitted or are with the engine. */
  private int inFlight(String lane) {
    return jdbc.sql("select count(*) from generation.jobs where lane = :lane and status = 'running'").param("lane", lane)
        .query(Integer.class).single();
  }

  /**
   * Stores that the engine may have the job from now on, and counts its cost, before the engine is asked.
   *
   * @param at on whose day the cost counts, and from which a withdrawal is counted back
   * @return false if that would exceed the day's limit: then nothing is stored
   */
  @Transactional
  public boolean intend(Job job, Job.Engine engine, EngineSpending.Order order, Instant at) {
    if (!spending.take(order)) {
      return false;
    }
    held(job, jdbc.sql("""
        update generation.jobs
        set intent_at = :now, engine = :engine, engine_version = :version, model = :model
        where user_id = :user and id = :id and fence = :fence and status = 'running'""")
        .param("now", Timestamp.from(at)).param("engine", engine.name()).param("version", engine.version())
        .param("model", engine.model()).params(key(job)).update());
    return true;
  }

  /** Whether an order costs less than a whole day's limit. */
  public boolean mayEverIntend(EngineSpending.Order order) {
    return spending.isPossible(order);
  }

  /** The engine certainly did not take the order. */
  @Transactional
  public void withdraw(Job job, EngineSpending.Order order) {
    held(job, jdbc.sql("""
        update generation.jobs set intent_at = null, ticket = null
        where user_id = :user and id = :id and fence = :fence and status = 'running'""")
        .params(key(job)).update());
    spending.giveBack(order);
  }

  /** Stores the ticket and ends the lease: the job is looked at later, or at once if the engine has already sent news of it. */
  @Transactional
  public void submitted(Job job, String ticket, Duration firstLook) {
    held(job, jdbc.sql("""
        update generation.jobs
        set ticket = :ticket, fence = fence + 1, worker = null, lease_until = null,
            next_look = now() + make_interval(secs => case when exists (
              select 1 from generation.engine_events where lane = :lane and ticket = :ticket) then 0 else :pause end)
        where user_id = :user and id = :id and fence = :fence and status = 'running'""")
        .param("ticket", ticket).param("lane", job.lane()).param("pause", seconds(firstLook)).params(key(job)).update());
  }

  /** Ends the lease until the next look. */
  void park(Job job, Duration pause) {
    held(job, jdbc.sql("""
        update generation.jobs
        set fence = fence + 1, worker = null, lease_until = null, next_look = now() + make_interval(secs => :pause)
        where user_id = :user and id = :id and fence = :fence and status = 'running'""")
        .param("pause", seconds(pause)).params(key(job)).update());
  }

  /** The engine lost the order, or it was given up: the next one is another order. */
  void forgetOrder(Job job) {
    held(job, jdbc.sql("""
        update generation.jobs set ticket = null, intent_at = null, submissions = submissions + 1, refused = '{}'
        where user_id = :user and id = :id and fence = :fence and status = 'running'""")
        .params(key(job)).update());
  }
}
