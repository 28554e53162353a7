package studio.fofo.runtime.review;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

/**
 * Normalises spellings that people read as the same text: compatibility forms, case, accents of alphabets, vowel points, decorative
 * letters. Vowel signs of Indic scripts and voicing marks of kana are part of the word and stay. Source: Unicode NFKC_Casefold (UAX #31).
 */
final class Folding {

  private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();
  private static final Normalizer2 COMPOSE = Normalizer2.getNFCInstance();
  private static final Transliterator TO_ASCII = Transliterator.getInstance("[[:Latin:]-[a-z]] Latin-ASCII; Lower");

  private static final int TATWEEL = 0x640;
  private static final int NUKTA = 0x93c;

  private Folding() {}

  static String of(String text) {
    var bare = new StringBuilder();
    var base = UScript.COMMON;
    var decomposed = DECOMPOSE.normalize(CASEFOLD.normalize(undecorated(text)));
    for (var at = 0; at < decomposed.length(); at += Character.charCount(decomposed.codePointAt(at))) {
      var point = decomposed.codePointAt(at);
      if (isMark(point)) {
        if (!isDropped(point, base)) {
          bare.appendCodePoint(point);
        }
      } else {
        base = UScript.getScript(point);
        bare.appendCodePoint(regular(point));
      }
    }
    return TO_ASCII.transliterate(COMPOSE.normalize(bare.toString().replace("\u0640", "")));
  }

  /** Letters in boxes and flags, which have no compatibility form. */
  private static String undecorated(String text) {
    var plain = new StringBuilder();
    text.codePoints().map(point -> {
      for (var first : new int[] {0x1f150, 0x1f170, 0x1f1e6}) {
        if (point >= first && point < first + 26) {
          return 'a' + point - first;
        }
      }
      return point;
    }).forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> false;
    };
  }

  /** Marks that can be placed on any letter, such as (stacked) accents, and those of alphabets that are read without them. */
  private static boolean isDropped(int mark, int base) {
    return UScript.getScript(mark) == UScript.INHERITED && !isVoicing(mark) || mark == NUKTA
        || Character.getType(mark) != Character.COMBINING_SPACING_MARK
            && (base == UScript.ARABIC || base == UScript.HEBREW || base == UScript.LATIN
                || base == UScript.CYRILLIC || base == UScript.GREEK);
  }

  private static boolean isVoicing(int mark) {
    return mark == 0x3099 || mark == 0x309a;
  }

  /** Digits of any script as ASCII; Arabic letters that differ by their keyboard only. */
  private static int regular(int point) {
    if (UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT) || point == TATWEEL) {
      return TATWEEL;
    }
    if (Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER) {
      return '0' + Character.digit(point, 10);
    }
    return switch (point) {
      case 0x649, 0x6cc -> 0x64a;
      case 0x629, 0x6d5 -> 0x647;
      case 0x6a9 -> 0x643;
      default -> point;
    };
  }
}
