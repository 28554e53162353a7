package studio.fofo.notification.letter;

import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * Makes text that people wrote fit into a line of ours: one line, without control characters (line breaks would be new headers in a
 * subject), of limited length, and with its own reading direction, so that an Arabic title does not turn the words around it.
 */
final class UserText {

  private static final int LONGEST = 120;
  /** First strong isolate, and its end (UAX 9). */
  private static final String ISOLATE = "\u2068";
  private static final String END = "\u2069";

  private UserText() {}

  static String line(String text) {
    var plain = text.codePoints().map(character -> isHarmless(character) ? character : ' ')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
        .replaceAll("\\s+", " ").strip();
    var fitting = shortened(plain);
    return Bidi.requiresBidi(fitting.toCharArray(), 0, fitting.length()) ? ISOLATE + fitting + END : fitting;
  }

  /** Whole characters as people see them: an emoji of several code points is not cut. */
  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    var characters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    characters.setText(text);
    return text.substring(0, characters.preceding(LONGEST)).strip() + "…";
  }

  private static boolean isHarmless(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
      case Character.FORMAT -> character == '\u200d' || character == '\u200c';
      default -> true;
    };
  }
}
