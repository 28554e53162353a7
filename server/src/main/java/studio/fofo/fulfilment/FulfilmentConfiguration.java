package studio.fofo.fulfilment;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.fulfilment.printfiles.PrintProofs;
import studio.fofo.fulfilment.production.ProductionSteps.Step;
import studio.fofo.fulfilment.production.ProductionSteps;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.painter.proof.Proofing;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Tasks;

/** Settings, and the polling of suppliers that do not report. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({FulfilmentSettings.class, ReturnAddress.class})
class FulfilmentConfiguration {

  private static final Duration PAUSE = Duration.ofSeconds(15);
  private static final Duration SILENCE = Duration.ofMinutes(1);
  private static final Duration SILENCE_IN_TRANSIT = Duration.ofMinutes(30);
  private static final int AT_ONCE = 100;

  @Bean
  PrintProofs printProofs() {
    return new Proofing()::of;
  }

  /** Updates from suppliers can be lost; polling recovers them. */
  @Bean
  @ConditionalOnRole(Role.BUSINESS)
  RecurringTask askingSilentSuppliers(Productions productions, Tasks tasks, Clock clock) {
    return new RecurringTask("fulfilment.ask-silent-suppliers", Role.BUSINESS, PAUSE,
        () -> productions.silentSince(clock.instant().minus(SILENCE), clock.instant().minus(SILENCE_IN_TRANSIT), AT_ONCE)
            .forEach(id -> tasks.schedule(ProductionSteps.OBSERVE, id + "/asked", Step.of(id))));
  }
}
