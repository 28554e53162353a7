package studio.fofo.notification.transport;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;
import studio.fofo.notification.mail.MailTransport;
import studio.fofo.notification.mail.OutgoingMail;

/**
 * Sends through an SMTP server ({@code spring.mail.*}). It distinguishes permanent rejections (5xx: an "invalid address", or the message
 * itself) from temporary ones (4xx: greylisting).
 */
final class SmtpTransport implements MailTransport, AutoCloseable {

  private static final int PERMANENT = 500;

  private final MimeLetters letters;
  private final SmtpConnections connections;
  private final DomainRates rates;

  SmtpTransport(MimeLetters letters, SmtpConnections connections, DomainRates rates) {
    this.letters = letters;
    this.connections = connections;
    this.rates = rates;
  }

  @Override
  public void send(OutgoingMail mail) {
    rates.take(mail.to()).ifPresent(pause -> {
      throw new TooMany(mail.messageId(), pause);
    });
    try {
      var message = letters.write(mail);
      try {
        connections.send(message, message.getAllRecipients());
      } catch (MessagingException failed) {
        if (isForGood(failed)) {
          throw new RecipientRefused(mail.messageId(), failed);
        }
        throw new MailSendException("the mail server did not take " + mail.messageId(), failed);
      }
    } catch (MessagingException malformed) {
      throw new RecipientRefused(mail.messageId(), malformed);
    }
  }

  @Override
  public void close() {
    connections.close();
  }

  private static boolean isForGood(MessagingException failed) {
    return chain(failed).anyMatch(cause -> cause instanceof SendFailedException refused && hasSome(refused.getInvalidAddresses())
        || cause instanceof SMTPSendFailedException reply && reply.getReturnCode() >= PERMANENT
        || cause instanceof SMTPSenderFailedException reply && reply.getReturnCode() >= PERMANENT);
  }

  private static boolean hasSome(Address @Nullable [] addresses) {
    return addresses != null && addresses.length > 0;
  }

  private static Stream<Exception> chain(Exception first) {
    return Stream.iterate(first, exception -> exception != null,
        exception -> exception instanceof MessagingException messaging ? messaging.getNextException() : null);
  }
}
