package studio.fofo.painter.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Names of things in many languages: {@code painter/vocabulary/words.txt}, searched in place.
 *
 * <p>{@code Names.get().of("feuerwehrautos", List.of("de"))} is {@code fire-engine}, plural. Phrases are in lower case, with words
 * separated by one space; plurals and other endings are tried by language, and compounds of Germanic and Finno-Ugric languages are looked
 * up by their last part.
 */
public final class Names {

  /** The meaning: the name of a motif, and whether the word is a plural. */
  public record Named(String motif, boolean plural) {}

  private static final class Holder {
    private static final Names ONLY = new Names();
  }

  private static final String ENGLISH = "en";
  private static final String EMOJI = "emoji";
  private static final List<String> COMPOUNDING = List.of("de", "nl", "sv", "da", "no", "fi", "hu");
  private static final Set<String> PLURAL_BY_ENDING = Set.of("en", "de", "es", "fr", "it", "pt", "nl");
  private static final int SHORTEST = 3;
  private static final Map<Character, Character> UNDOTTED = Map.of('ä', 'a', 'ö', 'o', 'ü', 'u');

  private final SortedLines words = SortedLines.resource("/painter/vocabulary/words.txt");
  private final Map<String, List<String>> endings = Lines.keyed("/painter/vocabulary/endings.txt");
  private final Map<String, List<String>> further = Lines.keyed("/painter/vocabulary/endings-acted.txt");

  private Names() {}

  public static Names get() {
    return Holder.ONLY;
  }

  /** All languages with names. */
  public Set<String> languages() {
    Set<String> all = new LinkedHashSet<>();
    for (String word : words.keys()) {
      words.find(word).ifPresent(line -> meanings(line).forEach(meaning -> all.addAll(meaning.languages())));
    }
    all.remove(EMOJI);
    return all;
  }

  /** All motifs that have a name. */
  public Set<String> motifs() {
    Set<String> all = new LinkedHashSet<>();
    for (String word : words.keys()) {
      words.find(word).ifPresent(line -> meanings(line).forEach(meaning -> all.add(meaning.motif())));
    }
    return all;
  }

  /** The languages that have exactly this name for something. */
  public Set<String> languages(String phrase) {
    Set<String> all = new LinkedHashSet<>();
    words.find(phrase).ifPresent(line -> meanings(line).forEach(meaning -> all.addAll(meaning.languages())));
    return all;
  }

  /** What the phrase may be a form of in these languages, by their further endings. */
  public List<String> stems(String phrase, List<String> languages) {
    return languages.stream().flatMap(language -> Stream.concat(
        forms(phrase, further.getOrDefault(language, List.of())).stream(),
        forms(phrase, endings.getOrDefault(language, List.of())).stream()))
        .toList();
  }

  /** In these languages, in order of preference; in any, English first, if none is given. */
  public Optional<Named> of(String phrase, List<String> languages) {
    Optional<Named> exact = exact(phrase, languages).map(motif -> new Named(motif, isPlural(phrase, motif, languages)));
    return exact.isPresent() ? exact : inflected(phrase, languages);
  }

  /**
   * "Gartenstuhl" is a chair: the longest known last part, if the first part is known, too.
   *
   * @param others looks up further names in any language
   */
  public Optional<Named> compound(String word, List<String> languages, Function<String, Optional<Named>> others) {
    List<String> tried = languages.isEmpty() ? COMPOUNDING : languages.stream().filter(COMPOUNDING::contains).toList();
    if (word.length() < 7 || tried.isEmpty()) {
      return Optional.empty();
    }
    Function<String, Optional<Named>> known = part -> of(part, tried).or(() -> others.apply(part));
    for (int cut = SHORTEST; cut <= word.length() - SHORTEST - 1; cut++) {
      String first = word.substring(0, cut);
      Optional<Named> last = known.apply(word.substring(cut));
      if (last.isPresent() && Stream.of(first, first.substring(0, cut - 1), first + "e").anyMatch(part -> known.apply(part).isPresent())) {
        return last;
      }
    }
    return Optional.empty();
  }

  private boolean isPlural(String phrase, String motif, List<String> languages) {
    return (languages.isEmpty() || languages.contains(ENGLISH)) && phrase.length() > SHORTEST
        && forms(phrase, endings.getOrDefault(ENGLISH, List.of())).stream()
            .anyMatch(form -> exact(form, List.of(ENGLISH)).filter(motif::equals).isPresent());
  }

  private Optional<Named> inflected(String phrase, List<String> languages) {
    for (String language : languages.isEmpty() ? endings.keySet() : languages) {
      for (String form : forms(phrase, endings.getOrDefault(language, List.of()))) {
        Optional<String> motif = exact(form, List.of(language));
        if (motif.isPresent()) {
          return motif.map(name -> new Named(name, PLURAL_BY_ENDING.contains(language)));
        }
      }
    }
    return Optional.empty();
  }

  private static List<String> forms(String phrase, List<String> endings) {
    List<String> forms = new ArrayList<>();
    for (String ending : endings) {
      int arrow = ending.indexOf('>');
      String off = arrow < 0 ? ending : ending.substring(0, arrow);
      if (off.equals("umlaut")) {
        List.copyOf(forms).forEach(form -> undotted(form).ifPresent(forms::add));
        undotted(phrase).ifPresent(forms::add);
      } else if (phrase.endsWith(off) && phrase.length() - off.length() >= (Character.isIdeographic(phrase.codePointAt(0)) ? 1 : 2)) {
        forms.add(phrase.substring(0, phrase.length() - off.length()) + (arrow < 0 ? "" : ending.substring(arrow + 1)));
      }
    }
    return forms;
  }

  /** The last umlaut without its dots: "bäum" is "baum". */
  private static Optional<String> undotted(String form) {
    for (int i = form.length() - 1; i >= 0; i--) {
      Character plain = UNDOTTED.get(form.charAt(i));
      if (plain != null) {
        return Optional.of(form.substring(0, i) + plain + form.substring(i + 1));
      }
    }
    return Optional.empty();
  }

  private Optional<String> exact(String phrase, List<String> languages) {
    Optional<List<Meaning>> known = words.find(phrase).map(Names::meanings);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    for (String language : languages.isEmpty() ? List.of(ENGLISH) : languages) {
      for (Meaning meaning : known.get()) {
        if (meaning.languages().contains(language) || meaning.languages().contains(EMOJI)) {
          return Optional.of(meaning.motif());
        }
      }
    }
    return languages.isEmpty() ? known.get().stream().map(Meaning::motif).findFirst() : Optional.empty();
  }

  private record Meaning(String motif, List<String> languages) {}

  private static List<Meaning> meanings(String line) {
    return Arrays.stream(line.split(";")).map(part -> {
      int colon = part.indexOf(':');
      return new Meaning(part.substring(0, colon), List.of(part.substring(colon + 1).split(",")));
    }).toList();
  }
}
