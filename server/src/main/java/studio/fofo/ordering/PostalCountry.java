package studio.fofo.ordering;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How addresses are written in a country: whether there are postal codes and what they look like, whether a region is needed, and the lines below
 * the street. Data: {@code addresses/countries.csv} and {@code regions.csv}.
 *
 * @param code ISO 3166-1 alpha-2
 * @param lines what stands below the street, lines parted by {@code |}, with {@code {city}}, {@code {region}} and {@code {postalCode}}
 * @param regions code by name and by code, both in capitals without accents; empty when any region is taken
 */
public record PostalCountry(String code, Codes codes, String example, boolean regionNeeded, String lines, Map<String, String> regions) {

  private static final int COLUMNS = 5;
  private static final Pattern ANY = Pattern.compile(".*");
  private static final Map<String, PostalCountry> KNOWN = load();

  /** Whether parcels need a postal code. */
  public enum Need { REQUIRED, OPTIONAL, NONE }

  /** A country's postal codes. */
  public record Codes(Need need, Pattern pattern) {}

  public static PostalCountry of(String code) {
    return Optional.ofNullable(KNOWN.get(code)).orElseGet(() ->
        new PostalCountry(code, new Codes(Need.REQUIRED, ANY), "", false, "{postalCode} {city}|{region}", Map.of()));
  }

  /** A region's code where the country has a list of them, else what was given; empty when the list does not have it. */
  public Optional<String> region(String given) {
    return regions.isEmpty() ? Optional.of(given) : Optional.ofNullable(regions.get(plain(given)));
  }

  /** The lines between street and country. What is not there leaves no gap. */
  public List<String> placeLines(String city, Optional<String> region, String postalCode) {
    return Arrays.stream(lines.split("\\|"))
        .map(line -> line.replace("{postalCode}", postalCode).replace("{region}", region.orElse("")).replace("{city}", city))
        .map(line -> line.replaceAll("[ ,-]+$|^[ ,-]+", "").replaceAll(" {2,}", " "))
        .filter(line -> !line.isEmpty()).toList();
  }

  private static Map<String, PostalCountry> load() {
    var regions = rows("regions.csv").stream().collect(Collectors.groupingBy(row -> row[0], Collectors.toList()));
    return rows("countries.csv").stream().collect(Collectors.toMap(row -> row[0], row -> read(row, regions.getOrDefault(row[0], List.of()))));
  }

  private static PostalCountry read(String[] row, List<String[]> listed) {
    var regions = new TreeMap<String, String>();
    listed.forEach(region -> {
      regions.put(plain(region[1]), region[1]);
      regions.put(plain(region[2]), region[1]);
    });
    return new PostalCountry(row[0], codes(row[1]), row[2], !row[3].isEmpty(), row[4], Collections.unmodifiableSortedMap(regions));
  }

  private static Codes codes(String pattern) {
    if (pattern.isEmpty()) {
      return new Codes(Need.NONE, ANY);
    }
    var optional = pattern.startsWith("?");
    return new Codes(optional ? Need.OPTIONAL : Need.REQUIRED, Pattern.compile(optional ? pattern.substring(1) : pattern));
  }

  private static String plain(String region) {
    return Normalizer.normalize(region, Normalizer.Form.NFKD).replaceAll("[^A-Za-z ]", "").toUpperCase(Locale.ROOT);
  }

  private static List<String[]> rows(String file) {
    var stream = Objects.requireNonNull(PostalCountry.class.getResourceAsStream("/addresses/" + file), file);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).map(line -> line.split(";", COLUMNS)).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
