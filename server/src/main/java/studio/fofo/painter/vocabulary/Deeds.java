package studio.fofo.painter.vocabulary;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Words for what subjects do and how they stand to each other: {@code painter/vocabulary/deeds.txt}, read once.
 *
 * <p>{@code Deeds.get().of("tanzt", List.of("de"))} is {@code dance}.
 */
public final class Deeds {

  private static final class Holder {
    private static final Deeds ONLY = new Deeds();
  }

  private static final String ENGLISH = "en";
  /** Shorter words mean too much in some other language to be taken where a prompt does not tell its own. */
  private static final int TELLING = 6;

  /** By phrase, then by language. */
  private final Map<String, Map<String, String>> phrases = new HashMap<>();

  private Deeds() {
    Lines.keyed("/painter/vocabulary/deeds.txt").forEach((key, words) -> {
      String[] deedAndLanguage = key.split(" ");
      words.forEach(word -> phrases.computeIfAbsent(word.replace('_', ' '), any -> new LinkedHashMap<>())
          .putIfAbsent(deedAndLanguage[1], deedAndLanguage[0]));
    });
  }

  public static Deeds get() {
    return Holder.ONLY;
  }

  /** What the phrase says in these languages, the first before the others; if none is given, in English or wherever it is unmistakable. */
  public Optional<String> of(String phrase, List<String> languages) {
    Map<String, String> known = phrases.getOrDefault(phrase, Map.of());
    if (languages.isEmpty()) {
      String english = known.get(ENGLISH);
      boolean telling = phrase.length() >= TELLING || phrase.chars().anyMatch(c -> c > 0x24F);
      return english != null ? Optional.of(english) : telling ? known.values().stream().findFirst() : Optional.empty();
    }
    return languages.stream().map(known::get).filter(Objects::nonNull).findFirst();
  }

  /** The languages that have exactly this phrase. */
  public Set<String> languages(String phrase) {
    return phrases.getOrDefault(phrase, Map.of()).keySet();
  }
}
