package studio.fofo.identity.keys;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An API key in plain text: {@code fofo_live_<id>_<secret>}. The prefix lets scanners find keys that were published by mistake.
 *
 * @param id 12 letters and digits, shown in lists
 * @param secret 43 letters and digits, 256 random bits
 */
record ApiKeyText(String id, String secret) {

  static final String PREFIX = "fofo_live_";
  private static final Pattern FORM = Pattern.compile(PREFIX + "([A-Za-z0-9]{12})_([A-Za-z0-9]{43})");
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final int ID_LENGTH = 12;
  private static final int SECRET_LENGTH = 43;
  private static final SecureRandom RANDOM = new SecureRandom();

  static ApiKeyText random() {
    return new ApiKeyText(letters(ID_LENGTH), letters(SECRET_LENGTH));
  }

  /** Empty if the text is malformed. */
  static Optional<ApiKeyText> read(String text) {
    var parts = FORM.matcher(text);
    return parts.matches() ? Optional.of(new ApiKeyText(parts.group(1), parts.group(2))) : Optional.empty();
  }

  /** In plain text. */
  String spelled() {
    return PREFIX + id + "_" + secret;
  }

  /** Without the secret, so that it is never logged. */
  @Override
  public String toString() {
    return PREFIX + id + "_…";
  }

  private static String letters(int length) {
    var text = new StringBuilder(length);
    RANDOM.ints(length, 0, ALPHABET.length()).forEach(index -> text.append(ALPHABET.charAt(index)));
    return text.toString();
  }
}
