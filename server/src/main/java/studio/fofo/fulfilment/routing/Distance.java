package studio.fofo.fulfilment.routing;

import java.util.List;
import java.util.Set;

/** How far a parcel travels, by what matters to whoever receives it: whether it passes a border, and customs. */
enum Distance {
  SAME_COUNTRY, SAME_CUSTOMS_UNION, ABROAD;

  /** Member states of the European Union. */
  private static final Set<String> UNION = Set.of("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
      "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

  /** @param from the countries that the supplier ships from; it chooses the nearest */
  static Distance of(List<String> from, String to) {
    if (from.contains(to)) {
      return SAME_COUNTRY;
    }
    return UNION.contains(to) && from.stream().anyMatch(UNION::contains) ? SAME_CUSTOMS_UNION : ABROAD;
  }
}
