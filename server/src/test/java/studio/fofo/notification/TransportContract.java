package studio.fofo.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.mail.MailId;
import studio.fofo.notification.mail.MailTransport;
import studio.fofo.notification.mail.OutgoingMail;
import studio.fofo.notification.transport.ReceivedMail;

/** The contract of every mail transport. */
abstract class TransportContract {

  abstract MailTransport transport();

  /** The mails that have arrived for an address. */
  abstract List<ReceivedMail> inboxOf(OutgoingMail mail);

  @Test
  void deliversBothPartsUnchanged() {
    var mail = mail("Grüße – 你好", "<p>Größe &amp; Farbe — 猫</p>", "Größe und Farbe: 猫\n");
    transport().send(mail);
    var received = inboxOf(mail).getFirst();
    assertThat(received.subject()).isEqualTo("Grüße – 你好");
    assertThat(received.html().strip()).isEqualTo("<p>Größe &amp; Farbe — 猫</p>");
    assertThat(received.text().strip()).isEqualTo("Größe und Farbe: 猫");
    assertThat(received.to()).isEqualTo("ada@example.org");
    assertThat(received.from()).isEqualTo("FOFO Studio <studio@fofo.localhost>");
  }

  @Test
  void keepsTheMessageIdOnEveryAttempt() {
    var mail = mail("Twice", "<p>Twice</p>", "Twice");
    transport().send(mail);
    transport().send(mail);
    assertThat(inboxOf(mail)).isNotEmpty().allMatch(received -> received.messageId().equals(mail.messageId()));
  }

  @Test
  void preventsHeaderInjection() {
    var mail = mail("Hello\r\nBcc: everybody@example.org", "<p>Hello</p>", "Hello");
    transport().send(mail);
    assertThat(inboxOf(mail).getFirst().to()).isEqualTo("ada@example.org");
  }

  static OutgoingMail mail(String subject, String html, String text) {
    var id = new MailId(TypeId.next("mail").toString());
    return new OutgoingMail(id, "<" + id + "@fofo.localhost>", UserId.next(), "FOFO Studio <studio@fofo.localhost>",
        "ada@example.org", subject, html, text, null,
        new OutgoingMail.Head(Instant.parse("2026-03-04T10:00:00Z"), "en", Optional.of("<order_1@fofo.localhost>"),
            Optional.of("https://fofo.example/api/v1/mail/unsubscribe/token"), "sales_digest"));
  }
}
