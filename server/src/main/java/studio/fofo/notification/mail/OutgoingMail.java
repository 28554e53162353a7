package studio.fofo.notification.mail;

import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.UserId;

/**
 * A mail as it goes out.
 *
 * @param messageId the same on every try, {@code <mail_…@host>}
 * @param userId whose mail it is; a transport that keeps it seals it for them
 * @param to an address
 * @param secret what of it only its reader may know, a code; a transport that keeps a copy keeps it without that. Null where there is none
 */
public record OutgoingMail(
    MailId mailId, String messageId, UserId userId, String from, String to, String subject, String html, String text,
    @Nullable String secret) {

  /** Without the address and the text, which belong in no log. */
  @Override
  public String toString() {
    return "OutgoingMail[" + messageId + "]";
  }
}
