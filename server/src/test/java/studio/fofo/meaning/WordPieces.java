package studio.fofo.meaning;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The tokenizer of uncased BERT models: cleans a text, lower-cases it, removes accents, splits it at spaces, punctuation and ideographs,
 * and splits each word greedily into the longest pieces of the vocabulary. A piece inside a word starts with {@code ##}.
 *
 * <p>Follows Devlin et al., "BERT: Pre-training of Deep Bidirectional Transformers" (2018), and its published reference tokenizer.
 */
final class WordPieces {

  private static final int LONGEST_WORD = 100;
  private static final String INSIDE = "##";

  private final Map<String, Integer> vocabulary;
  private final int unknown;
  private final int start;
  private final int end;

  /** @throws IllegalArgumentException if the vocabulary lacks one of {@code [UNK]}, {@code [CLS]} and {@code [SEP]} */
  WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
    unknown = special("[UNK]");
    start = special("[CLS]");
    end = special("[SEP]");
  }

  private int special(String piece) {
    Integer id = vocabulary.get(piece);
    if (id == null) {
      throw new IllegalArgumentException("the vocabulary of " + vocabulary.size() + " pieces lacks " + piece);
    }
    return id;
  }

  /**
   * The ids of a text's pieces between those of {@code [CLS]} and {@code [SEP]}.
   *
   * @param most how many ids at most, those two included; pieces beyond are left out
   */
  long[] ids(String text, int most) {
    List<Integer> ids = new ArrayList<>();
    ids.add(start);
    for (String word : words(text)) {
      if (ids.size() >= most - 1) {
        break;
      }
      ids.addAll(pieces(word));
    }
    List<Integer> kept = ids.subList(0, Math.min(ids.size(), most - 1));
    long[] all = new long[kept.size() + 1];
    for (int i = 0; i < kept.size(); i++) {
      all[i] = kept.get(i);
    }
    all[kept.size()] = end;
    return all;
  }

  /** The text's words and punctuation marks, in lower case and without accents. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    plain.codePoints().filter(point -> Character.getType(point) != Character.NON_SPACING_MARK && !isDropped(point)).forEach(point -> {
      if (isSpace(point)) {
        end(word, words);
      } else if (isPunctuation(point) || isIdeograph(point)) {
        end(word, words);
        words.add(Character.toString(point));
      } else {
        word.appendCodePoint(point);
      }
    });
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private List<Integer> pieces(String word) {
    if (word.codePointCount(0, word.length()) > LONGEST_WORD) {
      return List.of(unknown);
    }
    List<Integer> ids = new ArrayList<>();
    int from = 0;
    while (from < word.length()) {
      int to = word.length();
      Integer id = null;
      while (to > from && id == null) {
        String piece = word.substring(from, to);
        id = vocabulary.get(from == 0 ? piece : INSIDE + piece);
        to = id == null ? to - 1 : to;
      }
      if (id == null) {
        return List.of(unknown);
      }
      ids.add(id);
      from = to;
    }
    return ids;
  }

  private static boolean isSpace(int point) {
    return point == ' ' || point == '\t' || point == '\n' || point == '\r' || Character.getType(point) == Character.SPACE_SEPARATOR;
  }

  private static boolean isDropped(int point) {
    return point == 0xFFFD || !isSpace(point) && switch (Character.getType(point)) {
      case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> true;
      default -> false;
    };
  }

  /** Every visible ASCII character that is neither a letter nor a digit counts, too. */
  private static boolean isPunctuation(int point) {
    boolean ascii = point > 0x20 && point < 0x7F && !Character.isLetterOrDigit(point);
    return ascii || switch (Character.getType(point)) {
      case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION ->
        true;
      default -> false;
    };
  }

  private static boolean isIdeograph(int point) {
    return point >= 0x4E00 && point <= 0x9FFF || point >= 0x3400 && point <= 0x4DBF || point >= 0x20000 && point <= 0x2CEAF
        || point >= 0xF900 && point <= 0xFAFF || point >= 0x2F800 && point <= 0x2FA1F;
  }
}
