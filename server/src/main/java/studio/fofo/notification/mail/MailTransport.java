package studio.fofo.notification.mail;

/**
 * Delivers mails. The port of this module: a built-in mailbox, or an SMTP server.
 *
 * <p>It throws if the mail could not be handed over; the caller's task retries with the same Message-ID.
 */
public interface MailTransport {

  /** @throws RecipientRefused if retrying makes no sense */
  void send(OutgoingMail mail);

  /** The server does not accept mail for this address. */
  final class RecipientRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RecipientRefused(String messageId, Throwable cause) {
      super("the recipient of " + messageId + " was refused", cause);
    }
  }
}
