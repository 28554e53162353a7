package studio.fofo.notification.letter;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.Money;

/**
 * What a letter says of its occasion, in no language yet.
 *
 * @param words by name: {@code String}, {@code Integer}, {@code Money} or {@code Instant}; the placeholders of texts and the facts
 * @param lists by name: of each element its {@code title}, and the placeholders of the text below it
 * @param lines what it is about
 * @param shipping of the bill
 * @param total of the bill
 * @param links by name: absolute URLs
 */
public record LetterValues(
    Map<String, Object> words, Map<String, List<Map<String, Object>>> lists, List<Line> lines, Optional<Money> shipping,
    Optional<Money> total, Map<String, String> links) {

  public LetterValues {
    words = Map.copyOf(words);
    lists = Map.copyOf(lists);
    lines = List.copyOf(lines);
    links = Map.copyOf(links);
  }

  /**
   * Some pieces.
   *
   * @param label of the variant
   * @param price of all of them; null where no bill is shown
   */
  public record Line(String title, String label, int count, @Nullable Money price) {}

  public static LetterValues empty() {
    return new LetterValues(Map.of(), Map.of(), List.of(), Optional.empty(), Optional.empty(), Map.of());
  }

  public LetterValues with(String name, String text) {
    return withWord(name, text);
  }

  public LetterValues with(String name, int number) {
    return withWord(name, number);
  }

  public LetterValues with(String name, Instant at) {
    return withWord(name, at);
  }

  /** A list, each element with its {@code title} and the values of its text. */
  public LetterValues withEach(String name, List<Map<String, Object>> elements) {
    var more = new LinkedHashMap<>(lists);
    more.put(name, List.copyOf(elements));
    return new LetterValues(words, more, lines, shipping, total, links);
  }

  public LetterValues withLines(List<Line> others) {
    return new LetterValues(words, lists, others, shipping, total, links);
  }

  public LetterValues withTotals(Optional<Money> forShipping, Money inAll) {
    return new LetterValues(words, lists, lines, forShipping, Optional.of(inAll), links);
  }

  public LetterValues withLink(String name, String url) {
    var more = new LinkedHashMap<>(links);
    more.put(name, url);
    return new LetterValues(words, lists, lines, shipping, total, more);
  }

  private LetterValues withWord(String name, Object value) {
    var more = new LinkedHashMap<>(words);
    more.put(name, value);
    return new LetterValues(more, lists, lines, shipping, total, links);
  }

  /** Without the values, so that they are never logged. */
  @Override
  public String toString() {
    return "LetterValues" + words.keySet();
  }
}
