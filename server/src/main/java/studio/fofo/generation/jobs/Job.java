package studio.fofo.generation.jobs;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.UserId;

/**
 * A request and how far it is. A snapshot; {@link Jobs} holds every transition.
 *
 * @param lane the engine whose turn it is
 * @param engine who makes or made it, once begun
 * @param ticket what that engine knows it by
 * @param progress 0 to 100
 * @param fence rises whenever somebody takes or loses the job; only the holder of the latest may write
 * @param lastEvent the number of its latest event
 */
public record Job(
    JobId id, UserId owner, Wish wish, JobStatus status, String lane, int priority,
    @Nullable Engine engine, Optional<String> ticket, int progress, @Nullable Failure failure,
    int attempts, long fence, int lastEvent, Instant requestedAt, @Nullable Instant startedAt, @Nullable Instant finishedAt) {

  public record Engine(String name, String version, String model) {}

  /** Why there are no pictures; the code is one of {@code GenerationErrors}. */
  public record Failure(String code, String message) {}
}
