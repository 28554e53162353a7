package studio.fofo.identity.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.kernel.Refusal;

/**
 * An e-mail address as it is compared: trimmed, composed (NFC), in lower case.
 *
 * <p>Only what no mail server would take is refused; whether the mailbox exists is found out by writing to it.
 */
public record Email(String value) {

  private static final int LONGEST = 254;
  private static final Pattern FORM = Pattern.compile(
      "[^\\s@\\p{Cntrl}\"(),:;<>\\[\\\\\\]]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)+");

  /** @throws Refusal {@code IDENTITY_EMAIL_MALFORMED} */
  public static Email parse(String text) {
    if (text.length() > LONGEST) {
      throw malformed("has " + text.length() + " characters, expected at most " + LONGEST);
    }
    var value = Normalizer.normalize(text.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    if (!FORM.matcher(value).matches() || value.startsWith(".") || value.contains("..") || value.contains(".@")) {
      throw malformed("is not of the form name@domain");
    }
    return new Email(value);
  }

  private static Refusal malformed(String words) {
    return Refusal.of(IdentityErrors.IDENTITY_EMAIL_MALFORMED, "email", words);
  }

  /** Hidden, lest it be logged. */
  @Override
  public String toString() {
    return "Email[…]";
  }
}
