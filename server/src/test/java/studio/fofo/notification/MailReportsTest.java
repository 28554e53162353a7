package studio.fofo.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.bounces.MailReport.Kind;
import studio.fofo.notification.bounces.MailReport;
import studio.fofo.notification.bounces.MailReports;
import studio.fofo.notification.bounces.Suppressions;
import studio.fofo.notification.mail.Mail;
import studio.fofo.notification.mail.MailKind;
import studio.fofo.notification.mail.MailStatus;
import studio.fofo.notification.notices.Notices;
import studio.fofo.ordering.OrderDelivered;

/** What follows when mails come back or are reported as spam. All orders of these tests go to one address. */
class MailReportsTest {

  private static PostOffice office;

  @BeforeAll
  static void open() {
    office = new PostOffice();
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void sendsNothingMoreToAnAddressThatDoesNotExistAndSaysSoOnTheSite() {
    var order = office.orders.paidOrder(1);
    office.work();
    var receipt = office.mailsAbout(order.value()).getFirst();
    assertThat(report(receipt, Kind.BOUNCE, "5.1.1")).isTrue();
    deliver(order);
    var mail = ofKind(order, MailKind.ORDER_DELIVERED);
    assertThat(mail.status()).isEqualTo(MailStatus.SUPPRESSED);
    assertThat(office.received(mail)).isEmpty();
    assertThat(office.mailsAbout(order.value()).getFirst().feedback()).contains(Suppressions.Reason.BOUNCE);
    var buyer = office.orders.require(order).buyer();
    assertThat(office.the(Notices.class).newest(buyer, null, 10)).extracting("text")
        .contains("We could not send you mail about 2 × Neon fox 1 (Black / M): earlier mails came back or were reported as spam.");
    assertThat(office.the(Suppressions.class).of(buyer)).extracting("statusCode").containsExactly("5.1.1");
    assertThat(stored("suppressions")).doesNotContain("ada@example.org");

    office.the(Suppressions.class).lift(buyer);
    var another = office.orders.paidOrder(1);
    office.work();
    assertThat(ofKind(another, MailKind.ORDER_RECEIPT).status()).isEqualTo(MailStatus.SENT);
  }

  @Test
  void countsWhatMayPassAndSendsOn() {
    var code = office.code("full@example.org", "111111");
    office.issueCode(code);
    office.work();
    var mail = office.mailsAbout(code.id()).getFirst();
    report(mail, Kind.SOFT_BOUNCE, "5.2.2");
    report(mail, Kind.SOFT_BOUNCE, "4.4.7");
    assertThat(office.mailsAbout(code.id()).getFirst().softBounces()).isEqualTo(2);
    var next = office.code("full@example.org", "222222");
    office.issueCode(next);
    office.work();
    assertThat(office.mailsAbout(next.id()).getFirst().status()).isEqualTo(MailStatus.SENT);
  }

  @Test
  void recordsAReportOnceAndNoneAboutUnknownMails() {
    var code = office.code("once@example.org", "333333");
    office.issueCode(code);
    office.work();
    var mail = office.mailsAbout(code.id()).getFirst();
    var report = new MailReport(TypeId.next("report").toString(), mail.id().value(), Kind.SOFT_BOUNCE, null);
    assertThat(office.the(MailReports.class).add(report)).isTrue();
    assertThat(office.the(MailReports.class).add(report)).isFalse();
    assertThat(office.mailsAbout(code.id()).getFirst().softBounces()).isEqualTo(1);
    assertThat(office.the(MailReports.class)
        .add(new MailReport("unknown", TypeId.next("mail").toString(), Kind.BOUNCE, null))).isFalse();
  }

  @Test
  void sendsCodesToThoseWhoComplainedAndNotToAddressesThatDoNotExist() {
    var complained = code("spam@example.org");
    report(complained, Kind.COMPLAINT, null);
    assertThat(code("Spam@example.org ".strip()).status()).isEqualTo(MailStatus.SENT);
    report(code("gone@example.org"), Kind.BOUNCE, "5.1.1");
    assertThat(code("gone@example.org").status()).isEqualTo(MailStatus.SUPPRESSED);
  }

  @Test
  void sendsACreatorNoMoreOfWhatTheyReportedAsSpam() {
    var creator = UserId.next();
    office.addresses.put(creator, "creator@example.org");
    var first = sale(creator);
    report(ofKind(first, MailKind.ORDER_SOLD), Kind.COMPLAINT, null);
    assertThat(ofKind(sale(creator), MailKind.ORDER_SOLD).status()).isEqualTo(MailStatus.SUPPRESSED);
  }

  private static OrderId sale(UserId creator) {
    var order = office.orders.place(UserId.next(), creator, 1);
    office.orders.pay(order);
    office.work();
    return order;
  }

  private static Mail code(String email) {
    var code = office.code(email, "444444");
    office.issueCode(code);
    office.work();
    return office.mailsAbout(code.id()).getFirst();
  }

  private static void deliver(OrderId order) {
    office.publish(new OrderDelivered(order, office.orders.require(order).buyer(), office.clock.instant()));
    office.work();
  }

  private static boolean report(Mail mail, Kind kind, String status) {
    return office.the(MailReports.class).add(new MailReport(TypeId.next("report").toString(), mail.id().value(), kind, status));
  }

  private static Mail ofKind(OrderId order, MailKind kind) {
    return office.mailsAbout(order.value()).stream().filter(mail -> mail.kind() == kind).findFirst().orElseThrow();
  }

  private static List<String> stored(String table) {
    return office.jdbc.sql("select t::text from notification." + table + " t").query(String.class).list();
  }
}
