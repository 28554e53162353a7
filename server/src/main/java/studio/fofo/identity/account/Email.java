package studio.fofo.identity.account;

import java.util.Locale;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.EmailAddress;

/** An e-mail address in canonical form: lower case, with the domain in A-labels. */
public record Email(String value) {

  /** @throws Refusal {@code IDENTITY_EMAIL_MALFORMED} */
  public static Email parse(String text) {
    try {
      return new Email(EmailAddress.parse(text).value().toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException malformed) {
      throw Refusal.of(IdentityErrors.IDENTITY_EMAIL_MALFORMED, "email", String.valueOf(malformed.getMessage()));
    }
  }

  /** Hidden, so that it is never logged. */
  @Override
  public String toString() {
    return "Email[…]";
  }
}
