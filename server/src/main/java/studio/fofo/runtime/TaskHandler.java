package studio.fofo.runtime;

/**
 * Executes one kind of task. A bean that carries {@link ConditionalOnRole} with the kind's role.
 *
 * <p>It runs outside any transaction and at least once: after a crash it runs again with the same payload, so whatever it
 * does must be guarded by our own rows or by a key that the outside system honours. An exception means "later": it is
 * retried after 1 s, then after growing pauses up to 5 min, until it succeeds, or as often as its handler says.
 */
public interface TaskHandler<P> {

  TaskKind<P> kind();

  TaskOutcome execute(P payload);

  /** After so many failures in a row it is given up. Without an end for what must not be lost: money, and what was paid for. */
  default int attempts() {
    return Integer.MAX_VALUE;
  }

  /**
   * Shows people that it was given up, where they look. It may be called more than once; should it fail itself, the task goes on.
   *
   * @param last what the last attempt failed with
   */
  default void givenUp(P payload, Throwable last) {}

  /**
   * Notes that an attempt failed and that another follows. Should it fail itself, only the log says so.
   *
   * @param tries how many attempts failed in a row, this one included
   * @param last what it failed with
   */
  default void failed(P payload, int tries, Throwable last) {}
}
