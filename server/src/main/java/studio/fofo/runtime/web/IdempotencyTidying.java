package studio.fofo.runtime.web;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.runtime.Role;

/** Deletes idempotency keys after a day. */
@Configuration(proxyBeanMethods = false)
class IdempotencyTidying {

  @Bean
  @ConditionalOnRole(Role.BUSINESS)
  RecurringTask forgetIdempotencyKeys(IdempotencyClaims claims) {
    return new RecurringTask("runtime.forget-idempotency-keys", Role.BUSINESS, Duration.ofHours(1), claims::forget);
  }
}
