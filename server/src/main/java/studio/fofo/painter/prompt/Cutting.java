package studio.fofo.painter.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Splits a text of any script into words: of letters, digits and marks; each emoji is a word without its joiners and skin tones; and
 * scripts without spaces are split at the longest known words, leaving the text between them whole.
 */
final class Cutting {

  private static final int LONGEST = 14;

  private final Predicate<String> known;
  private final List<String> tokens = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();

  private Cutting(Predicate<String> known) {
    this.known = known;
  }

  static List<String> words(String text, Predicate<String> known) {
    Cutting cutting = new Cutting(known);
    text.toLowerCase(Locale.ROOT).codePoints().limit(4000).forEach(cutting::take);
    cutting.end();
    return cutting.tokens;
  }

  private void take(int point) {
    if (isPartOfEmoji(point)) {
      return;
    }
    if (isEmoji(point)) {
      end();
      tokens.add(Character.toString(point));
    } else if (isLetter(point)) {
      word.appendCodePoint(point);
    } else {
      end();
    }
  }

  /** Variation selectors of emoji, and skin tones. */
  private static boolean isPartOfEmoji(int point) {
    return point == 0xFE0F || point >= 0x1F3FB && point <= 0x1F3FF;
  }

  static boolean isEmoji(int point) {
    return point >= 0x1F000 && point < 0x20000 || point >= 0x2300 && point <= 0x27BF || point >= 0x2B00 && point <= 0x2BFF;
  }

  private static boolean isLetter(int point) {
    int type = Character.getType(point);
    return Character.isLetterOrDigit(point) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private void end() {
    if (word.isEmpty()) {
      return;
    }
    String text = word.toString();
    word.setLength(0);
    if (text.codePoints().noneMatch(Lexicon::isUnspaced)) {
      tokens.add(text);
    } else {
      cut(text);
    }
  }

  private void cut(String text) {
    int between = 0;
    int at = 0;
    while (at < text.length()) {
      int start = at;
      int length = Math.min(LONGEST, text.length() - at);
      while (length > 0 && !known.test(text.substring(start, start + length))) {
        length--;
      }
      if (length > 0) {
        rest(text, between, at);
        tokens.add(text.substring(at, at + length));
        between = at + length;
      }
      at += Math.max(1, length);
    }
    rest(text, between, text.length());
  }

  private void rest(String text, int from, int to) {
    if (to > from) {
      tokens.add(text.substring(from, to));
    }
  }
}
