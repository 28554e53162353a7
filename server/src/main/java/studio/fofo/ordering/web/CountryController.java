package studio.fofo.ordering.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.PostalCountry;
import studio.fofo.ordering.placing.ShippingFees;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.web.HotReads;

/** Address formats and shipping terms, by country. */
@RestController
@NeedsNoScope
@ConditionalOnRole(Role.BUSINESS)
class CountryController {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final String TOPIC = "countries";

  private final ShippingFees shipping;

  CountryController(ShippingFees shipping) {
    this.shipping = shipping;
  }

  @GetMapping("/api/v1/countries/{code}")
  CountryView one(@PathVariable String code, HttpServletRequest request) {
    if (!COUNTRIES.contains(code)) {
      throw new Refusal(HttpErrors.NOT_FOUND, "\"" + code + "\" is not a country, expected an ISO 3166-1 alpha-2 code such as DE");
    }
    HotReads.keep(request, TOPIC);
    return CountryView.of(PostalCountry.of(code), shipping.parcel(code));
  }
}
