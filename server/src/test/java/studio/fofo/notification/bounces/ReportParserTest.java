package studio.fofo.notification.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.notification.bounces.MailReport.Kind;

/** Reports in the shapes of the mail servers that send most of them. */
class ReportParserTest {

  static final String MAIL = "mail_01h455vb4pex5vsknk084sn02q";

  @Test
  void readsABounceOfPostfix() throws Exception {
    var report = read(bounce(MAIL, "failed", "5.1.1")).orElseThrow();
    assertThat(report.mailId()).isEqualTo(MAIL);
    assertThat(report.kind()).isEqualTo(Kind.BOUNCE);
    assertThat(report.statusCode()).isEqualTo("5.1.1");
  }

  @ParameterizedTest
  @CsvSource({"failed,5.1.1,BOUNCE", "failed,5.1.10,BOUNCE", "failed,5.2.1,BOUNCE", "failed,5.4.4,BOUNCE",
      "Failed,5.0.0 (no such user),BOUNCE",
      "failed,5.2.2,SOFT_BOUNCE", "failed,5.7.1,SOFT_BOUNCE", "failed,5.3.4,SOFT_BOUNCE", "failed,4.4.7,SOFT_BOUNCE", "failed,,SOFT_BOUNCE",
      "delayed,4.4.1,SOFT_BOUNCE"})
  void tellsAMissingMailboxFromWhatMayPass(String action, String status, Kind kind) throws Exception {
    assertThat(read(bounce(MAIL, action, status == null ? "" : status)).orElseThrow().kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"delivered", "relayed", "expanded"})
  void takesNoNoticeOfSuccess(String action) throws Exception {
    assertThat(read(bounce(MAIL, action, "2.0.0"))).isEmpty();
  }

  /** Some servers quote nothing: the address to which they report says which mail it was. */
  @Test
  void findsTheMailByTheAddressOfTheReport() throws Exception {
    var bare = bounce("mail_00000000000000000000000000", "failed", "5.1.1").replace("To: studio@fofo.example",
        "To: <bounces+" + MAIL + "@fofo.example>")
        .replaceAll("(?s)--BORDER\r\nContent-Type: text/rfc822-headers.*?--BORDER--", "--BORDER--");
    assertThat(read(bare).orElseThrow().mailId()).isEqualTo(MAIL);
  }

  @Test
  void readsAComplaint() throws Exception {
    assertThat(read(complaint(MAIL, "abuse")).orElseThrow().kind()).isEqualTo(Kind.COMPLAINT);
    assertThat(read(complaint(MAIL, "not-spam"))).isEmpty();
    assertThat(read(complaint(MAIL, "auth-failure"))).isEmpty();
  }

  @Test
  void givesARepeatTheSameIdAndAnotherReportAnotherOne() throws Exception {
    var once = read(bounce(MAIL, "failed", "5.1.1")).orElseThrow();
    assertThat(read(bounce(MAIL, "failed", "5.1.1"))).contains(once);
    assertThat(read(bounce(MAIL, "failed", "5.1.1").replace("report-1@", "report-2@")).orElseThrow().id()).isNotEqualTo(once.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Subject: Out of office\r\n\r\nI am away, please write to mail_01h455vb4pex5vsknk084sn02q later.",
      "Subject: x\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=B\r\n\r\n--B\r\n\r\n",
      "Subject: x\r\nContent-Type: message/delivery-status\r\n\r\n\r\n\r\n:::\r\n \r\nAction: failed",
      "", "\u0000\u0001\u0002"})
  void leavesOtherAndMalformedMailsAlone(String mail) throws Exception {
    assertThat(read(mail)).isEmpty();
  }

  static String bounce(String mail, String action, String status) {
    return """
        From: MAILER-DAEMON@mx.example.org
        To: studio@fofo.example
        Subject: Undelivered Mail Returned to Sender
        Message-ID: <report-1@mx.example.org>
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="BORDER"

        --BORDER
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not be delivered.

        --BORDER
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.org
        Arrival-Date: Mon, 23 Nov 2026 09:30:00 +0000

        Final-Recipient: rfc822; ada@example.org
        Action: %s
        Status: %s
        Remote-MTA: dns; mail.example.org
        Diagnostic-Code: smtp; 550 5.1.1 <ada@example.org>: Recipient address rejected:
            User unknown

        --BORDER
        Content-Type: text/rfc822-headers

        From: FOFO Studio <studio@fofo.example>
        To: ada@example.org
        Message-ID: <%s@fofo.example>
        Subject: Your order is paid

        --BORDER--
        """.formatted(action, status, mail).replace("\n", "\r\n");
  }

  static String complaint(String mail, String type) {
    return """
        From: feedback@provider.example
        To: studio@fofo.example
        Subject: FW: Your week
        Message-ID: <feedback-1@provider.example>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=feedback-report; boundary="BORDER"

        --BORDER
        Content-Type: text/plain; charset=us-ascii

        This is an email abuse report.

        --BORDER
        Content-Type: message/feedback-report

        Feedback-Type: %s
        User-Agent: SomeGenerator/1.0
        Version: 1

        --BORDER
        Content-Type: message/rfc822

        From: FOFO Studio <studio@fofo.example>
        To: redacted@example.org
        Message-ID:
          <%s@fofo.example>
        Subject: Your week

        Hello
        --BORDER--
        """.formatted(type, mail).replace("\n", "\r\n");
  }

  private static Optional<MailReport> read(String mail) throws MessagingException, IOException {
    return ReportParser.read(message(mail));
  }

  static MimeMessage message(String mail) throws MessagingException {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
  }
}
