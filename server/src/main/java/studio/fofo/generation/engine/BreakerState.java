package studio.fofo.generation.engine;

/** The state of an engine's circuit breaker for a caller. */
public enum BreakerState {
  /** The engine works as far as known: call it. */
  CLOSED,
  /** It failed, and the pause is over: one caller tries it. The result counts for the engine, not against the order. */
  HALF_OPEN,
  /** It failed and is paused: wait, or use another engine. */
  OPEN
}
