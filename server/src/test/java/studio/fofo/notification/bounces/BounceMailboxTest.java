package studio.fofo.notification.bounces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.fofo.notification.NotificationSettings.Bounces;

/** A mailbox of bounces on a real IMAP server. */
class BounceMailboxTest {

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
  private final List<MailReport> reported = new ArrayList<>();

  @BeforeEach
  void open() {
    server.start();
  }

  @AfterEach
  void close() {
    server.stop();
  }

  @Test
  void recordsReportsAndDeletesThemAndLeavesAnswersOfPeople() throws Exception {
    var user = server.setUser("bounces@fofo.example", "bounces", "secret");
    user.deliver(ReportParserTest.message(ReportParserTest.bounce(ReportParserTest.MAIL, "failed", "5.1.1")));
    user.deliver(ReportParserTest.message("From: ada@example.org\r\nSubject: Re: Your parcel\r\n\r\nWhere is it?"));
    user.deliver(ReportParserTest.message(ReportParserTest.complaint(ReportParserTest.MAIL, "abuse")));
    mailbox("secret").read();
    mailbox("secret").read();
    assertThat(reported).extracting(MailReport::kind).containsExactly(MailReport.Kind.BOUNCE, MailReport.Kind.COMPLAINT);
    assertThat(server.getManagers().getImapHostManager().getInbox(user).getMessages())
        .extracting(mail -> mail.getMimeMessage().getSubject()).containsExactly("Re: Your parcel");
  }

  @Test
  void saysThatAMailboxCannotBeReadWithoutThePassword() {
    server.setUser("bounces@fofo.example", "bounces", "secret");
    assertThatThrownBy(() -> mailbox("wrong").read()).hasMessageContaining("cannot read the mailbox").hasMessageNotContaining("wrong");
  }

  private BounceMailbox mailbox(String password) {
    return new BounceMailbox(
        new Bounces(null, "imap://127.0.0.1:" + server.getImap().getPort() + "/INBOX", "bounces", password, null), reported::add,
        new Properties());
  }
}
