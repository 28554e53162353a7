package studio.fofo.fulfilment.vendors;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.fulfilment.vendors.SyncTask.SyncCatalogue;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Tasks;

/** Keeps the catalogues of connected vendors current. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VendorSettings.class)
class VendorConfiguration {

  @Bean
  @ConditionalOnRole(Role.BUSINESS)
  RecurringTask readingCatalogues(AccountRows accounts, Tasks tasks, VendorSettings settings) {
    return new RecurringTask("fulfilment.read-catalogues", Role.BUSINESS, settings.syncEvery(), () -> accounts.all()
        .forEach(account -> tasks.schedule(SyncTask.KIND, account.supplier(), new SyncCatalogue(account.supplier()))));
  }
}
