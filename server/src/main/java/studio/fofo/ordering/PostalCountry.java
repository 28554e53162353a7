package studio.fofo.ordering;

import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The address format of a country: postal codes, regions, and the lines below the street. Data: {@code addresses/countries.csv} and
 * {@code regions.csv}.
 *
 * @param code ISO 3166-1 alpha-2
 * @param regionNeeded whether a region is required
 * @param lines the lines below the street, separated by {@code |}, with {@code {city}}, {@code {region}} and {@code {postalCode}}
 * @param regions in the country's order; empty if any region is accepted
 */
public record PostalCountry(String code, Codes codes, boolean regionNeeded, String lines, List<Region> regions) {

  private static final Pattern ANY = Pattern.compile(".*");
  private static final Map<String, PostalCountry> KNOWN = PostalCountryFiles.read();
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final Pattern NO_LETTER = Pattern.compile("[^A-Za-z ]");
  /** Codes of regions by their plain spellings, by country. */
  private static final Map<String, Map<String, String>> REGIONS = KNOWN.values().stream()
      .collect(Collectors.toUnmodifiableMap(PostalCountry::code, PostalCountry::spellings));

  /** Whether a field is needed. */
  public enum Need {
    REQUIRED,
    OPTIONAL,
    NONE;

    /** As in JSON. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The fields below the street. */
  public enum Field {
    CITY("city"),
    REGION("region"),
    POSTAL_CODE("postalCode");

    private final String word;

    Field(String word) {
      this.word = word;
    }

    /** Its name in the countries' lines, and in an address in JSON. */
    @JsonValue
    public String word() {
      return word;
    }

    private static Field of(String word) {
      return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no field {" + word + "} of an address"));
    }
  }

  /**
   * A country's postal codes.
   *
   * @param example empty if any code is accepted or there is none
   */
  public record Codes(Need need, Pattern pattern, String example) {}

  /** A state, province or prefecture: its code on labels, and its name. */
  public record Region(String code, String name) {}

  /** Any ISO country; for those without data, any postal code is accepted. */
  public static PostalCountry of(String code) {
    return Optional.ofNullable(KNOWN.get(code))
        .orElseGet(() -> new PostalCountry(code, new Codes(Need.REQUIRED, ANY, ""), false, "{postalCode} {city}|{region}", List.of()));
  }

  /** Whether a region is required, optional, or not part of an address. */
  public Need region() {
    if (regionNeeded) {
      return Need.REQUIRED;
    }
    return lines.contains("{region}") ? Need.OPTIONAL : Need.NONE;
  }

  /** A region's code if the country has a list of them, else the given text; empty if it is not in the list. */
  public Optional<String> region(String given) {
    return regions.isEmpty() ? Optional.of(given) : Optional.ofNullable(REGIONS.getOrDefault(code, Map.of()).get(plain(given)));
  }

  private Map<String, String> spellings() {
    var spellings = new HashMap<String, String>();
    for (var region : regions) {
      spellings.putIfAbsent(plain(region.code), region.code);
      spellings.putIfAbsent(plain(region.name), region.code);
    }
    return spellings;
  }

  /** The fields of each line below the street, in the order in which they are written: {@code [[city, region, postalCode]]}. */
  public List<List<Field>> fields() {
    return Arrays.stream(lines.split("\\|"))
        .map(line -> PLACEHOLDER.matcher(line).results().map(found -> Field.of(found.group(1))).toList()).toList();
  }

  /** The lines between street and country, without gaps for missing fields. */
  public List<String> placeLines(String city, Optional<String> region, String postalCode) {
    return Arrays.stream(lines.split("\\|"))
        .map(line -> line.replace("{postalCode}", postalCode).replace("{region}", region.orElse("")).replace("{city}", city))
        .map(line -> line.replaceAll("[ ,-]+$|^[ ,-]+", "").replaceAll(" {2,}", " "))
        .filter(line -> !line.isEmpty()).toList();
  }

  private static String plain(String region) {
    return NO_LETTER.matcher(Normalizer.normalize(region, Normalizer.Form.NFKD)).replaceAll("").toUpperCase(Locale.ROOT);
  }
}
