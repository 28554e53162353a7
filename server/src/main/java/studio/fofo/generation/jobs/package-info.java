/**
 * Jobs: accepting them, their queue, and the workers that execute them.
 *
 * <p>{@code Jobs} is the table with every guarded transition; {@code Requesting} accepts jobs; {@code JobWorkers} picks them and
 * {@code Making} executes one; pages follow {@code JobEvents}.
 */
@NullMarked
package studio.fofo.generation.jobs;

import org.jspecify.annotations.NullMarked;
