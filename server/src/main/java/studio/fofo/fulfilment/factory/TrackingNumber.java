package studio.fofo.fulfilment.factory;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A parcel of FOFO Courier: {@code FOFO-7K3M-9Q2X-4H8T}. Whoever knows it may see where the parcel is, so it cannot be guessed: sixty
 * random bits in Crockford's base32.
 */
public record TrackingNumber(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final Pattern FORM = Pattern.compile("FOFO(-[0-9A-HJKMNP-TV-Z]{4}){3}");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int DIGITS = 12;
  private static final int GROUP = 4;

  public TrackingNumber {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("\"" + value + "\" is not a tracking number such as FOFO-7K3M-9Q2X-4H8T");
    }
  }

  static TrackingNumber next() {
    var digits = randomDigits();
    var text = new StringBuilder("FOFO");
    for (var at = 0; at < DIGITS; at += GROUP) {
      text.append('-').append(digits, at, at + GROUP);
    }
    return new TrackingNumber(text.toString());
  }

  /** Twelve digits in base32 that cannot be guessed. */
  public static String randomDigits() {
    var text = new StringBuilder();
    for (var digit = 0; digit < DIGITS; digit++) {
      text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  /** Parses user input, in upper or lower case. */
  public static TrackingNumber parse(String text) {
    return new TrackingNumber(text.trim().toUpperCase(Locale.ROOT));
  }

  /** The public page of the parcel, a path on this origin. */
  public String path() {
    return "/api/v1/tracking/" + value;
  }

  @Override
  public String toString() {
    return value;
  }
}
