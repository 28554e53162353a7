package studio.fofo.notification.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.MailSettings;
import studio.fofo.notification.mail.MailId;
import studio.fofo.notification.mail.MailTransport.RecipientRefused;
import studio.fofo.notification.mail.OutgoingMail;

/** The bytes on the wire. */
class SmtpWireTest {

  @Test
  void writesToTheDomainInALabels() {
    try (var sink = new SmtpSink("250 taken")) {
      transport(sink).send(mail("Ada@bücher.example"));
      assertThat(sink.heard()).contains("RCPT TO:<Ada@xn--bcher-kva.example>");
    }
  }

  @Test
  void givesUpAnAddressThatCannotBeEncoded() {
    try (var sink = new SmtpSink("250 taken")) {
      for (var address : List.of("šimon@example.org", "ada\u202e@example.org", "ada\u200b@example.org",
          "x\u013e\u010d\u060a@example.org")) {
        assertThatThrownBy(() -> transport(sink).send(mail(address))).isInstanceOf(RecipientRefused.class);
      }
      assertThat(sink.heard()).noneMatch(line -> line.startsWith("RCPT"));
    }
  }

  @Test
  void sendsSevenBitDataInShortLines() {
    try (var sink = new SmtpSink("250 taken")) {
      transport(sink).send(mail("ada@example.org"));
      assertThat(sink.heard()).contains("RCPT TO:<ada@example.org>").allMatch(line -> line.length() <= 998)
          .allMatch(line -> line.chars().allMatch(unit -> unit < 0x80));
    }
  }

  @Test
  void givesUpOnlyPermanentlyRejectedMessages() {
    try (var never = new SmtpSink("554 no such mail here"); var later = new SmtpSink("451 try later")) {
      assertThatThrownBy(() -> transport(never).send(mail("ada@example.org"))).isInstanceOf(RecipientRefused.class);
      assertThatThrownBy(() -> transport(later).send(mail("ada@example.org"))).isInstanceOf(MailException.class);
    }
  }

  private static SmtpTransport transport(SmtpSink sink) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(sink.port());
    return TransportConfiguration.smtp(sender, MailSettings.plain(), Clock.systemUTC());
  }

  private static OutgoingMail mail(String to) {
    var id = new MailId(TypeId.next("mail").toString());
    return new OutgoingMail(id, "<" + id + "@fofo.localhost>", UserId.next(), "Größe Studio <studio@fofo.localhost>", to,
        "Grüße – 猫", "<p>" + "Größe".repeat(400) + "</p>", "x".repeat(3000), null,
        new OutgoingMail.Head(Instant.parse("2026-03-04T10:00:00Z"), "en", Optional.of("<order_1@fofo.localhost>"),
            Optional.of("https://fofo.example/api/v1/mail/unsubscribe/token"), "sales_digest"));
  }
}
