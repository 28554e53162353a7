package studio.fofo.runtime.tasks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.Tasks;

/** {@link Tasks} on db-scheduler: one table for each role, written through a client that joins Spring's transaction. */
final class SchedulerTasks implements Tasks {

  private final Map<Role, SchedulerClient> clients;
  private final ObjectProvider<RoleSchedulers> schedulers;
  private final Clock clock;

  SchedulerTasks(Map<Role, SchedulerClient> clients, ObjectProvider<RoleSchedulers> schedulers, Clock clock) {
    this.clients = clients;
    this.schedulers = schedulers;
    this.clock = clock;
  }

  @Override
  public <P> boolean schedule(TaskKind<P> kind, String id, P payload) {
    var isNew = schedule(kind, id, payload, clock.instant());
    schedulers.getObject().of(kind.role()).ifPresent(SchedulerTasks::wakeAfterCommit);
    return isNew;
  }

  @Override
  public <P> boolean schedule(TaskKind<P> kind, String id, P payload, Instant at) {
    return client(kind).scheduleIfNotExists(new TaskInstance<>(kind.name(), id, payload), at);
  }

  private SchedulerClient client(TaskKind<?> kind) {
    return Objects.requireNonNull(clients.get(kind.role()), () -> "there are no tasks of " + kind.role());
  }

  @Override
  public void cancel(TaskKind<?> kind, String id) {
    var waiting = TaskInstanceId.of(kind.name(), id);
    var client = client(kind);
    if (client.getScheduledExecution(waiting).filter(execution -> !execution.isPicked()).isPresent()) {
      client.cancel(waiting);
    }
  }

  private static void wakeAfterCommit(Scheduler scheduler) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      scheduler.triggerCheckForDueExecutions();
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        scheduler.triggerCheckForDueExecutions();
      }
    });
  }
}
