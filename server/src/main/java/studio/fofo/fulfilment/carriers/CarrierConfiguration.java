package studio.fofo.fulfilment.carriers;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.fulfilment.carriers.aftership.AfterShipSettings;
import studio.fofo.fulfilment.carriers.easypost.EasyPostSettings;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.runtime.Role;

/** Settings, and the reading of parcels that are due. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CarrierSettings.class, AfterShipSettings.class, EasyPostSettings.class})
class CarrierConfiguration {

  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int AT_ONCE = 200;

  @Bean
  @ConditionalOnRole(Role.BUSINESS)
  RecurringTask readingParcelsThatAreDue(Registrations registrations, TrackingSteps steps, Clock clock) {
    return new RecurringTask("fulfilment.read-parcels", Role.BUSINESS, PAUSE,
        () -> registrations.due(clock.instant(), AT_ONCE).forEach(steps::read));
  }
}
