package studio.fofo.gateway.limits;

import java.time.Duration;

/** Port: counts requests. {@link LocalRateLimits} counts in this process. */
public interface RateLimits {

  /**
   * Takes one request from a client's quota, if any is left.
   *
   * @param client the client's key, unique within the policy
   */
  Verdict take(Policy policy, String client);

  /**
   * The remaining quota.
   *
   * @param remaining requests that can be made at once now
   * @param untilNext zero if the request was granted, otherwise how long to wait for the next
   * @param untilFull how long until the quota is full again
   */
  record Verdict(boolean granted, long remaining, Duration untilNext, Duration untilFull) {}
}
