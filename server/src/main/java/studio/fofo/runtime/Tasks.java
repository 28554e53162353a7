package studio.fofo.runtime;

import java.time.Instant;

/**
 * Schedules work to run after the caller's transaction commits, in a process with the role.
 *
 * <pre>{@code
 * tasks.schedule(SETTLE, orderId.value(), new SettleOrder(orderId));
 * }</pre>
 */
public interface Tasks {

  /**
   * Schedules for now, inside the caller's transaction.
   *
   * @param id unique within the kind; while such a task is pending or running, scheduling it again changes nothing
   * @return whether it was new
   */
  <P> boolean schedule(TaskKind<P> kind, String id, P payload);

  /** Schedules for a given time. */
  <P> boolean schedule(TaskKind<P> kind, String id, P payload, Instant at);

  /** Cancels a pending task, inside the caller's transaction; no effect if it is done or running. */
  void cancel(TaskKind<?> kind, String id);
}
