package studio.fofo.runtime.review;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Two two-digit numbers separated by punctuation or a space, which people read as one number: {@code 14/88} and {@code 14 – 88} are the
 * code written without a separator. Amounts, sizes, dates, telephone numbers and counts are excluded, since there the separator has a
 * meaning.
 */
final class NumberPairs {

  private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}])";
  private static final String NO_LETTER_BEHIND = "(?![\\p{L}\\p{N}])";
  private static final String SIGN = "(?:[^\\p{L}\\p{N}\\s]{1,2}|\\s?[-/|\\\\–—+*·•×~_:&=⁄∕]\\s?|\\s)";

  private static final Pattern PAIR = Pattern.compile(
      NO_LETTER_BEFORE + "(?<!\\d[-.,:/–\\s])(\\d{2})" + SIGN + "(\\d{2})" + NO_LETTER_BEHIND + "(?![-.,:/–\\s]\\d)");

  /** What may follow an amount. */
  private static final Pattern UNIT = Pattern.compile("^[\\s-]?(?:[%‰°€$£¥₹]|(?:eur|euros?|usd|usdc|dollars?|chf|gbp|eth|cents?|"
      + "cm|mm|m|km|inch|inches|ft|kg|g|lbs?|oz|ml|l|mp|k?hz|[mg]hz|fps|[mgk]b|px|x|million|billion|degrees?|percent|points?|"
      + "seconds?|minutes?|hours?|days?|weeks?|years?|keys?|pages?|pieces?|people|seiten|jahre|tasten|stuck)" + NO_LETTER_BEHIND + ")");

  /** What may precede a count or an amount. */
  private static final Pattern NUMBERED = Pattern.compile("(?:[€$£¥₹#]|" + NO_LETTER_BEFORE + "(?:eur|usd|chf|gbp|v|version|pp?|pages?|"
      + "s|seiten?|chapters?|kapitel|lines?|verses?|psalms?|bars?|aged?|ages|sizes?|grosse|rooms?|no|nos|nr|numbers?|issues?|ausgabe|heft|"
      + "scored?|won|lost|beat|bus|route|linie|from|between))[\\s.:'’]{0,2}$");

  private NumberPairs() {}

  /**
   * @param joined the two as one number, in either order
   * @param at where they begin
   */
  record Pair(int at, List<String> joined) {

    static Pair of(MatchResult found) {
      return new Pair(found.start(), List.of(found.group(1) + found.group(2), found.group(2) + found.group(1)));
    }
  }

  /** @param text folded */
  static List<Pair> in(String text) {
    return PAIR.matcher(text).results()
        .filter(found -> !UNIT.matcher(text.substring(found.end())).find() && !NUMBERED.matcher(text.substring(0, found.start())).find())
        .map(Pair::of).toList();
  }
}
