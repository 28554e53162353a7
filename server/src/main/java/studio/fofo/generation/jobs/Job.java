package studio.fofo.generation.jobs;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.UserId;

/**
 * A snapshot of a request and its progress; {@link Jobs} has all transitions.
 *
 * @param lane the engine to be used
 * @param engine the engine that makes or made it, once started
 * @param ticket that engine's id for it
 * @param progress 0 to 100
 * @param fence fencing token, incremented whenever a worker takes or loses the job; only the holder of the latest may write
 * @param lastEvent the number of its latest event
 * @param remote its order with a remote engine
 */
public record Job(
    JobId id, UserId owner, Wish wish, JobStatus status, String lane, int priority,
    @Nullable Engine engine, Optional<String> ticket, int progress, @Nullable Failure failure,
    int attempts, long fence, int lastEvent, Remote remote, Instant requestedAt, @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  /**
   * An order with a remote engine.
   *
   * @param intentAt since when the engine may have it; empty if it certainly does not
   * @param submissions how many earlier orders of the job were lost or given up
   * @param refused by variant, why the engine did not make it
   */
  public record Remote(Optional<Instant> intentAt, int submissions, Map<Integer, String> refused) {}

  public record Engine(String name, String version, String model) {}

  /** The reason for failure; the code is one of {@code GenerationErrors}. */
  public record Failure(String code, String message) {}
}
