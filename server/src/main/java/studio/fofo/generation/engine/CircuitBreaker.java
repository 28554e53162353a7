package studio.fofo.generation.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Pauses an engine after several consecutive failures; then lets one order per pause through as a trial. Thread-safe.
 *
 * <p>Only actual unavailability counts. A refusal says nothing about the engine's health, and a call blocked here never reached it: neither
 * counts as a failure or extends the pause, however many wait. Each process has its own breaker.
 */
final class CircuitBreaker {

  private static final int FAILURES = 3;
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final Clock clock;
  private int failures;
  private Instant openUntil = Instant.MIN;

  CircuitBreaker(Clock clock) {
    this.clock = clock;
  }

  /** The state that a caller would get now. */
  synchronized BreakerState state() {
    if (failures < FAILURES) {
      return BreakerState.CLOSED;
    }
    return clock.instant().isBefore(openUntil) ? BreakerState.OPEN : BreakerState.HALF_OPEN;
  }

  /**
   * Requests permission to call the engine. After a pause, one caller gets {@code HALF_OPEN}; the others wait for the next pause or its
   * success.
   */
  synchronized BreakerState ask() {
    var state = state();
    if (state == BreakerState.HALF_OPEN) {
      openUntil = clock.instant().plus(PAUSE);
    }
    return state;
  }

  /** The remaining pause; zero unless the breaker is open. */
  synchronized Duration rest() {
    return state() == BreakerState.OPEN ? Duration.between(clock.instant(), openUntil) : Duration.ZERO;
  }

  /** Pauses at once, because the engine asked for it. It works, so this is no failure. */
  synchronized void leave(Duration pause) {
    failures = FAILURES;
    var until = clock.instant().plus(pause.compareTo(EngineUnavailable.LONGEST_WISH) < 0 ? pause : EngineUnavailable.LONGEST_WISH);
    openUntil = until.isAfter(openUntil) ? until : openUntil;
  }

  synchronized void succeeded() {
    failures = 0;
  }

  synchronized void failed() {
    failures = Math.min(failures + 1, FAILURES);
    openUntil = clock.instant().plus(PAUSE);
  }
}
