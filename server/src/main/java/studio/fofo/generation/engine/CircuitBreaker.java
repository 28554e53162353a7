package studio.fofo.generation.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Leaves an engine alone for a while after it failed several times in a row; then lets one order through to see. Thread-safe.
 *
 * <p>Only unavailability counts. A refusal says nothing about the engine's health.
 */
final class CircuitBreaker {

  private static final int FAILURES = 3;
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final Clock clock;
  private int failures;
  private Instant closedUntil = Instant.MIN;

  CircuitBreaker(Clock clock) {
    this.clock = clock;
  }

  /** Whether it is left alone at this moment. */
  synchronized boolean isOpen() {
    return failures >= FAILURES && clock.instant().isBefore(closedUntil);
  }

  /** Whether the engine may be asked; after the pause the first caller may, and the others wait for what it finds. */
  synchronized boolean admits() {
    if (failures < FAILURES) {
      return true;
    }
    if (isOpen()) {
      return false;
    }
    closedUntil = clock.instant().plus(PAUSE);
    return true;
  }

  synchronized void succeeded() {
    failures = 0;
  }

  synchronized void failed() {
    failures++;
    closedUntil = clock.instant().plus(PAUSE);
  }
}
