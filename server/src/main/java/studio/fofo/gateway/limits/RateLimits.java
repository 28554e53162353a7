package studio.fofo.gateway.limits;

import java.time.Duration;

/** Counts requests. A port: {@link LocalRateLimits} counts in this process. */
public interface RateLimits {

  /**
   * Takes one request out of a client's quota, if there is one left.
   *
   * @param client who asks, unique within the policy
   */
  Verdict take(Policy policy, String client);

  /**
   * What is left.
   *
   * @param remaining requests that can be made at once now
   * @param untilNext zero when the request was granted, else how long to wait for the next
   * @param untilFull how long until the whole quota is there again
   */
  record Verdict(boolean granted, long remaining, Duration untilNext, Duration untilFull) {}
}
