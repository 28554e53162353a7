package studio.fofo.ordering.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.ordering.PostalCountry;
import studio.fofo.ordering.placing.ShippingFees;
import studio.fofo.runtime.MoneyView;

/**
 * What a form asks for when a parcel goes to a country, and what the parcel costs.
 *
 * @param code ISO 3166-1 alpha-2
 * @param lines the fields below the street, in the order in which the country writes them, line by line
 * @param shipping of any order there; null where the studio sends nothing
 */
record CountryView(
    String code, PostalCode postalCode, Region region, List<List<PostalCountry.Field>> lines,
    @Nullable Shipping shipping) {

  /**
   * A parcel.
   *
   * @param leastDays from the payment to the door
   */
  record Shipping(MoneyView fee, @Schema(minimum = "1") int leastDays, @Schema(minimum = "1") int mostDays) {

    static Shipping of(ShippingFees.Parcel parcel) {
      return new Shipping(MoneyView.of(parcel.fee()), parcel.time().leastDays(), parcel.time().mostDays());
    }
  }

  /**
   * Postal codes.
   *
   * @param example empty where there is none
   */
  record PostalCode(PostalCountry.Need need, String example) {}

  /**
   * States, provinces, prefectures.
   *
   * @param options the ones that are taken; empty when any is
   */
  record Region(PostalCountry.Need need, List<Option> options) {}

  /** One of them: its code stands on the label. */
  record Option(String code, String name) {}

  static CountryView of(PostalCountry country, Optional<ShippingFees.Parcel> parcel) {
    var options = country.regions().stream().map(region -> new Option(region.code(), region.name())).toList();
    return new CountryView(country.code(), new PostalCode(country.codes().need(), country.codes().example()),
        new Region(country.region(), options), country.fields(),
        parcel.map(Shipping::of).orElse(null));
  }
}
