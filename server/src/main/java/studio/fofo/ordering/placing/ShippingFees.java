package studio.fofo.ordering.placing;

import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.OrderingErrors;
import studio.fofo.ordering.OrderingSettings;

/** What a parcel costs: the same for every order to a country, by the country itself or its group. */
@Component
class ShippingFees {

  private static final Set<String> EUROPEAN_UNION = Set.of("AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU",
      "IE", "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE");

  private final OrderingSettings settings;

  ShippingFees(OrderingSettings settings) {
    this.settings = settings;
  }

  /** @throws Refusal {@code ORDER_NOT_SHIPPABLE} */
  Money to(String country) {
    if (settings.notShippedTo().contains(country)) {
      throw Refusal.of(OrderingErrors.ORDER_NOT_SHIPPABLE, "shippingAddress.country", "the studio does not ship to " + country);
    }
    var prices = settings.shipping();
    var group = EUROPEAN_UNION.contains(country) ? "EU" : "REST";
    var cents = prices.containsKey(country) ? prices.get(country) : prices.get(group);
    return Money.usd(Objects.requireNonNull(cents, () -> "there is no shipping fee for " + group));
  }
}
