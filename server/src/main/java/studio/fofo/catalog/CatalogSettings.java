package studio.fofo.catalog;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import studio.fofo.kernel.Money;

/**
 * {@code fofo.catalog.*}
 *
 * @param minimumMargin by how many cents a price must exceed the base cost
 * @param largestPrice in cents
 */
@ConfigurationProperties("fofo.catalog")
public record CatalogSettings(@DefaultValue("200") long minimumMargin, @DefaultValue("10000000") long largestPrice) {

  public Money minimum() {
    return Money.usd(minimumMargin);
  }
}
