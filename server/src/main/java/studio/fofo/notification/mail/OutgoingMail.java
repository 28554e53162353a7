package studio.fofo.notification.mail;

import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.UserId;

/**
 * A mail ready to send.
 *
 * @param messageId the same on every attempt, {@code <mail_…@host>}
 * @param userId the recipient; a transport that stores the mail seals it for them
 * @param to an address
 * @param secret the part that only the recipient may know, a code; a transport that stores a copy redacts it. Null if there is none
 */
public record OutgoingMail(
    MailId mailId, String messageId, UserId userId, String from, String to, String subject, String html, String text,
    @Nullable String secret) {

  /** Without the address and the text, which must not be logged. */
  @Override
  public String toString() {
    return "OutgoingMail[" + messageId + "]";
  }
}
