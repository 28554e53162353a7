package studio.fofo.runtime.review;

import java.util.List;
import java.util.Locale;
import java.util.function.IntBinaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which classes of words make up a topic.
 *
 * @param second null if one word is enough
 * @param within the maximum distance of the two, in words
 * @param unless a class of which no word may occur in the text
 */
record Rule(Topic topic, String first, @Nullable String second, int within, @Nullable String unless) {

  private static final Pattern LINE = Pattern.compile("(\\w+): ([\\w-]+)(?: \\+ ([\\w-]+) within (\\d+))?(?: unless ([\\w-]+))?");

  static Rule of(String line) {
    var parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException("rule \"" + line + "\" must look like topic: class + class within 5 unless class");
    }
    var within = parts.group(4);
    return new Rule(Topic.valueOf(parts.group(1).toUpperCase(Locale.ROOT)), parts.group(2), parts.group(3),
        within == null ? 0 : Integer.parseInt(within), parts.group(5));
  }

  /** @param distance between two positions in the text, in words */
  boolean matches(List<Hit> hits, IntBinaryOperator distance) {
    if (unless != null && hits.stream().anyMatch(hit -> hit.is(unless))) {
      return false;
    }
    var other = second;
    return hits.stream().filter(hit -> hit.is(first)).anyMatch(hit -> other == null || hits.stream().anyMatch(
        near -> near.is(other) && near.pairs(hit) && distance.applyAsInt(hit.at(), near.at()) <= within));
  }
}
