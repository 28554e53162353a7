package studio.fofo.runtime.quota;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.runtime.Role;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({QuotaSettings.class, LocalFactor.class})
class QuotaConfiguration {

  @Bean
  @ConditionalOnRole(Role.BUSINESS)
  RecurringTask forgetQuotaUse(Quotas quotas) {
    return new RecurringTask("runtime.forget-quota-use", Role.BUSINESS, Duration.ofHours(1), quotas::forget);
  }
}
