package studio.fofo.gateway.limits;

import java.time.Duration;

/**
 * A quota of requests per window, evenly replenished: an idle client may use the whole quota at once.
 *
 * @param name as it appears in {@code RateLimit-Policy}
 */
public record Policy(String name, long quota, Duration window) {

  public Policy {
    if (quota < 1 || window.toSeconds() < 1) {
      throw new IllegalArgumentException("rate limit \"" + name + "\" is " + quota + " requests in " + window
          + ", expected at least 1 in at least a second");
    }
  }

  Policy times(long factor) {
    return new Policy(name, Math.multiplyExact(quota, factor), window);
  }

  /** {@code "auth";q=30;w=60}. */
  String spelled() {
    return "\"" + name + "\";q=" + quota + ";w=" + window.toSeconds();
  }
}
