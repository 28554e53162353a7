package studio.fofo.ordering;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a parcel goes. Personal data: sealed at rest, never logged.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record ShippingAddress(
    String name, String line1, Optional<String> line2, String city, Optional<String> region, String postalCode, String country) {

  /** As it stands on a label, top to bottom. */
  public List<String> lines() {
    var place = Stream.of(Optional.of(postalCode), Optional.of(city), region).flatMap(Optional::stream)
        .reduce((left, right) -> left + " " + right).orElseThrow();
    return Stream.of(Optional.of(name), Optional.of(line1), line2, Optional.of(place),
        Optional.of(Locale.of("", country).getDisplayCountry(Locale.ENGLISH))).flatMap(Optional::stream).toList();
  }

  /** Says nothing: a log line must not carry it. */
  @Override
  public String toString() {
    return "ShippingAddress[…]";
  }
}
