package studio.fofo.notification.domain;

import studio.fofo.kernel.UserId;

/**
 * A mail as it goes out.
 *
 * @param messageId the same on every try, {@code <mail_…@host>}
 * @param userId whose mail it is; a transport that keeps it seals it for them
 * @param to an address
 */
public record OutgoingMail(
    MailId mailId, String messageId, UserId userId, String from, String to, String subject, String html, String text) {

  /** Without the address and the text, which belong in no log. */
  @Override
  public String toString() {
    return "OutgoingMail[" + messageId + "]";
  }
}
