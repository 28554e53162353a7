package studio.fofo.fulfilment.factory;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import studio.fofo.fulfilment.FulfilmentSettings;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.runtime.Role;

/** The factory's settings and its autopilot. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FactorySettings.class)
class FactoryConfiguration {

  private static final Duration ROUND = Duration.ofSeconds(1);

  @Bean
  @ConditionalOnRole(Role.BUSINESS)
  @Conditional(OnAutopilot.class)
  RecurringTask factoryAutopilot(FactoryJobs jobs, Factory factory, FulfilmentSettings settings, Clock clock) {
    var autopilot = new Autopilot(jobs, factory, settings.pauses(), clock);
    return new RecurringTask("fulfilment.factory-autopilot", Role.BUSINESS, ROUND, autopilot::fly);
  }
}
