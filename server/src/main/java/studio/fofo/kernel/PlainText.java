package studio.fofo.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Valid text for a name, a title or an address line: readable, and printed, mailed and minted exactly as displayed.
 *
 * <p>Refused: control characters (C0 and C1) except line feeds, line and paragraph separators, bidirectional overrides (U+202A to U+202E,
 * U+2066 to U+2069), noncharacters, lone surrogates, and text without visible characters. Joiners stay, since emoji and Persian need them.
 * Source: Unicode 16, chapters 23.2, 23.7 and UAX #9.
 */
public final class PlainText {

  private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}&&[^\\n]]|[\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]");

  private PlainText() {}

  /** The text without surrounding spaces, including invisible ones. */
  public static String trimmed(String text) {
    var begin = 0;
    var end = text.length();
    while (begin < end && isOuterSpace(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && isOuterSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(begin, end);
  }

  private static boolean isOuterSpace(char unit) {
    return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || unit == 0x200b || unit == 0x2060 || unit == 0xfeff
        || unit == 0xad;
  }

  /** What is wrong with this text, as the end of a sentence that starts with its field; empty if it is valid. */
  public static Optional<String> trouble(String text) {
    if (isPrintedAscii(text)) {
      return Optional.empty();
    }
    if (UNREADABLE.matcher(text).find() || text.codePoints().anyMatch(PlainText::isNoCharacter)) {
      return Optional.of("contains a control character");
    }
    return text.isEmpty() || text.codePoints().anyMatch(PlainText::isVisible) ? Optional.empty()
        : Optional.of("shows nothing: it has invisible characters only");
  }

  /** As most text is: visible characters and spaces between them. */
  private static boolean isPrintedAscii(String text) {
    var isSeen = text.isEmpty();
    for (var place = 0; place < text.length(); place++) {
      var unit = text.charAt(place);
      if (unit < ' ' || unit > '~') {
        return false;
      }
      isSeen |= unit > ' ';
    }
    return isSeen;
  }

  /** Lone surrogates cannot be stored as UTF-8; noncharacters are not meant for interchange. */
  private static boolean isNoCharacter(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
        || point >= 0xfdd0 && point <= 0xfdef || (point & 0xfffe) == 0xfffe;
  }

  private static boolean isVisible(int point) {
    if (isBlankLetter(point)) {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
        false;
      default -> true;
    };
  }

  /** Letters and symbols without visible glyphs: the Hangul fillers and the empty Braille cell. */
  private static boolean isBlankLetter(int point) {
    return point == 0x115f || point == 0x1160 || point == 0x3164 || point == 0xffa0 || point == 0x2800;
  }
}
