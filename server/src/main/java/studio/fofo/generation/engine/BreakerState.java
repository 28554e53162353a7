package studio.fofo.generation.engine;

/** How an engine's circuit breaker stands towards somebody who wants to ask the engine. */
public enum BreakerState {
  /** The engine answers as far as anybody knows: ask it. */
  CLOSED,
  /** It failed, and the pause since is over: one caller tries it out. What that finds counts for the engine, not against the order. */
  HALF_OPEN,
  /** It failed and is left alone: wait, or ask another one. */
  OPEN
}
