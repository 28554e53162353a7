package studio.fofo.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.mail.MailKind;
import studio.fofo.notification.mail.MailStatus;
import studio.fofo.notification.notices.NoticeKind;
import studio.fofo.notification.notices.Notices;
import studio.fofo.notification.transport.ReceivedMail;
import studio.fofo.ordering.ShipmentSummary;
import studio.fofo.testing.Parcels;

/** Which mails are sent, to whom, how often, and what is stored of them. */
class NotificationTest {

  private static final ShipmentSummary PARCEL = Parcels.parcel(
      "FOFO Courier", "FOFO-7K3M-9Q2X-4H8T", "/api/v1/tracking/FOFO-7K3M-9Q2X-4H8T", Instant.parse("2026-03-04T10:00:00Z"));

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
  void writesOneMailPerEventOfAnOrderHoweverOftenItIsRepeated() {
    var order = journey();
    journeyAgain(order);
    assertThat(office.mailsAbout(order.value())).extracting("kind")
        .containsExactly(MailKind.ORDER_RECEIPT, MailKind.ORDER_SHIPPED, MailKind.ORDER_DELIVERED);
    assertThat(office.mailsAbout(order.value())).extracting("status").containsOnly(MailStatus.SENT);
    assertThat(office.the(Notices.class).newest(office.orders.require(order).buyer(), null, 10)).extracting("text").containsExactly(
        "Your parcel with 2 × Neon fox 1 (Black / M) has arrived, and its digital twin is yours.",
        "Your parcel with 2 × Neon fox 1 (Black / M) is on its way.",
        "Your payment for 2 × Neon fox 1 (Black / M) has arrived. We are preparing the print files.");
  }

  @Test
  void writesNothingIfTheTransactionRollsBack() {
    var order = office.orders.place(1);
    office.transactions.executeWithoutResult(transaction -> {
      office.orders.pay(order);
      transaction.setRollbackOnly();
    });
    office.work();
    assertThat(office.mailsAbout(order.value())).isEmpty();
  }

  @Test
  void listsTheItemsAndLinksToTheOrder() {
    var receipt = mail(journey(), MailKind.ORDER_RECEIPT);
    assertThat(receipt.to()).isEqualTo("ada@example.org");
    for (var body : new String[] {receipt.html(), receipt.text()}) {
      assertThat(body).contains("Neon fox 1", "Black / M", "$25.00", "https://fofo.example/orders/order_");
    }
    assertThat(receipt.messageId()).matches("<mail_[0-9a-z]{26}@fofo\\.localhost>");
  }

  @Test
  void linksToTheParcelAndTheTwin() {
    var order = journey();
    var shipped = mail(order, MailKind.ORDER_SHIPPED);
    assertThat(shipped.text()).contains("FOFO Courier", "FOFO-7K3M-9Q2X-4H8T",
        "https://fofo.example/orders/" + order + "#parcels").doesNotContain("/api/");
    var delivered = mail(order, MailKind.ORDER_DELIVERED);
    assertThat(delivered.text()).contains("https://fofo.example/orders/" + order + "#twins", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
  }

  @Test
  void reportsARefund() {
    var order = office.orders.paidOrder(1);
    office.orders.cancel(order);
    office.orders.refund(order);
    office.work();
    assertThat(mail(order, MailKind.ORDER_REFUNDED).subject()).isEqualTo("Refunded: 2 × Neon fox 1 (Black / M)");
  }

  @Test
  void notifiesACreatorOfASaleOnceWithoutTheBuyer() {
    var creator = UserId.next();
    office.addresses.put(creator, "maker@example.org");
    var order = office.orders.place(UserId.next(), creator, 2);
    office.orders.pay(order);
    office.work();
    office.orders.pay(order);
    office.work();
    var mail = mail(order, MailKind.ORDER_SOLD);
    assertThat(mail.to()).isEqualTo("maker@example.org");
    assertThat(mail.subject()).isEqualTo("You sold 2 × Neon fox 1 (Black / M) and 1 more");
    assertThat(mail.text()).contains("* Neon fox 1\n  Black / M, 2 pieces, $25.00", "* Neon fox 2",
        "https://fofo.example/account/earnings");
    assertThat(mail.text() + mail.html()).doesNotContain("ada@example.org", "Lovelace", "London", order.value());
    assertThat(office.mailsAbout(order.value())).extracting("kind").containsExactly(MailKind.ORDER_RECEIPT, MailKind.ORDER_SOLD);
    var notices = office.the(Notices.class).newest(creator, null, 10);
    assertThat(notices).extracting("text").containsExactly("You sold 2 × Neon fox 1 (Black / M), 2 × Neon fox 2 (Black / M).");
    assertThat(notices.getFirst().productId())
        .contains(office.orders.require(order).items().getFirst().productId().value());
  }

  @Test
  void tellsNobodyOfASaleThatWasCancelledBeforeItCouldBeTold() {
    var creator = UserId.next();
    office.addresses.put(creator, "maker@example.org");
    var order = office.orders.place(UserId.next(), creator, 1);
    office.orders.pay(order);
    office.orders.cancel(order);
    office.orders.refund(order);
    office.work();
    assertThat(office.the(Notices.class).newest(creator, null, 10)).isEmpty();
    assertThat(office.mailsAbout(order.value())).extracting("kind").doesNotContain(MailKind.ORDER_SOLD);
  }

  @Test
  void sendsNoMailOfASaleThatWasRefundedWhileTheMailWaited() {
    var creator = UserId.next();
    office.addresses.put(creator, "maker@example.org");
    var order = office.orders.place(UserId.next(), creator, 1);
    office.orders.pay(order);
    office.work();
    var sold = office.mailsAbout(order.value()).stream().filter(mail -> mail.kind() == MailKind.ORDER_SOLD).findFirst().orElseThrow();
    office.jdbc.sql("update notification.mails set status = 'waiting', sent_at = null where id = :id").param("id", sold.id().value())
        .update();
    office.orders.cancel(order);
    office.orders.refund(order);
    office.tasks.again("notification.send-mail", sold.id().value());
    office.work();
    assertThat(office.the(Notices.class).newest(creator, null, 10)).extracting("text").containsExactly(
        "The order of 2 × Neon fox 1 (Black / M) was cancelled, and its buyer has the money back.", "You sold 2 × Neon fox 1 (Black / M).");
    assertThat(office.mailsAbout(order.value()).stream().filter(mail -> mail.kind() == MailKind.ORDER_SOLD)).extracting("status")
        .containsExactly(MailStatus.EXPIRED);
  }

  @Test
  void notifiesACreatorWithoutAnAddressOnTheSiteOnly() {
    var order = office.orders.place(UserId.next(), UserId.next(), 1);
    office.orders.pay(order);
    office.work();
    var creator = office.orders.require(order).items().getFirst().creator();
    assertThat(office.the(Notices.class).newest(creator, null, 10)).extracting("kind").containsExactly(NoticeKind.ORDER_SOLD);
    assertThat(office.mailsAbout(order.value())).extracting("kind").containsExactly(MailKind.ORDER_RECEIPT);
  }

  @Test
  void notifiesNobodyOfOnesOwnPurchaseOrOfAVanishedPayment() {
    var own = UserId.next();
    var toMyself = office.orders.place(own, own, 1);
    office.orders.pay(toMyself);
    var creator = UserId.next();
    var vanished = office.orders.place(UserId.next(), creator, 1);
    office.orders.pay(vanished);
    office.orders.loseThePayment(vanished);
    office.work();
    assertThat(office.the(Notices.class).newest(own, null, 10)).extracting("kind").containsExactly(NoticeKind.ORDER_PAID);
    assertThat(office.the(Notices.class).newest(creator, null, 10)).isEmpty();
  }

  @Test
  void sendsASignInCodeAndStoresItInNoMailbox() {
    var issued = office.code("grace@example.org", "406817");
    office.issueCode(issued);
    office.work();
    var mail = office.mailsAbout(issued.id()).getFirst();
    var kept = office.received(mail).orElseThrow();
    assertThat(kept.subject() + kept.html() + kept.text()).doesNotContain("406817").contains("••••••");
    assertThat(kept.text()).containsPattern("valid\\s+for\\s+10\\s+minutes");
    assertThat(everythingStored()).doesNotContain("406817").doesNotContain("grace@example.org");
  }

  @Test
  void sealsAPendingCodeAndDropsAnExpiredOne() {
    var issued = office.code("late@example.org", "135790");
    office.issueCode(issued);
    assertThat(everythingStored()).doesNotContain("135790").doesNotContain("late@example.org");
    office.clock.advance(Duration.ofMinutes(11));
    office.work();
    var mail = office.mailsAbout(issued.id()).getFirst();
    assertThat(mail.status()).isEqualTo(MailStatus.EXPIRED);
    assertThat(office.received(mail)).isEmpty();
  }

  @Test
  void storesNoSecondCopyIfItDiesBeforeRecordingTheFirst() {
    var order = office.orders.paidOrder(1);
    office.work();
    var mail = office.mailsAbout(order.value()).getFirst();
    office.jdbc.sql("update notification.mails set status = 'waiting', sent_at = null where id = :id").param("id", mail.id().value())
        .update();
    office.tasks.again("notification.send-mail", mail.id().value());
    office.work();
    assertThat(office.mailsAbout(order.value()).getFirst().status()).isEqualTo(MailStatus.SENT);
    assertThat(office.jdbc.sql("select count(*) from notification.mailbox where mail_id = :id").param("id", mail.id().value())
        .query(Integer.class).single()).isEqualTo(1);
  }

  @Test
  void marksAPersonsNoticesAsReadAndNobodyElses() {
    var mine = office.orders.require(journey()).buyer();
    var theirs = office.orders.require(journey()).buyer();
    var notices = office.the(Notices.class);
    notices.readAll(mine);
    assertThat(notices.newest(mine, null, 10)).hasSize(3).allMatch(notice -> notice.readAt().isPresent());
    assertThat(notices.newest(theirs, null, 10)).hasSize(3).allMatch(notice -> notice.readAt().isEmpty());
  }

  private static OrderId journey() {
    var order = office.orders.paidOrder(1);
    journeyAgain(order);
    return order;
  }

  private static void journeyAgain(OrderId order) {
    office.transactions.executeWithoutResult(transaction -> {
      office.orders.pay(order);
      office.orders.productionStarted(order, true);
      Parcels.ship(office.orders, order, PARCEL);
      Parcels.deliver(office.orders, order, PARCEL);
    });
    office.work();
  }

  private static ReceivedMail mail(OrderId order, MailKind kind) {
    return office.mailsAbout(order.value()).stream().filter(mail -> mail.kind() == kind).findFirst()
        .flatMap(office::received).orElseThrow();
  }

  /** Every byte of this module's tables, as a thief of the database would read them. */
  private static String everythingStored() {
    var rows = new StringBuilder();
    for (var table : new String[] {"mails", "mailbox", "notices"}) {
      office.jdbc.sql("select * from notification." + table).query(row -> {
        for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          var bytes = row.getBytes(column);
          rows.append(bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8)).append('\n');
        }
      });
    }
    return rows.toString();
  }
}
