package studio.fofo.notification.transport;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import studio.fofo.notification.mail.OutgoingMail;
import studio.fofo.runtime.EmailAddress;

/**
 * Writes mails in the format of the internet (RFC 5322, MIME): text and HTML as alternatives, our own Message-ID, the header that
 * suppresses automatic replies (RFC 3834), those by which clients group an order's mails and unsubscribe (RFC 8058), and a signature.
 */
final class MimeLetters {

  private final Session session;
  private final Optional<DkimSigner> signer;
  private final @Nullable String bounces;

  /** @param bounces the envelope sender; null for the sender of the mails */
  MimeLetters(Session session, Optional<DkimSigner> signer, @Nullable String bounces) {
    this.session = session;
    this.signer = signer;
    this.bounces = bounces;
  }

  /** @throws MessagingException if it cannot be written, for example because an address is not valid */
  SMTPMessage write(OutgoingMail mail) throws MessagingException {
    var written = bytes(unsigned(mail));
    var signed = signer.map(one -> one.signed(written, mail.head().date().getEpochSecond())).orElse(written);
    var message = new SMTPMessage(session, new ByteArrayInputStream(signed));
    message.setEnvelopeFrom(bounces == null ? new InternetAddress(mail.from()).getAddress() : verp(bounces, mail.mailId().value()));
    return message;
  }

  private MimeMessage unsigned(OutgoingMail mail) throws MessagingException {
    var message = new OurMessage(session, mail.messageId());
    message.setFrom(sender(mail.from()));
    message.setRecipient(MimeMessage.RecipientType.TO, recipient(mail.to()));
    message.setSubject(mail.subject().replaceAll("[\\r\\n]+", " "), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(mail.head().date()));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", mail.head().language());
    message.setHeader("Feedback-ID", mail.head().kind() + ":fofo");
    for (var thread : mail.head().thread().stream().toList()) {
      message.setHeader("In-Reply-To", thread);
      message.setHeader("References", thread);
    }
    for (var url : mail.head().unsubscribe().stream().toList()) {
      message.setHeader("List-Unsubscribe", "<" + url + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    message.setContent(new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
    message.saveChanges();
    return message;
  }

  private static byte[] bytes(MimeMessage message) throws MessagingException {
    try {
      var written = new ByteArrayOutputStream();
      message.writeTo(written);
      return written.toByteArray();
    } catch (IOException impossible) {
      throw new MessagingException("a mail cannot be written to memory", impossible);
    }
  }

  /** {@code bounces@mail.example} becomes {@code bounces+mail_…@mail.example}, which tells whose mail came back. */
  private static String verp(String bounces, String mailId) {
    var at = bounces.lastIndexOf('@');
    return bounces.substring(0, at) + "+" + mailId + bounces.substring(at);
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

  /** The library would choose a Message-ID of its own. */
  private static final class OurMessage extends MimeMessage {

    private final String messageId;

    OurMessage(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
