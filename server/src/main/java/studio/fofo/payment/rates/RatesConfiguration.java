package studio.fofo.payment.rates;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.payment.PaymentSettings;
import studio.fofo.payment.Rates;
import studio.fofo.runtime.MoneyMode;

/** Rates from the settings; with real money only if they are recent. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaymentSettings.class)
class RatesConfiguration {

  @Bean
  Rates rates(PaymentSettings settings, MoneyMode money, Clock clock) {
    var configured = new ConfiguredRates(settings, money, clock.instant());
    return switch (money) {
      case PLAY -> configured;
      case REAL -> new FreshRates(configured, settings.oldestRate(), clock);
    };
  }
}
