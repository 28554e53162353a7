package studio.fofo.notification.push;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.runtime.Role;

/** Settings, the way to push services, and tidying. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PushSettings.class)
class PushConfiguration {

  @Bean
  PushServices pushServices(PushSettings settings) {
    return new PushServices(settings.services());
  }

  @Bean
  PushTransport pushTransport(PushServices services, PushSettings settings) {
    return new PushTransport(services, settings.patience());
  }

  @Bean
  @ConditionalOnRole(Role.BUSINESS)
  RecurringTask forgetSignedOutDevices(PushSubscriptions subscriptions) {
    return new RecurringTask("notification.forget-devices", Role.BUSINESS, Duration.ofHours(1), subscriptions::forgetSignedOut);
  }
}
