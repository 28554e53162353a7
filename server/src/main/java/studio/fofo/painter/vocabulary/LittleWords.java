package studio.fofo.painter.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Words that name nothing: {@code painter/vocabulary/little-words.txt}, read once. They identify the language of a prompt; words that are
 * neither among them nor understood are reported as unknown.
 */
public final class LittleWords {

  private static final class Holder {
    private static final LittleWords ONLY = new LittleWords();
  }

  private static final String ANY = "*";

  private final Map<String, List<String>> languages = new LinkedHashMap<>();
  private final List<String> order = new ArrayList<>();

  private LittleWords() {
    Map<String, List<String>> lines = Lines.keyed("/painter/vocabulary/little-words.txt");
    lines.forEach((language, words) -> {
      order.add(language);
      words.forEach(word -> languages.computeIfAbsent(word, any -> new ArrayList<>()).add(language));
    });
    order.remove(ANY);
  }

  public static LittleWords get() {
    return Holder.ONLY;
  }

  public boolean has(String word) {
    return languages.containsKey(word);
  }

  /** Whether it is a little word of this language and not of another. */
  boolean has(String word, String language) {
    return languages.getOrDefault(word, List.of()).contains(language);
  }

  /** The languages that this is a little word of. */
  public List<String> languages(String word) {
    return languages.getOrDefault(word, List.of());
  }

  /** All languages, those that are asked for more first. */
  public List<String> order() {
    return List.copyOf(order);
  }

  /** The language with the most little words among these; the first of several; empty if there are no such words. */
  public Optional<String> language(List<String> words) {
    Map<String, Integer> counts = new HashMap<>();
    Set<String> once = new LinkedHashSet<>(words);
    words.stream().filter(once::remove).flatMap(word -> languages.getOrDefault(word, List.of()).stream())
        .filter(language -> !language.equals(ANY))
        .forEach(language -> counts.merge(language, 1, Integer::sum));
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return order.stream().filter(language -> most > 0 && counts.getOrDefault(language, 0) == most).findFirst();
  }
}
