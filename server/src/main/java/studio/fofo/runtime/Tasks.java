package studio.fofo.runtime;

import java.time.Instant;

/**
 * Writes work down to be done after the caller's transaction commits, by whichever process has the role.
 *
 * <pre>{@code
 * tasks.schedule(SETTLE, orderId.value(), new SettleOrder(orderId));
 * }</pre>
 */
public interface Tasks {

  /**
   * Schedules for now, inside the caller's transaction.
   *
   * @param id unique within the kind; while such a task waits or runs, scheduling it again changes nothing
   * @return whether it was new
   */
  <P> boolean schedule(TaskKind<P> kind, String id, P payload);

  /** Schedules for a moment. */
  <P> boolean schedule(TaskKind<P> kind, String id, P payload, Instant at);

  /** Takes a waiting task back, inside the caller's transaction; without effect when it is gone or running. */
  void cancel(TaskKind<?> kind, String id);
}
