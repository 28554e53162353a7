package studio.fofo.ordering.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.ordering.PostalCountry;
import studio.fofo.ordering.placing.ShippingFees;
import studio.fofo.runtime.MoneyView;

/**
 * The address fields and shipping terms of a country.
 *
 * @param code ISO 3166-1 alpha-2
 * @param lines the fields below the street, line by line in the country's order
 * @param shipping for any order there; null if the studio does not ship there
 */
record CountryView(
    String code, PostalCode postalCode, Region region, List<List<PostalCountry.Field>> lines,
    @Nullable Shipping shipping) {

  /**
   * The terms of a parcel.
   *
   * @param leastDays from payment to delivery
   */
  record Shipping(MoneyView fee, @Schema(minimum = "1") int leastDays, @Schema(minimum = "1") int mostDays) {

    static Shipping of(ShippingFees.Parcel parcel) {
      return new Shipping(MoneyView.of(parcel.fee()), parcel.time().leastDays(), parcel.time().mostDays());
    }
  }

  /**
   * Postal codes.
   *
   * @param example empty if there is none
   */
  record PostalCode(PostalCountry.Need need, String example) {}

  /**
   * States, provinces, prefectures.
   *
   * @param options the accepted regions; empty if any is accepted
   */
  record Region(PostalCountry.Need need, List<Option> options) {}

  /** A region; its code appears on the label. */
  record Option(String code, String name) {}

  static CountryView of(PostalCountry country, Optional<ShippingFees.Parcel> parcel) {
    var options = country.regions().stream().map(region -> new Option(region.code(), region.name())).toList();
    return new CountryView(country.code(), new PostalCode(country.codes().need(), country.codes().example()),
        new Region(country.region(), options), country.fields(),
        parcel.map(Shipping::of).orElse(null));
  }
}
