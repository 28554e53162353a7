package studio.fofo.catalog;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.catalog.mockups.OlderMockups;
import studio.fofo.catalog.offering.Publishing;
import studio.fofo.catalog.stock.StockSweep;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.quota.QuotaKind;

/** The catalogue's settings and its recurring tasks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogSettings.class)
class CatalogConfiguration {

  @Bean
  @ConditionalOnRole(Role.BUSINESS)
  RecurringTask lapseOverdueHolds(StockSweep stock) {
    return new RecurringTask("catalog.lapse-overdue-holds", Role.BUSINESS, Duration.ofSeconds(15), stock::lapseOverdue);
  }

  @Bean
  @ConditionalOnRole(Role.AI)
  RecurringTask completeOlderMockups(OlderMockups mockups) {
    return new RecurringTask("catalog.complete-older-mockups", Role.AI, Duration.ofMinutes(1), mockups::complete);
  }

  @Bean
  QuotaKind productsQuota() {
    return Publishing.PRODUCTS;
  }
}
