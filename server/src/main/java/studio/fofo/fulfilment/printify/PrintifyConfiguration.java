package studio.fofo.fulfilment.printify;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import studio.fofo.fulfilment.vendorhttp.VendorTransport;

/** Settings, and the connection. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PrintifySettings.class)
class PrintifyConfiguration {

  /** A page of 100 products with all their variants is large. */
  private static final long LONGEST = 32 * 1024 * 1024;

  @Bean
  PrintifyClient printifyClient(PrintifySettings settings) {
    return new PrintifyClient(settings, VendorTransport.network(settings.timeout(), LONGEST));
  }
}
