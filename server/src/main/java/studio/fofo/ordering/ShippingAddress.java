package studio.fofo.ordering;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A shipping address. Personal data: sealed at rest, never logged.
 *
 * @param postalCode empty if there is none
 * @param country ISO 3166-1 alpha-2
 */
public record ShippingAddress(
    String name, String line1, Optional<String> line2, String city, Optional<String> region, String postalCode, String country) {

  /** The lines of a label, top to bottom, in the order of the destination country. */
  public List<String> lines() {
    var place = PostalCountry.of(country).placeLines(city, region, postalCode);
    return Stream
        .of(Stream.of(name, line1), line2.stream(), place.stream(), Stream.of(Locale.of("", country).getDisplayCountry(Locale.ENGLISH)))
        .flatMap(Function.identity()).toList();
  }

  /** Prints nothing, so that it is never logged. */
  @Override
  public String toString() {
    return "ShippingAddress[…]";
  }
}
