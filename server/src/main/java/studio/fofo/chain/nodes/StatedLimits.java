package studio.fofo.chain.nodes;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Limits that providers state in their error messages. */
final class StatedLimits {

  /** Alchemy and Infura: {@code this block range should work: [0x1, 0xa]}. */
  private static final Pattern WORKING = Pattern.compile("\\[\\s*(0x[0-9a-f]{1,16})\\s*,\\s*(0x[0-9a-f]{1,16})\\s*]");
  /** {@code up to a 2K block range}, {@code limited to a 10,000 range}, {@code maximum block range: 5000}, {@code limited to 0 - 1000}. */
  private static final Pattern MOST = Pattern.compile(
      "(?:up to|limited to|limit of|limit is|maximum|max|more than|less than|exceeds?|within|allowed)(?: [a-z]+){0,3}:?\\s*(?:a |0 ?- ?)?"
          + "([0-9][0-9,_]{0,11})(k)?\\b(?!\\s*(?:results|logs))");

  private StatedLimits() {}

  /** The number of blocks that would work. */
  static Optional<Long> blocks(String words, long from) {
    var working = WORKING.matcher(words.toLowerCase(Locale.ROOT));
    if (!working.find()) {
      return most(words);
    }
    var first = Long.decode(working.group(1));
    var last = Long.decode(working.group(2));
    return first == from && last >= first ? Optional.of(last - first + 1) : Optional.empty();
  }

  /** The largest number that it allows, of whatever it refused. */
  static Optional<Long> most(String words) {
    var most = MOST.matcher(words.toLowerCase(Locale.ROOT));
    if (!most.find()) {
      return Optional.empty();
    }
    var number = Long.parseLong(most.group(1).replaceAll("[,_]", "")) * (most.group(2) == null ? 1 : 1_000);
    return number > 0 ? Optional.of(number) : Optional.empty();
  }
}
