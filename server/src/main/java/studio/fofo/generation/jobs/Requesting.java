package studio.fofo.generation.jobs;

import java.time.Duration;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.generation.GenerationErrors;
import studio.fofo.generation.GenerationSettings;
import studio.fofo.generation.engine.Engines;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.CrashPoints;
import studio.fofo.runtime.FreeDisk;
import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Quotas;

/** Accepts a request as a job, once per id, within the person's limits. */
@Service
public class Requesting {

  /** The daily quota; there is no overall limit, so that nobody's jobs block others' first. */
  static final QuotaKind JOBS = QuotaKind.of("jobs", "jobs").perPerson(300).perAddress(1_000);

  private static final Duration SOON = Duration.ofSeconds(15);
  private static final Duration LATER = Duration.ofMinutes(2);

  private final Jobs jobs;
  private final Engines engines;
  private final GenerationSettings settings;
  private final Quotas quotas;
  private final FreeDisk disk;
  private final TransactionTemplate transaction;

  Requesting(Jobs jobs, Engines engines, GenerationSettings settings, Quotas quotas, FreeDisk disk, TransactionTemplate transaction) {
    this.jobs = jobs;
    this.engines = engines;
    this.settings = settings;
    this.quotas = quotas;
    this.disk = disk;
    this.transaction = transaction;
  }

  @Bean
  static QuotaKind jobsQuota() {
    return JOBS;
  }

  /**
   * @param id the same on every attempt of the request: an existing job is returned
   * @throws Refusal {@code GENERATION_TOO_MANY_WAITING}, {@code GENERATION_QUEUE_FULL}, {@code QUOTA_USED_UP}, {@code DISK_NEARLY_FULL}
   */
  public Job request(UserId owner, JobId id, Wish wish) {
    var accepted = transaction.execute(status -> {
      jobs.lock(owner);
      if (jobs.find(owner, id).isEmpty()) {
        disk.requireRoom();
        var priority = priority(owner);
        quotas.take(JOBS, 1, QuotaSubjects.of(owner));
        jobs.enqueue(owner, id, wish, wish.engine().orElseGet(() -> engines.firstLane(wish.style())), priority);
      }
      return jobs.require(owner, id);
    });
    CrashPoints.reach("job-accepted");
    return Objects.requireNonNull(accepted);
  }

  /**
   * Decreases with each waiting job of a person, so that nobody's tenth job goes before somebody's first. A person's first is accepted even
   * if the queue is full, up to a second limit, which only thousands of accounts can reach.
   */
  private int priority(UserId owner) {
    var open = jobs.openOf(owner);
    if (open >= settings.waitingPerUser()) {
      throw Refusal.until(GenerationErrors.GENERATION_TOO_MANY_WAITING,
          "you have " + open + " jobs waiting or running, at most " + settings.waitingPerUser()
              + " are allowed; wait for one or cancel one",
          SOON);
    }
    var most = open == 0 ? settings.waitingFirstsAtMost() : settings.waitingAtMost();
    if (jobs.waiting() >= most) {
      throw Refusal.until(GenerationErrors.GENERATION_QUEUE_FULL, most + " jobs are already waiting; try again in a few minutes", LATER);
    }
    return -open;
  }
}
