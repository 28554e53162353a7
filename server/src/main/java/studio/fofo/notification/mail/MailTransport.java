package studio.fofo.notification.mail;

/**
 * Takes mails to people. The port of this module: a mailbox of our own, or an SMTP server.
 *
 * <p>It throws when the mail could not be handed over now; the caller's task tries again with the same Message-ID.
 */
public interface MailTransport {

  /** @throws RecipientRefused when it makes no sense to try again */
  void send(OutgoingMail mail);

  /** The server does not take mail for this address. */
  final class RecipientRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RecipientRefused(String messageId, Throwable cause) {
      super("the recipient of " + messageId + " was refused", cause);
    }
  }
}
