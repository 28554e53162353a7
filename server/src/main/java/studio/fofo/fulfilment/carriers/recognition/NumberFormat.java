package studio.fofo.fulfilment.carriers.recognition;

import java.util.regex.Pattern;

/**
 * A form of a carrier's numbers.
 *
 * @param pattern of the whole number, upper case without spaces and hyphens; if there is a check digit, with the groups {@code payload}
 *     (what it is computed from) and {@code check}
 * @param weight 1 to 100, how much a match says: a rare prefix much, a mere count of digits little
 * @param skip digits that are missing before the payload and count in the check digit; empty for none
 */
record NumberFormat(Pattern pattern, CheckDigit check, int weight, String skip) {

  private static final int LEAST = 1;
  private static final int MOST = 100;

  NumberFormat {
    if (weight < LEAST || weight > MOST) {
      throw new IllegalArgumentException("a weight of " + weight);
    }
  }

  boolean fits(String number) {
    var parts = pattern.matcher(number);
    return parts.matches() && (check == CheckDigit.NONE
        || check.holds(skip + parts.group("payload"), parts.group("check").charAt(0)));
  }
}
