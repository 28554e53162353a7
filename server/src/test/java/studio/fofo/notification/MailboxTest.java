package studio.fofo.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.fofo.notification.mail.MailTransport;
import studio.fofo.notification.mail.OutgoingMail;
import studio.fofo.notification.transport.Mailbox;
import studio.fofo.notification.transport.ReceivedMail;

/** The embedded mailbox. */
class MailboxTest extends TransportContract {

  private static PostOffice office;

  @BeforeAll
  static void open() {
    office = new PostOffice();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Override
  MailTransport transport() {
    return office.the(MailTransport.class);
  }

  @Override
  List<ReceivedMail> inboxOf(OutgoingMail mail) {
    return office.the(Mailbox.class).find(mail.mailId()).stream().toList();
  }

  @Test
  void isWhatIsUsedWithoutAMailServer() {
    assertThat(transport()).isInstanceOf(Mailbox.class);
  }
}
