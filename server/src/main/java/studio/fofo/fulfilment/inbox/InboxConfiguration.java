package studio.fofo.fulfilment.inbox;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.runtime.Role;

/** Deletes old events. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InboxSettings.class)
class InboxConfiguration {

  private static final Duration PAUSE = Duration.ofHours(1);

  @Bean
  @ConditionalOnRole(Role.BUSINESS)
  RecurringTask deletingOldWebhookEvents(InboxRows rows, InboxSettings settings, Clock clock) {
    return new RecurringTask("fulfilment.delete-old-webhook-events", Role.BUSINESS, PAUSE,
        () -> rows.deleteBefore(clock.instant().minus(settings.keep())));
  }
}
