package studio.fofo.ordering.placing;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.DeliveryTime;
import studio.fofo.ordering.OrderingErrors;
import studio.fofo.ordering.OrderingSettings;

/** The fee and delivery time of a parcel: the same for every order to a country, set for the country or its group. */
@Component
public class ShippingFees {

  private static final Set<String> EUROPEAN_UNION = Set.of("AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU",
      "IE", "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE");

  private final OrderingSettings settings;

  ShippingFees(OrderingSettings settings) {
    this.settings = settings;
  }

  /** The terms of a parcel, before an order is placed. */
  public record Parcel(Money fee, DeliveryTime time) {}

  /** Empty if the studio does not ship there. */
  public Optional<Parcel> parcel(String country) {
    if (settings.notShippedTo().contains(country)) {
      return Optional.empty();
    }
    return Optional.of(new Parcel(Money.usd(of(settings.shipping(), country)), of(settings.delivery(), country)));
  }

  /** @throws Refusal {@code ORDER_NOT_SHIPPABLE} */
  Money to(String country) {
    return parcel(country).map(Parcel::fee).orElseThrow(() -> Refusal.of(OrderingErrors.ORDER_NOT_SHIPPABLE, "shippingAddress.country",
        "the studio does not ship to " + country));
  }

  private static <T> T of(Map<String, T> byCountry, String country) {
    var group = EUROPEAN_UNION.contains(country) ? "EU" : "REST";
    var own = byCountry.get(country);
    return own != null ? own : Objects.requireNonNull(byCountry.get(group), () -> "there is no setting for " + group);
  }
}
