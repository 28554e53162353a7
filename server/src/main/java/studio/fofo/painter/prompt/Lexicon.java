package studio.fofo.painter.prompt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which words mean what: {@code painter/lexicon.txt}, and the files that later editions add, read once.
 *
 * <p>A section {@code [subject]} has lines {@code fox: fox vixen 🦊 狐}; a phrase is written with underscores. Several languages and emoji
 * may share one line. Words of scripts without spaces are found inside longer text.
 */
final class Lexicon {

  /** A meaning: {@code subject} and {@code fox}. */
  record Meaning(String section, String value) {}

  private static final class Holder {
    private static final Lexicon OWN = load(List.of("lexicon.txt"));
    private static final Lexicon WIDE = load(List.of("lexicon.txt", "lexicon-wide.txt"));
    private static final Lexicon ACTED = load(List.of("lexicon.txt", "lexicon-wide.txt", "lexicon-acted.txt"));
    private static final Lexicon LETTERED = load(List.of("lexicon.txt", "lexicon-wide.txt", "lexicon-acted.txt", "lexicon-lettered.txt"));
  }

  private final Map<String, Meaning> meanings = new HashMap<>();
  private final List<String> unspaced = new ArrayList<>();

  private Lexicon() {}

  /** The words that {@code edition} knows. */
  static Lexicon of(Edition edition) {
    return switch (edition) {
      case OWN -> Holder.OWN;
      case WIDE -> Holder.WIDE;
      case ACTED -> Holder.ACTED;
      case LETTERED -> Holder.LETTERED;
    };
  }

  /** The meaning of a word or phrase (words joined by one space), in lower case; English plurals are recognised. */
  Optional<Meaning> of(String phrase) {
    Meaning exact = meanings.get(phrase);
    return exact != null ? Optional.of(exact) : singulars(phrase).stream().map(meanings::get).filter(Objects::nonNull)
        .filter(meaning -> meaning.section().equals("subject")).findFirst();
  }

  /** Without plurals. */
  Optional<Meaning> exactly(String phrase) {
    return Optional.ofNullable(meanings.get(phrase));
  }

  boolean isPlural(String phrase) {
    return !meanings.containsKey(phrase) && of(phrase).isPresent();
  }

  /** Words of scripts without spaces, longest first. */
  List<String> unspacedWords() {
    return unspaced;
  }

  private static List<String> singulars(String word) {
    List<String> forms = new ArrayList<>();
    if (word.length() > 3 && word.endsWith("s")) {
      forms.add(word.substring(0, word.length() - 1));
      if (word.endsWith("es")) {
        forms.add(word.substring(0, word.length() - 2));
      }
      if (word.endsWith("ies")) {
        forms.add(word.substring(0, word.length() - 3) + "y");
      }
      if (word.endsWith("ves")) {
        forms.add(word.substring(0, word.length() - 3) + "f");
      }
    }
    return forms;
  }

  static boolean isUnspaced(int point) {
    return switch (Character.UnicodeScript.of(point)) {
      case HAN, HIRAGANA, KATAKANA, THAI -> true;
      default -> false;
    };
  }

  private static Lexicon load(List<String> files) {
    Lexicon lexicon = new Lexicon();
    files.forEach(lexicon::read);
    lexicon.unspaced.sort(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    return lexicon;
  }

  private void read(String file) {
    InputStream in = Lexicon.class.getResourceAsStream("/painter/" + file);
    if (in == null) {
      throw new IllegalStateException("painter/" + file + " is missing");
    }
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String section = "";
      for (String line : reader.lines().map(String::strip).filter(text -> !text.isEmpty() && !text.startsWith("# ")).toList()) {
        if (line.startsWith("[")) {
          section = line.substring(1, line.length() - 1);
        } else {
          line(section, line);
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void line(String section, String line) {
    int colon = line.indexOf(':');
    String value = line.substring(0, colon).strip();
    for (String word : line.substring(colon + 1).strip().split("\\s+")) {
      String phrase = word.replace('_', ' ').replace("\uFE0F", "");
      Meaning before = meanings.putIfAbsent(phrase, new Meaning(section, value));
      if (before != null) {
        throw new IllegalStateException("lexicon: \"" + phrase + "\" means both " + before.value() + " and " + value);
      }
      if (phrase.codePoints().allMatch(Lexicon::isUnspaced)) {
        unspaced.add(phrase);
      }
    }
  }
}
