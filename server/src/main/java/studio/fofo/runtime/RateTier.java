package studio.fofo.runtime;

/** The tier under which the gateway's rate limits count a request. */
public enum RateTier {
  /** Sign-in and code requests, always counted by address. */
  AUTH,
  /** An invalid API key. */
  KEY_FAILURES,
  /** Pictures generated or uploaded. */
  GENERATE,
  /** All other writes. */
  WRITE,
  /** Everything else. */
  READ
}
