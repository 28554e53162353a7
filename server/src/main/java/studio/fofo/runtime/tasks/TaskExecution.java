package studio.fofo.runtime.tasks;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskOutcome;

/**
 * Adapts our handlers to db-scheduler's tasks: resumed after a crash, retried with back-off, given up at the handler's limit.
 */
final class TaskExecution {

  private static final Logger LOG = LoggerFactory.getLogger(TaskExecution.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final double GROWTH = 1.7;

  private TaskExecution() {}

  static <P> Task<P> of(TaskHandler<P> handler) {
    var kind = handler.kind();
    return Tasks.custom(kind.name(), kind.payload())
        .onDeadExecutionRevive()
        .onFailure((complete, operations) -> failed(handler, complete, operations))
        .execute((instance, context) -> completion(handler.execute(instance.getData())));
  }

  static Task<Void> of(studio.fofo.runtime.RecurringTask task) {
    return new Repeating(task);
  }

  private static <P> CompletionHandler<P> completion(TaskOutcome outcome) {
    return switch (outcome) {
      case TaskOutcome.Done done -> (complete, operations) -> operations.remove();
      case TaskOutcome.Again(var pause) ->
        (complete, operations) -> operations.reschedule(complete, complete.getTimeDone().plus(pause));
    };
  }

  private static <P> void failed(TaskHandler<P> handler, ExecutionComplete complete, ExecutionOperations<P> operations) {
    if (complete.getExecution().consecutiveFailures + 1 >= handler.attempts() && isGivenUp(handler, complete)) {
      operations.remove();
    } else {
      note(handler, complete);
      retry(complete, operations);
    }
  }

  private static <P> void note(TaskHandler<P> handler, ExecutionComplete complete) {
    var task = complete.getExecution();
    try {
      handler.failed(handler.kind().payload().cast(task.taskInstance.getData()), task.consecutiveFailures + 1, cause(complete));
    } catch (RuntimeException unnoted) {
      LOG.warn("cannot record a task's failure kind={} id={}", task.getTaskName(), task.getId(), unnoted);
    }
  }

  private static Throwable cause(ExecutionComplete complete) {
    return complete.getCause().orElseGet(() -> new IllegalStateException("the attempt ended without a reason"));
  }

  private static <P> boolean isGivenUp(TaskHandler<P> handler, ExecutionComplete complete) {
    var task = complete.getExecution();
    var last = cause(complete);
    try {
      handler.givenUp(handler.kind().payload().cast(task.taskInstance.getData()), last);
      LOG.warn("task given up kind={} id={} failures={}", task.getTaskName(), task.getId(), task.consecutiveFailures + 1, last);
      return true;
    } catch (RuntimeException unshown) {
      LOG.warn("cannot give up a task kind={} id={}", task.getTaskName(), task.getId(), unshown);
      return false;
    }
  }

  private static <P> void retry(ExecutionComplete complete, ExecutionOperations<P> operations) {
    var failures = complete.getExecution().consecutiveFailures;
    var seconds = Math.min(LONGEST_PAUSE.toSeconds(), Math.pow(GROWTH, Math.min(failures, 30)));
    var pause = Duration.ofMillis((long) (seconds * 1000));
    LOG.warn("task failed kind={} id={} failures={} retryIn={}s", complete.getExecution().getTaskName(),
        complete.getExecution().getId(), failures + 1, pause.toSeconds(), complete.getCause().orElse(null));
    operations.reschedule(complete, complete.getTimeDone().plus(pause));
  }

  /** A task that repeats after a fixed pause. */
  static final class Repeating extends RecurringTask<Void> {

    private final Runnable work;

    Repeating(studio.fofo.runtime.RecurringTask task) {
      super(task.name(), FixedDelay.of(task.pause()), Void.class);
      this.work = task.work();
    }

    @Override
    public void executeRecurringly(
        TaskInstance<Void> instance,
        ExecutionContext context) {
      work.run();
    }
  }
}
