package studio.fofo.notification.mail;

import java.time.Duration;

/**
 * Delivers mails. The port of this module: a built-in mailbox, or an SMTP server.
 *
 * <p>It throws if the mail could not be handed over; the caller's task retries with the same Message-ID.
 */
public interface MailTransport {

  /**
   * @throws RecipientRefused if retrying makes no sense
   * @throws TooMany if the recipient's domain got as many mails as it may
   */
  void send(OutgoingMail mail);

  /** The server does not accept mail for this address. */
  final class RecipientRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RecipientRefused(String messageId, Throwable cause) {
      super("the recipient of " + messageId + " was refused", cause);
    }
  }

  /** Nothing was sent; later it may be. */
  final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration pause;

    public TooMany(String messageId, Duration pause) {
      super("too many mails to the domain of " + messageId);
      this.pause = pause;
    }

    /** After which it may be tried again. */
    public Duration pause() {
      return pause;
    }
  }
}
