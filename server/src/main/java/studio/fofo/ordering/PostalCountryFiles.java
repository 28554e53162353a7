package studio.fofo.ordering;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import studio.fofo.ordering.PostalCountry.Codes;
import studio.fofo.ordering.PostalCountry.Need;
import studio.fofo.ordering.PostalCountry.Region;

/** Reads {@code addresses/countries.csv} and {@code regions.csv}, whose first lines tell their columns. */
final class PostalCountryFiles {

  private static final int COLUMNS = 5;

  private PostalCountryFiles() {}

  /** By ISO 3166-1 alpha-2 code. */
  static Map<String, PostalCountry> read() {
    var regions = rows("regions.csv").stream()
        .collect(groupingBy(row -> row[0], mapping(row -> new Region(row[1], row[2]), toList())));
    return rows("countries.csv").stream().collect(toMap(row -> row[0], row -> new PostalCountry(
        row[0], codes(row[1], row[2]), !row[3].isEmpty(), row[4], List.copyOf(regions.getOrDefault(row[0], List.of())))));
  }

  private static Codes codes(String pattern, String example) {
    if (pattern.isEmpty()) {
      return new Codes(Need.NONE, Pattern.compile(".*"), "");
    }
    var optional = pattern.startsWith("?");
    return new Codes(optional ? Need.OPTIONAL : Need.REQUIRED, Pattern.compile(optional ? pattern.substring(1) : pattern), example);
  }

  private static List<String[]> rows(String file) {
    var stream = Objects.requireNonNull(PostalCountryFiles.class.getResourceAsStream("/addresses/" + file), file);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).map(line -> line.split(";", COLUMNS)).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
