package studio.fofo.runtime;

import java.time.Duration;

/**
 * Work that repeats, in only one process of the installation at a time: expiring, polling, cleaning up. A bean that carries
 * {@link ConditionalOnRole} with the same role.
 *
 * @param name unique in the product, {@code module.what}
 * @param pause between the end of one run and the start of the next
 * @param work idempotent; an exception is logged and the next run comes as usual
 */
public record RecurringTask(String name, Role role, Duration pause, Runnable work) {}
