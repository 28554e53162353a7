package studio.fofo.notification.mail;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.UserId;

/**
 * A mail ready to send. Everything in it is the same on every attempt.
 *
 * @param messageId {@code <mail_…@host>}
 * @param userId the recipient; a transport that stores the mail seals it for them
 * @param to an address
 * @param secret the part that only the recipient may know, a code; a transport that stores a copy redacts it. Null if there is none
 * @param head its other headers
 */
public record OutgoingMail(
    MailId mailId, String messageId, UserId userId, String from, String to, String subject, String html, String text,
    @Nullable String secret, Head head) {

  /**
   * Headers.
   *
   * @param date when it became due
   * @param language of its text
   * @param thread the Message-ID under which clients group the mails about one order; no such mail exists
   * @param unsubscribe where one request ends this kind of mail (RFC 8058)
   * @param kind for the feedback reports of large mail servers
   */
  public record Head(Instant date, String language, Optional<String> thread, Optional<String> unsubscribe, String kind) {}

  /** Without the address and the text, which must not be logged. */
  @Override
  public String toString() {
    return "OutgoingMail[" + messageId + "]";
  }
}
