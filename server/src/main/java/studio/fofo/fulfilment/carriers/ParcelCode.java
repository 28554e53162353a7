package studio.fofo.fulfilment.carriers;

import java.security.SecureRandom;
import java.util.Locale;

/** The codes that open public pages: eighty random bits in Crockford's base32, {@code 7K3M-9Q2X-4H8T-1ZB5}. */
final class ParcelCode {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int DIGITS = 16;
  private static final int GROUP = 4;

  private ParcelCode() {}

  static String next() {
    var text = new StringBuilder();
    for (var digit = 0; digit < DIGITS; digit++) {
      text.append(digit > 0 && digit % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  /** As somebody typed it. */
  static String tidied(String text) {
    return text.strip().toUpperCase(Locale.ROOT);
  }
}
