package studio.fofo.generation.engine;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The engine is down, overloaded or lost the connection: connection refused, 429, 5xx. Retrying later, or another engine, may help. */
public final class EngineUnavailable extends Exception {

  private static final long serialVersionUID = 1L;

  /** As a circuit breaker's. */
  static final Duration LONGEST_WISH = Duration.ofHours(1);

  private final boolean mayHaveActed;
  private final transient @Nullable Duration retryAfter;

  private EngineUnavailable(String message, @Nullable Throwable cause, boolean mayHaveActed, @Nullable Duration retryAfter) {
    super(message, cause);
    this.mayHaveActed = mayHaveActed;
    this.retryAfter = retryAfter;
  }

  /** It certainly did nothing. */
  public EngineUnavailable(String message) {
    this(message, null, false, null);
  }

  /** It certainly did nothing. */
  public EngineUnavailable(String message, Throwable cause) {
    this(message, cause, false, null);
  }

  /** It asks to be left alone, and did nothing. No wish is followed for more than an hour. */
  public static EngineUnavailable busy(String message, Duration retryAfter) {
    return new EngineUnavailable(message, null, false, retryAfter.compareTo(LONGEST_WISH) < 0 ? retryAfter : LONGEST_WISH);
  }

  /** Nobody knows whether it did what it was asked: a time-out, a broken connection, an error of its own. */
  public static EngineUnavailable unknown(String message, @Nullable Throwable cause) {
    return new EngineUnavailable(message, cause, true, null);
  }

  public boolean mayHaveActed() {
    return mayHaveActed;
  }

  /** How long it asks to be left alone: an hour at most. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
