package studio.fofo.runtime;

/**
 * Executes one kind of task. A bean that carries {@link ConditionalOnRole} with the kind's role.
 *
 * <p>It runs outside any transaction and at least once: after a crash it runs again with the same payload, so whatever it
 * does must be guarded by our own rows or by a key that the outside system honours. An exception means "later": it is
 * retried after 1 s, then after growing pauses up to 5 min, until it succeeds.
 */
public interface TaskHandler<P> {

  TaskKind<P> kind();

  TaskOutcome execute(P payload);
}
