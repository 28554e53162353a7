/**
 * Jobs: accepting them, the queue they wait in, and the workers that carry them out.
 *
 * <p>{@code Jobs} is the table and every guarded transition; {@code Requesting} accepts; {@code JobWorkers} picks and {@code Making}
 * carries out one job; {@code JobEvents} is what pages follow.
 */
@NullMarked
package studio.fofo.generation.jobs;

import org.jspecify.annotations.NullMarked;
