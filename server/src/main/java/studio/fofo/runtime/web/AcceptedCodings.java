package studio.fofo.runtime.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What {@code Accept-Encoding} says (RFC 9110, 12.5.3).
 *
 * @param weights by coding, in lower case, in thousandths; zero for what is refused. {@code *} is all that is not named
 */
record AcceptedCodings(Map<String, Integer> weights) {

  private static final Pattern WEIGHTED = Pattern.compile(
      "\\s*([!#$%&'*+.^_`|~0-9A-Za-z-]+)\\s*(?:;\\s*[qQ]=(0(?:\\.\\d{0,3})?|1(?:\\.0{0,3})?)\\s*)?");
  private static final int FULL = 1_000;

  /** What is malformed is overlooked. */
  static AcceptedCodings of(List<String> lines) {
    var weights = new HashMap<String, Integer>();
    for (var line : lines) {
      for (var part : line.split(",", -1)) {
        var weighted = WEIGHTED.matcher(part);
        if (weighted.matches()) {
          var weight = weighted.group(2) == null ? FULL : (int) Math.round(Double.parseDouble(weighted.group(2)) * FULL);
          var name = weighted.group(1).toLowerCase(Locale.ROOT);
          weights.put(name.equals("x-gzip") ? "gzip" : name, weight);
        }
      }
    }
    return new AcceptedCodings(weights);
  }

  /** @param offered the best first, which decides between those that are liked as much; empty when bytes as they are, are liked better */
  Optional<ContentCoding> best(List<ContentCoding> offered) {
    return offered.stream().filter(coding -> weight(coding.word()) > 0)
        .min(Comparator.comparing(coding -> -weight(coding.word())))
        .filter(coding -> weight(coding.word()) >= weights.getOrDefault("identity", 0));
  }

  private int weight(String coding) {
    return weights.getOrDefault(coding, weights.getOrDefault("*", 0));
  }
}
