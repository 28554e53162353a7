package studio.fofo.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.springframework.stereotype.Component;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;

/**
 * {@link RateLimits} as token buckets in memory. A bucket that was not used for a while is full again and evicted; above a hundred
 * thousand, the least used ones are.
 */
@Component
@ConditionalOnRole(Role.GATEWAY)
class LocalRateLimits implements RateLimits {

  private static final int MOST_CLIENTS = 100_000;
  private static final Duration FORGOTTEN = Duration.ofMinutes(10);

  private final Cache<String, Bucket> buckets = Caffeine.newBuilder().maximumSize(MOST_CLIENTS).expireAfterAccess(FORGOTTEN).build();

  @Override
  public Verdict take(Policy policy, String client) {
    var bucket = buckets.get(policy.name() + "/" + policy.quota() + "/" + client, missing -> bucket(policy));
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    return new Verdict(probe.isConsumed(), probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForRefill()), Duration.ofNanos(probe.getNanosToWaitForReset()));
  }

  private static Bucket bucket(Policy policy) {
    return Bucket.builder()
        .withCustomTimePrecision(TimeMeter.SYSTEM_NANOTIME)
        .addLimit(limit -> limit.capacity(policy.quota()).refillGreedy(policy.quota(), policy.window()))
        .build();
  }
}
