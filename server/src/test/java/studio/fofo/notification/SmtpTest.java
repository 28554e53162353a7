package studio.fofo.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import studio.fofo.notification.mail.MailStatus;
import studio.fofo.notification.mail.MailTransport;
import studio.fofo.notification.mail.OutgoingMail;
import studio.fofo.notification.transport.ReceivedMail;

/** SMTP against a real server on loopback. */
class SmtpTest extends TransportContract {

  private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private static final JavaMailSenderImpl SENDER = new JavaMailSenderImpl();

  private static PostOffice office;

  @BeforeAll
  static void open() {
    SENDER.setHost("127.0.0.1");
    start();
    office = new PostOffice(SENDER);
  }

  /** On another port than before. */
  private static void start() {
    SERVER.start();
    SENDER.setPort(SERVER.getSmtp().getPort());
  }

  @AfterAll
  static void close() {
    office.close();
    SERVER.stop();
  }

  @Override
  MailTransport transport() {
    return office.the(MailTransport.class);
  }

  @Override
  List<ReceivedMail> inboxOf(OutgoingMail mail) {
    return Arrays.stream(SERVER.getReceivedMessages()).map(SmtpTest::read)
        .filter(received -> received.messageId().equals(mail.messageId())).toList();
  }

  @Test
  void sendsAnOrdersMailOnceAndKeepsNoCopy() {
    var order = office.orders.paidOrder(1);
    office.work();
    office.orders.pay(order);
    office.work();
    var mail = office.mailsAbout(order.value()).getFirst();
    assertThat(mail.status()).isEqualTo(MailStatus.SENT);
    assertThat(office.received(mail)).isEmpty();
    assertThat(Arrays.stream(SERVER.getReceivedMessages()).map(SmtpTest::read)
        .filter(received -> received.messageId().startsWith("<" + mail.id()))).hasSize(1);
  }

  @Test
  void retriesWhileTheServerIsDown() {
    var order = office.orders.paidOrder(1);
    SERVER.stop();
    assertThatThrownBy(office::work).isInstanceOf(MailException.class);
    var mail = office.mailsAbout(order.value()).getFirst();
    assertThat(mail.status()).isEqualTo(MailStatus.WAITING);
    start();
    office.tasks.again("notification.send-mail", mail.id().value());
    office.work();
    assertThat(office.mailsAbout(order.value()).getFirst().status()).isEqualTo(MailStatus.SENT);
  }

  @Test
  void givesUpAfterFiveDaysWithoutAServer() {
    var order = office.orders.paidOrder(1);
    SERVER.stop();
    assertThatThrownBy(office::work).isInstanceOf(MailException.class);
    var mail = office.mailsAbout(order.value()).getFirst();
    office.clock.advance(Duration.ofDays(5));
    office.tasks.again("notification.send-mail", mail.id().value());
    office.work();
    start();
    assertThat(office.mailsAbout(order.value()).getFirst().status()).isEqualTo(MailStatus.REFUSED);
  }

  @Test
  void doesNotRetryAnInvalidAddress() {
    var issued = office.code("not an address", "222222");
    office.issueCode(issued);
    office.work();
    assertThat(office.mailsAbout(issued.id()).getFirst().status()).isEqualTo(MailStatus.REFUSED);
  }

  private static ReceivedMail read(MimeMessage message) {
    try {
      var parts = (MimeMultipart) message.getContent();
      return new ReceivedMail(message.getMessageID(), message.getFrom()[0].toString(), message.getAllRecipients()[0].toString(),
          message.getSubject(), (String) parts.getBodyPart(1).getContent(), (String) parts.getBodyPart(0).getContent());
    } catch (IOException | MessagingException broken) {
      throw new AssertionError(broken);
    }
  }
}
