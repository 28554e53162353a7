package studio.fofo.runtime;

/** What a request is counted as by the gateway's rate limits. */
public enum RateTier {
  /** Signing in and asking for codes, by address whoever calls. */
  AUTH,
  /** An API key that turned out wrong. */
  KEY_FAILURES,
  /** Pictures asked for or uploaded. */
  GENERATE,
  /** Everything else that changes something. */
  WRITE,
  /** Everything else. */
  READ
}
