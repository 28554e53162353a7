package studio.fofo.generation.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Leaves an engine alone for a while after it failed several times in a row; then lets one order a pause through to see. Thread-safe.
 *
 * <p>Only unavailability that was met counts. A refusal says nothing about the engine's health, and who was held back here met nobody: it
 * neither counts as a failure nor makes the pause longer, however many wait. Each process has its own.
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

  /** What somebody who asked now would hear. */
  synchronized BreakerState state() {
    if (failures < FAILURES) {
      return BreakerState.CLOSED;
    }
    return clock.instant().isBefore(openUntil) ? BreakerState.OPEN : BreakerState.HALF_OPEN;
  }

  /**
   * Asks to call the engine. Of all who ask after a pause one hears {@code HALF_OPEN}; the others wait for another pause or its success.
   */
  synchronized BreakerState ask() {
    var state = state();
    if (state == BreakerState.HALF_OPEN) {
      openUntil = clock.instant().plus(PAUSE);
    }
    return state;
  }

  /** How long the engine is left alone from now on; zero unless the breaker is open. */
  synchronized Duration rest() {
    return state() == BreakerState.OPEN ? Duration.between(clock.instant(), openUntil) : Duration.ZERO;
  }

  synchronized void succeeded() {
    failures = 0;
  }

  synchronized void failed() {
    failures = Math.min(failures + 1, FAILURES);
    openUntil = clock.instant().plus(PAUSE);
  }
}
