package studio.fofo.notification.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.MailSettings;
import studio.fofo.notification.NotificationSettings.Security;
import studio.fofo.notification.mail.MailId;
import studio.fofo.notification.mail.MailTransport.TooMany;
import studio.fofo.notification.mail.OutgoingMail;

/** Encryption, certificates, connections and time limits, against a mail server of our own. */
class SmtpTlsTest {

  private static SSLContext ours;
  private static SSLContext ofAnotherHost;

  @BeforeAll
  static void certify() throws Exception {
    ours = TlsServer.certified("127.0.0.1");
    ofAnotherHost = TlsServer.certified("mail.example");
  }

  @Test
  void encryptsFromTheFirstByte() {
    try (var server = new TlsServer(TlsServer.Mode.IMPLICIT, ours, false); var smtp = smtp(server, Security.TLS, ours, 120)) {
      smtp.send(mail());
      assertThat(server.encrypted).contains("RCPT TO:<ada@example.org>");
      assertThat(server.clear).isEmpty();
    }
  }

  @Test
  void saysNothingBeforeStarttls() {
    try (var server = new TlsServer(TlsServer.Mode.STARTTLS, ours, false); var smtp = smtp(server, Security.STARTTLS, ours, 120)) {
      smtp.send(mail());
      assertThat(server.encrypted).contains("RCPT TO:<ada@example.org>");
      assertThat(server.clear).allMatch(line -> line.startsWith("EHLO") || line.equals("STARTTLS"));
    }
  }

  /** Somebody on the way could remove the offer. */
  @Test
  void sendsNothingIfStarttlsIsNotOffered() {
    try (var server = new TlsServer(TlsServer.Mode.PLAIN, ours, false); var smtp = smtp(server, Security.STARTTLS, ours, 120)) {
      assertThatThrownBy(() -> smtp.send(mail())).isInstanceOf(MailException.class);
      assertThat(server.clear).noneMatch(line -> line.startsWith("MAIL"));
    }
  }

  @Test
  void refusesCertificatesOfOthersAndOfUnknownAuthorities() {
    for (var mode : new TlsServer.Mode[] {TlsServer.Mode.IMPLICIT, TlsServer.Mode.STARTTLS}) {
      var security = mode == TlsServer.Mode.IMPLICIT ? Security.TLS : Security.STARTTLS;
      try (var server = new TlsServer(mode, ofAnotherHost, false); var smtp = smtp(server, security, ofAnotherHost, 120)) {
        assertThatThrownBy(() -> smtp.send(mail())).isInstanceOf(MailException.class);
        assertThat(server.encrypted).noneMatch(line -> line.startsWith("MAIL"));
      }
      try (var server = new TlsServer(mode, ours, false); var smtp = smtp(server, security, null, 120)) {
        assertThatThrownBy(() -> smtp.send(mail())).isInstanceOf(MailException.class);
        assertThat(server.encrypted).noneMatch(line -> line.startsWith("MAIL"));
      }
    }
  }

  @Test
  void reusesConnectionsAndReplacesBrokenOnes() {
    try (var server = new TlsServer(TlsServer.Mode.PLAIN, ours, false); var smtp = smtp(server, Security.NONE, null, 120)) {
      for (var count = 0; count < 5; count++) {
        smtp.send(mail());
      }
      assertThat(server.connections).hasValue(1);
      assertThat(server.clear).filteredOn(line -> line.equals("DATA")).hasSize(5);
      assertThat(server.clear).contains("MAIL FROM:<bounces+mail_" + server.clear.stream()
          .filter(line -> line.startsWith("MAIL FROM")).findFirst().orElseThrow().replaceAll(".*mail_|@.*", "") + "@fofo.example>");
    }
  }

  @Test
  void breaksOffAMailThatTakesTooLong() {
    try (var server = new TlsServer(TlsServer.Mode.PLAIN, ours, true); var smtp = smtp(server, Security.NONE, null, 1)) {
      assertThatThrownBy(() -> smtp.send(mail())).isInstanceOf(MailException.class).hasStackTraceContaining("took more than 1 s");
    }
  }

  @Test
  void postponesAMailToADomainThatGotEnough() {
    try (var server = new TlsServer(TlsServer.Mode.PLAIN, ours, false)) {
      var settings = MailSettings.of(MailSettings.smtp(Security.NONE, Duration.ofMinutes(2), 0, Map.of("example.org", 1)));
      try (var smtp = TransportConfiguration.smtp(sender(server, null), settings, Clock.systemUTC())) {
        smtp.send(mail());
        assertThatThrownBy(() -> smtp.send(mail())).isInstanceOfSatisfying(TooMany.class,
            later -> assertThat(later.pause()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(61)));
      }
    }
  }

  private static SmtpTransport smtp(TlsServer server, Security security, @Nullable SSLContext trusted, int seconds) {
    return TransportConfiguration.smtp(sender(server, trusted),
        MailSettings.of(MailSettings.smtp(security, Duration.ofSeconds(seconds), 0, Map.of())), Clock.systemUTC());
  }

  private static JavaMailSenderImpl sender(TlsServer server, @Nullable SSLContext trusted) {
    var sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(server.port());
    for (var protocol : new String[] {"smtp", "smtps"}) {
      if (trusted != null) {
        sender.getJavaMailProperties().put("mail." + protocol + ".ssl.socketFactory", trusted.getSocketFactory());
      }
    }
    return sender;
  }

  private static OutgoingMail mail() {
    var id = new MailId(TypeId.next("mail").toString());
    return new OutgoingMail(id, "<" + id + "@fofo.example>", UserId.next(), "FOFO Studio <studio@fofo.example>", "ada@example.org", "Hello",
        "<p>Hello</p>", "Hello", null,
        new OutgoingMail.Head(Instant.parse("2026-03-04T10:00:00Z"), "en", Optional.empty(), Optional.empty(), "order_receipt"));
  }
}
