package studio.fofo.painter.prompt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.fofo.painter.vocabulary.Deeds;
import studio.fofo.painter.vocabulary.LittleWords;
import studio.fofo.painter.vocabulary.Names;

/** Tells the language of a prompt by all of its words: little ones, names of things, and deeds. */
final class SpokenLanguage {

  private static final String ENGLISH = "en";

  private SpokenLanguage() {}

  /** The language that most words belong to, the more usual one of several; none where nothing tells, or where only English names do. */
  static Optional<String> of(List<String> tokens) {
    LittleWords little = LittleWords.get();
    Map<String, Integer> counts = new HashMap<>();
    Set<String> once = new LinkedHashSet<>(tokens);
    for (String token : once) {
      List<String> spoken = new ArrayList<>(little.languages(token));
      if (spoken.isEmpty()) {
        spoken.addAll(Names.get().languages(token));
        Deeds.get().languages(token).stream().filter(language -> !spoken.contains(language)).forEach(spoken::add);
      }
      spoken.forEach(language -> counts.merge(language, 1, Integer::sum));
    }
    int most = little.order().stream().mapToInt(language -> counts.getOrDefault(language, 0)).max().orElse(0);
    Optional<String> language = little.order().stream().filter(one -> most > 0 && counts.getOrDefault(one, 0) == most).findFirst();
    boolean saidInEnglish = once.stream().anyMatch(token -> little.languages(token).contains(ENGLISH));
    return language.filter(one -> !one.equals(ENGLISH) || saidInEnglish);
  }
}
