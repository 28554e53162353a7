package studio.fofo.ordering.domain;

import java.util.Set;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.OrderingErrors;

/** What a parcel costs: the same for every order to a country, by the country itself or its group. */
@Component
class Shipping {

  private static final Set<String> EUROPEAN_UNION = Set.of("AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU",
      "IE", "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE");

  private final OrderingSettings settings;

  Shipping(OrderingSettings settings) {
    this.settings = settings;
  }

  /** @throws Refusal {@code ORDER_NOT_SHIPPABLE} */
  Money to(String country) {
    if (settings.notShippedTo().contains(country)) {
      throw Refusal.of(OrderingErrors.ORDER_NOT_SHIPPABLE, "shippingAddress.country", "the studio does not ship to " + country);
    }
    var prices = settings.shipping();
    var group = EUROPEAN_UNION.contains(country) ? "EU" : "REST";
    return Money.usd(prices.getOrDefault(country, prices.get(group)));
  }
}
