package studio.fofo.fulfilment.vendors;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fofo.fulfilment.vendors.*}: connected print-on-demand services.
 *
 * @param syncEvery how often prices and stock of mapped variants are read from a vendor's catalogue
 */
@ConfigurationProperties("fofo.fulfilment.vendors")
public record VendorSettings(@DefaultValue("6h") Duration syncEvery) {}
