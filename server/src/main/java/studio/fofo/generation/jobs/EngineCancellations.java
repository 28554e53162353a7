package studio.fofo.generation.jobs;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.Tasks;

/** Schedules that a remote engine is told to stop: people cancel, and orders are given up. */
@Component
class EngineCancellations {

  static final TaskKind<Order> KIND = new TaskKind<>("generation.cancel-at-engine", Role.AI, Order.class);

  /**
   * An order that is no longer wanted.
   *
   * @param submissions which order of the job it was
   * @param ticket null if it never came back
   * @param since when it was cancelled
   */
  record Order(String user, String job, String lane, int submissions, @Nullable String ticket, Instant since) {}

  private final Tasks tasks;
  private final Clock clock;

  EngineCancellations(Tasks tasks, Clock clock) {
    this.tasks = tasks;
    this.clock = clock;
  }

  /** No effect if no engine can have the job. Joins the caller's transaction, if there is one. */
  void schedule(Job job) {
    if (job.remote().intentAt().isPresent()) {
      var order = new Order(job.owner().value(), job.id().value(), job.lane(), job.remote().submissions(), job.ticket().orElse(null),
          clock.instant());
      tasks.schedule(KIND, job.id().value() + "." + job.remote().submissions(), order);
    }
  }
}
