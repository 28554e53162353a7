package studio.fofo.runtime.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fofo.idempotency.*}
 *
 * @param lease how long a call whose process died keeps its {@code Idempotency-Key}: a repeat is refused (409) until then, and executed
 *     afterwards. While the process lives, the lease is renewed at a third of its duration, however long the call takes
 */
@ConfigurationProperties("fofo.idempotency")
record IdempotencySettings(@DefaultValue("1m") Duration lease) {

  private static final Duration SHORTEST = Duration.ofSeconds(1);

  IdempotencySettings {
    if (lease.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException("fofo.idempotency.lease is " + lease + ", expected " + SHORTEST + " or more");
    }
  }
}
