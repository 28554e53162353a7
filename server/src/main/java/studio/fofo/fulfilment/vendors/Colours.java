package studio.fofo.fulfilment.vendors;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Compares colours by name, and by their hex values where names differ. */
final class Colours {

  private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");
  private static final Map<String, String> NAMES = Map.ofEntries(
      Map.entry("grey", "gray"), Map.entry("heather grey", "sport gray"), Map.entry("sport grey", "sport gray"),
      Map.entry("athletic heather", "sport gray"), Map.entry("solid black", "black"), Map.entry("jet black", "black"),
      Map.entry("solid white", "white"), Map.entry("bright white", "white"), Map.entry("navy blue", "navy"),
      Map.entry("classic navy", "navy"));

  private Colours() {}

  static boolean isSameName(String one, String other) {
    return normal(one).equals(normal(other));
  }

  private static String normal(String name) {
    var text = name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return NAMES.getOrDefault(text, text);
  }

  /**
   * How far two colours differ, from 0 to 765, by a weighted distance that follows the eye: the red mean of the two decides how much red
   * and blue count.
   *
   * @return empty if one is not {@code #rrggbb}
   */
  static Optional<Integer> distance(String hex, String otherHex) {
    var one = hex.toLowerCase(Locale.ROOT);
    var other = otherHex.toLowerCase(Locale.ROOT);
    if (!HEX.matcher(one).matches() || !HEX.matcher(other).matches()) {
      return Optional.empty();
    }
    var redMean = (channel(one, 1) + channel(other, 1)) / 2;
    var red = channel(one, 1) - channel(other, 1);
    var green = channel(one, 3) - channel(other, 3);
    var blue = channel(one, 5) - channel(other, 5);
    var square = ((512 + redMean) * red * red >> 8) + 4 * green * green + ((767 - redMean) * blue * blue >> 8);
    return Optional.of((int) Math.round(Math.sqrt(square)));
  }

  private static int channel(String hex, int from) {
    return Integer.parseInt(hex.substring(from, from + 2), 16);
  }
}
