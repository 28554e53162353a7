package studio.fofo.ordering.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.fofo.ordering.PostalCountry;
import studio.fofo.ordering.ShippingAddress;
import studio.fofo.runtime.FieldChecks;

/** A shipping address from a client. */
record AddressForm(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = LONGEST_LINE) @Nullable String name,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = LONGEST_LINE) @Nullable String line1,
    @Schema(maxLength = LONGEST_LINE) @Nullable String line2,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = LONGEST_LINE) @Nullable String city,
    @Schema(maxLength = LONGEST_LINE, description = "state or province, if the country needs one") @Nullable String region,
    @Schema(maxLength = LONGEST_POSTAL_CODE, description = "if the country has postal codes") @Nullable String postalCode,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 2, maxLength = 2, description = "ISO 3166-1 alpha-2, such as DE") @Nullable String country) {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  static final int LONGEST_LINE = 100;
  static final int LONGEST_POSTAL_CODE = 20;

  static ShippingAddress check(FieldChecks check, String field, @Nullable AddressForm form) {
    var given = form == null ? new AddressForm(null, null, null, null, null, null, null) : form;
    var nation = check.text(field + ".country", given.country, 2, 2);
    check.that(nation.length() != 2 || COUNTRIES.contains(nation), field + ".country",
        "is \"" + nation + "\", expected an ISO 3166-1 alpha-2 code such as DE");
    var country = PostalCountry.of(nation);
    return new ShippingAddress(
        check.text(field + ".name", given.name, 1, LONGEST_LINE),
        check.text(field + ".line1", given.line1, 1, LONGEST_LINE),
        optional(check, field + ".line2", given.line2),
        check.text(field + ".city", given.city, 1, LONGEST_LINE),
        region(check, field + ".region", given.region, country),
        postalCode(check, field + ".postalCode", given.postalCode, country),
        nation);
  }

  private static Optional<String> region(FieldChecks check, String field, @Nullable String value, PostalCountry country) {
    var given = optional(check, field, value);
    check.that(given.isPresent() || !country.regionNeeded(), field, "is missing: a parcel to " + country.code() + " needs it");
    var known = given.flatMap(country::region);
    check.that(given.isEmpty() || known.isPresent(), field,
        "is \"" + given.orElse("") + "\", expected a region of " + country.code() + " such as " + anyOf(country));
    return known;
  }

  private static String anyOf(PostalCountry country) {
    return country.regions().stream().findFirst().map(region -> region.code() + ", " + region.name()).orElse("");
  }

  /** If a country has none, placeholders that people type to pass other shops' forms are dropped. */
  private static String postalCode(FieldChecks check, String field, @Nullable String value, PostalCountry country) {
    var need = country.codes().need();
    var given = check.text(field, value, need == PostalCountry.Need.REQUIRED ? 1 : 0, LONGEST_POSTAL_CODE);
    if (given.isEmpty() || need == PostalCountry.Need.NONE) {
      return "";
    }
    var code = given.toUpperCase(Locale.ROOT);
    check.that(country.codes().pattern().matcher(code).matches(), field,
        "is \"" + given + "\", which is not a postal code of " + country.code() + "; expected one such as " + country.codes().example());
    return code;
  }

  private static Optional<String> optional(FieldChecks check, String field, @Nullable String value) {
    var text = check.text(field, value, 0, LONGEST_LINE);
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
