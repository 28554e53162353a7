package studio.fofo.notification.transport;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import studio.fofo.notification.domain.MailTransport;
import studio.fofo.notification.domain.OutgoingMail;

/**
 * Sends through an SMTP server ({@code spring.mail.*}): text and HTML as alternatives, our own Message-ID, and the header that keeps
 * holiday replies away (RFC 3834). A recipient refused for good (5xx: an "invalid address") is told apart from one refused for now
 * (4xx: greylisting).
 */
final class SmtpTransport implements MailTransport {

  private final JavaMailSender sender;

  SmtpTransport(JavaMailSender sender) {
    this.sender = sender;
  }

  @Override
  public void send(OutgoingMail mail) {
    try {
      sender.send(message(mail));
    } catch (MailSendException failed) {
      if (refusesTheRecipientForGood(failed)) {
        throw new RecipientRefused(mail.messageId(), failed);
      }
      throw failed;
    } catch (MessagingException malformed) {
      throw new RecipientRefused(mail.messageId(), malformed);
    }
  }

  private MimeMessage message(OutgoingMail mail) throws MessagingException {
    var message = sender.createMimeMessage();
    var head = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
    head.setFrom(mail.from());
    head.setTo(mail.to());
    head.setSubject(mail.subject());
    message.setHeader("Message-ID", mail.messageId());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
    return message;
  }

  /** The last part is the one that a client prefers. */
  private static MimeBodyPart part(String content, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(content, StandardCharsets.UTF_8.name(), subtype);
    return part;
  }

  private static boolean refusesTheRecipientForGood(MailSendException failed) {
    return Arrays.stream(failed.getMessageExceptions())
        .flatMap(SmtpTransport::chain)
        .anyMatch(cause -> cause instanceof SendFailedException refused && hasSome(refused.getInvalidAddresses()));
  }

  private static boolean hasSome(Address @Nullable [] addresses) {
    return addresses != null && addresses.length > 0;
  }

  private static Stream<Exception> chain(Exception first) {
    return Stream.iterate(first, exception -> exception != null,
        exception -> exception instanceof MessagingException messaging ? messaging.getNextException() : null);
  }
}
