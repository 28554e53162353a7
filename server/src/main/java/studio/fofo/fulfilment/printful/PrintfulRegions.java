package studio.fofo.fulfilment.printful;

import java.util.Map;
import java.util.Set;

/** Printful's selling regions, by destination. */
final class PrintfulRegions {

  private static final String WORLDWIDE = "worldwide";
  private static final Map<String, String> OWN = Map.ofEntries(Map.entry("US", "north_america"), Map.entry("MX", "north_america"),
      Map.entry("CA", "canada"), Map.entry("GB", "uk"), Map.entry("AU", "australia"), Map.entry("JP", "japan"),
      Map.entry("NZ", "new_zealand"), Map.entry("BR", "brazil"), Map.entry("KR", "republic_of_korea"));
  private static final Set<String> EUROPE = Set.of("AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
      "IE", "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

  private PrintfulRegions() {}

  static String of(String country) {
    return OWN.getOrDefault(country, EUROPE.contains(country) ? "europe" : WORLDWIDE);
  }
}
