package studio.fofo.runtime;

/**
 * Executes one kind of task. A bean that carries {@link ConditionalOnRole} with the kind's role.
 *
 * <p>It runs outside any transaction and at least once: after a crash it runs again with the same payload, so its effects must be guarded
 * by our own rows or by an idempotency key that the external system honours. After an exception it is retried after 1 s, then with back-off
 * up to 5 min, until it succeeds or reaches its handler's limit.
 */
public interface TaskHandler<P> {

  TaskKind<P> kind();

  TaskOutcome execute(P payload);

  /** The number of consecutive failures after which it is given up. Unlimited for what must not be lost: money, and paid orders. */
  default int attempts() {
    return Integer.MAX_VALUE;
  }

  /**
   * Makes it visible to people that the task was given up. It may be called more than once; if it fails itself, the task continues.
   *
   * @param last the last attempt's error
   */
  default void givenUp(P payload, Throwable last) {}

  /**
   * Records that an attempt failed and will be retried. If it fails itself, that is only logged.
   *
   * @param tries number of consecutive failed attempts, including this one
   * @param last the attempt's error
   */
  default void failed(P payload, int tries, Throwable last) {}
}
