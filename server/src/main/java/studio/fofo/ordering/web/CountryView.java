package studio.fofo.ordering.web;

import java.util.List;
import studio.fofo.ordering.PostalCountry;

/**
 * What a form asks for when a parcel goes to a country.
 *
 * @param code ISO 3166-1 alpha-2
 * @param lines the fields below the street, in the order in which the country writes them, line by line
 */
record CountryView(String code, PostalCode postalCode, Region region, List<List<String>> lines) {

  /**
   * Postal codes.
   *
   * @param need {@code required}, {@code optional} or {@code none}
   * @param example empty where there is none
   */
  record PostalCode(String need, String example) {}

  /**
   * States, provinces, prefectures.
   *
   * @param need {@code required}, {@code optional} or {@code none}
   * @param options the ones that are taken; empty when any is
   */
  record Region(String need, List<Option> options) {}

  /** One of them: its code stands on the label. */
  record Option(String code, String name) {}

  static CountryView of(PostalCountry country) {
    var options = country.regions().stream().map(region -> new Option(region.code(), region.name())).toList();
    return new CountryView(country.code(), new PostalCode(word(country.codes().need()), country.codes().example()),
        new Region(word(country.region()), options), country.fields());
  }

  private static String word(PostalCountry.Need need) {
    return switch (need) {
      case REQUIRED -> "required";
      case OPTIONAL -> "optional";
      case NONE -> "none";
    };
  }
}
