package studio.fofo.fulfilment.printful;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.fulfilment.suppliers.Supplier;
import studio.fofo.fulfilment.suppliers.SupplierAccounts;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue;
import studio.fofo.fulfilment.suppliers.SupplierEstimates;
import studio.fofo.fulfilment.suppliers.SupplierMockups;
import studio.fofo.fulfilment.suppliers.SupplierWebhook;
import studio.fofo.fulfilment.suppliers.VendorVariants;
import studio.fofo.fulfilment.suppliers.WebhookRegistration;
import studio.fofo.fulfilment.vendorhttp.Pace;
import studio.fofo.fulfilment.vendorhttp.PictureDownload;
import studio.fofo.fulfilment.vendorhttp.VendorHttp;
import studio.fofo.fulfilment.vendorhttp.VendorJobs;
import studio.fofo.fulfilment.vendorhttp.VendorTransport;

/** Printful's beans. None of them calls Printful before an account is connected. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrintfulSettings.class)
class PrintfulConfiguration {

  static final long LARGEST_REPLY = 8L << 20;

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Bean
  PrintfulVendor printfulVendor(PrintfulSettings settings, SupplierAccounts accounts) {
    var pace = new Pace(settings.requestsPerMinute(), MINUTE, settings.burst(), PATIENCE);
    var transport = VendorTransport.network(settings.timeout(), LARGEST_REPLY);
    return new PrintfulVendor(new VendorHttp("Printful", transport, pace), settings, accounts,
        PictureDownload.network("Printful", settings.timeout(), LARGEST_REPLY));
  }

  @Bean
  SupplierMockups printfulMockups(PrintfulVendor vendor) {
    return new PrintfulMockups(vendor);
  }

  @Bean
  Supplier printful(
      PrintfulVendor vendor, VendorVariants variants, VendorJobs jobs, ObjectProvider<SupplierEstimates> estimates, Clock clock) {
    SupplierEstimates known = id -> Optional.ofNullable(estimates.getIfAvailable()).flatMap(source -> source.of(id));
    return new Printful(vendor, variants, jobs, new PrintfulPrices(known, vendor.settings().tolerancePercent()), clock);
  }

  @Bean
  SupplierWebhook printfulWebhook(SupplierAccounts accounts) {
    return new PrintfulWebhook(accounts);
  }

  @Bean
  SupplierCatalogue printfulCatalogue(PrintfulVendor vendor) {
    return new PrintfulCatalogue(vendor);
  }

  @Bean
  WebhookRegistration printfulWebhookRegistration(PrintfulVendor vendor) {
    return new PrintfulWebhookRegistration(vendor);
  }
}
