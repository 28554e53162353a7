package studio.fofo.notification.transport;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import studio.fofo.notification.mail.MailTransport;
import studio.fofo.notification.mail.OutgoingMail;
import studio.fofo.runtime.EmailAddress;

/**
 * Sends through an SMTP server ({@code spring.mail.*}): text and HTML as alternatives, our own Message-ID, and the header that suppresses
 * automatic replies (RFC 3834). It distinguishes permanent rejections (5xx: an "invalid address", or the message itself) from temporary
 * ones (4xx: greylisting).
 */
final class SmtpTransport implements MailTransport {

  private static final int PERMANENT = 500;

  private final JavaMailSender sender;

  SmtpTransport(JavaMailSender sender) {
    this.sender = sender;
  }

  @Override
  public void send(OutgoingMail mail) {
    try {
      sender.send(message(mail));
    } catch (MailSendException failed) {
      if (isForGood(failed)) {
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
    head.setFrom(sender(mail.from()));
    head.setTo(recipient(mail.to()));
    head.setSubject(mail.subject());
    message.setHeader("Message-ID", mail.messageId());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
    return message;
  }

  /** With an encoded display name (RFC 2047): headers are 7-bit. */
  private static InternetAddress sender(String from) throws MessagingException {
    var address = new InternetAddress(from);
    try {
      address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
      return address;
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException("UTF-8 is unknown", impossible);
    }
  }

  /** The mail library truncates each character to its low byte: a non-ASCII address would become another mailbox. */
  private static InternetAddress recipient(String to) throws MessagingException {
    try {
      return new InternetAddress(EmailAddress.parse(to).value(), true);
    } catch (IllegalArgumentException unsendable) {
      throw new MessagingException("the address is not valid for mail", unsendable);
    }
  }

  /** Clients prefer the last part. */
  private static MimeBodyPart part(String content, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(content, StandardCharsets.UTF_8.name(), subtype);
    return part;
  }

  private static boolean isForGood(MailSendException failed) {
    return Arrays.stream(failed.getMessageExceptions())
        .flatMap(SmtpTransport::chain)
        .anyMatch(cause -> cause instanceof SendFailedException refused && hasSome(refused.getInvalidAddresses())
            || cause instanceof SMTPSendFailedException reply && reply.getReturnCode() >= PERMANENT);
  }

  private static boolean hasSome(Address @Nullable [] addresses) {
    return addresses != null && addresses.length > 0;
  }

  private static Stream<Exception> chain(Exception first) {
    return Stream.iterate(first, exception -> exception != null,
        exception -> exception instanceof MessagingException messaging ? messaging.getNextException() : null);
  }
}
