package studio.fofo.runtime.review;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A word or phrase of a list.
 *
 * @param kind its class
 * @param language the file that contains it
 * @param isLocal whether it has this meaning only in its own language, so that it only pairs with words of that language
 */
record Entry(String kind, String language, boolean isLocal, List<Term> terms) {

  /** One of its words. */
  record Term(String text, Match match) {

    boolean matches(String form) {
      return switch (match) {
        case WHOLE -> form.equals(text);
        case BEGINNING -> form.startsWith(text);
        case ANYWHERE -> form.contains(text);
        case AGE -> AGE.matcher(form).matches();
      };
    }
  }

  /** How much of a word must match: scripts without word boundaries are searched anywhere. */
  enum Match { WHOLE, BEGINNING, ANYWHERE, AGE }

  private static final Pattern AGE = Pattern.compile("[1-9]|1[0-7]");
  private static final Pattern UNPARTED = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}ー]+");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\u0fd5\\u0fd6*#]+");

  /** @param text words; one ending in {@code *} is a prefix, {@code <18} is an age; a leading {@code ~} makes it local */
  static Entry of(String kind, String language, String text) {
    var words = NO_WORD.splitAsStream(Folding.of(text.replace("~", "").replace("<18", "#"))).filter(word -> !word.isEmpty()).toList();
    if (words.isEmpty()) {
      throw new IllegalArgumentException("entry \"" + text + "\" of " + language + " [" + kind + "] holds no word");
    }
    return new Entry(kind, language, text.startsWith("~"), words.stream().map(Entry::term).toList());
  }

  /** Whether the words from there on match this entry. */
  boolean begins(List<Word> words, int from) {
    return from + terms.size() <= words.size() && IntStream.range(0, terms.size())
        .allMatch(number -> words.get(from + number).forms().stream().anyMatch(terms.get(number)::matches));
  }

  private static Term term(String word) {
    var bare = word.replace("*", "");
    var match = word.equals("#") ? Match.AGE : UNPARTED.matcher(bare).matches() ? Match.ANYWHERE
        : word.endsWith("*") ? Match.BEGINNING : Match.WHOLE;
    return new Term(bare, match);
  }

  /** The entries of a line. */
  static List<Entry> line(String kind, String language, String line) {
    return Arrays.stream(line.split(",")).map(String::strip).filter(entry -> !entry.isEmpty())
        .map(entry -> of(kind, language, entry)).toList();
  }
}
