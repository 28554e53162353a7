package studio.fofo.ordering.web;

import java.util.List;
import studio.fofo.ordering.PostalCountry;

/**
 * What a form asks for when a parcel goes to a country.
 *
 * @param code ISO 3166-1 alpha-2
 * @param lines the fields below the street, in the order in which the country writes them, line by line
 */
record CountryView(String code, PostalCode postalCode, Region region, List<List<PostalCountry.Field>> lines) {

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

  static CountryView of(PostalCountry country) {
    var options = country.regions().stream().map(region -> new Option(region.code(), region.name())).toList();
    return new CountryView(country.code(), new PostalCode(country.codes().need(), country.codes().example()),
        new Region(country.region(), options), country.fields());
  }
}
