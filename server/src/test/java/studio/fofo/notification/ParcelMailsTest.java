package studio.fofo.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import studio.fofo.fulfilment.ParcelMilestone;
import studio.fofo.fulfilment.ParcelMoved;
import studio.fofo.fulfilment.Parcels;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.letter.LetterLanguage;
import studio.fofo.notification.mail.Mail;
import studio.fofo.notification.mail.MailKind;
import studio.fofo.notification.mail.MailRows;
import studio.fofo.notification.mail.MailStatus;
import studio.fofo.notification.mail.WeeklyMails;
import studio.fofo.notification.preferences.Languages;
import studio.fofo.notification.preferences.MailChoices;
import studio.fofo.notification.transport.ReceivedMail;
import studio.fofo.ordering.OrderPutOnHold;

/** Mails about parcels, weeks and work for operators, and their languages. */
class ParcelMailsTest {

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
  void tellsOfTheParcelsThatTheOrdersOwnMailsDoNotTellOf() {
    var order = office.orders.paidOrder(2);
    var first = parcel(order, "delivered");
    var second = parcel(order, "in_transit");
    move(first, ParcelMilestone.SHIPPED);
    move(second, ParcelMilestone.SHIPPED);
    move(first, ParcelMilestone.DELIVERED);
    assertThat(office.mailsAbout(first.id() + "/shipped")).isEmpty();
    var mail = received(second.id() + "/shipped");
    assertThat(mail.subject()).isEqualTo("Another parcel is on its way: 2 × Neon fox 1 (Black / M) and 1 more");
    assertThat(mail.text()).contains("DHL", "00340434161094015902", "https://fofo.example/parcels/" + second.id(),
        "Expected: March 9, 2026");
    assertThat(office.mailsAbout(first.id() + "/delivered")).extracting("kind").containsExactly(MailKind.PARCEL_DELIVERED);
    office.parcels.replaceAll(one -> one.id().equals(second.id()) ? summary(one.id(), order, "delivered") : one);
    move(second, ParcelMilestone.DELIVERED);
    assertThat(office.mailsAbout(second.id() + "/delivered")).isEmpty();
  }

  @Test
  void tellsNothingTwice() {
    var parcel = parcel(office.orders.paidOrder(1), "out_for_delivery");
    move(parcel, ParcelMilestone.OUT_FOR_DELIVERY);
    move(parcel, ParcelMilestone.OUT_FOR_DELIVERY);
    assertThat(office.mailsAbout(parcel.id() + "/out_for_delivery")).extracting("kind").containsExactly(MailKind.PARCEL_OUT_FOR_DELIVERY);
  }

  @Test
  void tellsOfTroubleInTheCarriersWordsAndOperatorsIfTheyAreNeeded() {
    var operator = UserId.next();
    office.operators.add(operator);
    office.addresses.put(operator, "op@example.org");
    var subjects = Map.of("attempt_failed", "Nobody was there: ", "available_for_pickup", "Ready for pick-up: ",
        "exception", "A problem with your parcel: ", "returning", "A problem with your parcel: ");
    for (var status : List.of("attempt_failed", "available_for_pickup", "exception", "returning")) {
      var parcel = parcel(office.orders.paidOrder(1), status);
      move(parcel, ParcelMilestone.EXCEPTION);
      var mails = office.mailsAbout(parcel.id() + "/exception");
      assertThat(mails).as(status).hasSize(status.startsWith("a") ? 1 : 2);
      var mail = office.received(mails.getFirst()).orElseThrow();
      assertThat(mail.subject()).startsWith(subjects.get(status));
      assertThat(mail.text()).contains("The courier says: Shelf <4>");
      assertThat(mail.html()).contains("Shelf &lt;4&gt;");
    }
    var returned = parcel(office.orders.paidOrder(1), "returned");
    move(returned, ParcelMilestone.RETURNED);
    assertThat(received(returned.id() + "/returned").text()).contains("came back to us");
    office.operators.clear();
  }

  @Test
  void tellsOperatorsWithAnAddressOfAnOrderOnHold() {
    var operator = UserId.next();
    office.operators.addAll(List.of(operator, UserId.next()));
    office.addresses.put(operator, "op@example.org");
    var order = office.orders.paidOrder(1);
    office.publish(new OrderPutOnHold(order, UserId.next(), office.clock.instant()));
    office.work();
    var mails = office.mailsAbout(order + "@" + office.clock.instant().getEpochSecond());
    assertThat(mails).hasSize(1);
    var mail = office.received(mails.getFirst()).orElseThrow();
    assertThat(mail.to()).isEqualTo("op@example.org");
    assertThat(mail.text()).contains("An order is on hold", order.value(), "https://fofo.example/console/orders").doesNotContain("ada@");
    office.operators.clear();
  }

  @Test
  void writesTheWeekOfACreatorOnMondayAndOnce() {
    var creator = UserId.next();
    office.addresses.put(creator, "week@example.org");
    for (var count = 0; count < 2; count++) {
      office.orders.pay(office.orders.place(UserId.next(), creator, 1));
    }
    office.work();
    office.the(WeeklyMails.class).write();
    office.clock.advance(Duration.ofDays(7));
    office.the(WeeklyMails.class).write();
    office.the(WeeklyMails.class).write();
    office.work();
    var mail = of(creator, MailKind.SALES_DIGEST).getFirst();
    assertThat(of(creator, MailKind.SALES_DIGEST)).hasSize(1);
    assertThat(mail.subjectId()).isEqualTo("2026-03-02");
    assertThat(office.received(mail).orElseThrow().subject()).isEqualTo("Your week: 4 pieces sold");
    assertThat(office.received(mail).orElseThrow().text()).containsIgnoringWhitespaces("between March 2 and March 8, 2026.",
        "Total: $50.00");
  }

  @Test
  void writesTheLetterOfTheDaoToThoseWhoAskedForIt() {
    var reader = UserId.next();
    office.addresses.put(reader, "dao@example.org");
    office.the(MailChoices.class).choose(reader, MailKind.DAO_DIGEST, true);
    office.the(Languages.class).choose(reader, Optional.of(LetterLanguage.DE));
    office.the(WeeklyMails.class).write();
    office.work();
    var mail = office.received(of(reader, MailKind.DAO_DIGEST).getFirst()).orElseThrow();
    assertThat(mail.subject()).isEqualTo("Deine Woche in der DAO: 15 Punkte");
    assertThat(mail.html()).contains("lang=\"de\"", "https://fofo.example/unsubscribe/" + reader + ".dao_digest.");
  }

  @Test
  void sendsNothingThatSomebodyUnsubscribedFrom() {
    var creator = UserId.next();
    office.addresses.put(creator, "quiet@example.org");
    office.the(MailChoices.class).choose(creator, MailKind.ORDER_SOLD, false);
    office.orders.pay(office.orders.place(UserId.next(), creator, 1));
    office.work();
    assertThat(of(creator, MailKind.ORDER_SOLD)).extracting("status").containsExactly(MailStatus.UNWANTED);
  }

  @Test
  void writesACodeInTheLanguageOfTheBrowserThatAskedForIt() {
    var request = new MockHttpServletRequest();
    request.addHeader("Accept-Language", "ja-JP,ja;q=0.9,en;q=0.5");
    var code = office.code("hana@example.org", "555555");
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    try {
      office.issueCode(code);
    } finally {
      RequestContextHolder.resetRequestAttributes();
    }
    office.work();
    assertThat(received(code.id()).subject()).isEqualTo("•••••• はFOFO Studioの確認コードです");
    assertThat(office.the(Languages.class).of(code.user())).isEqualTo(LetterLanguage.JA);
    office.the(Languages.class).choose(code.user(), Optional.of(LetterLanguage.FR));
    office.the(Languages.class).seen(code.user(), LetterLanguage.EN);
    assertThat(office.the(Languages.class).of(code.user())).isEqualTo(LetterLanguage.FR);
  }

  private static Parcels.Summary parcel(OrderId order, String status) {
    var parcel = summary(TypeId.next("parcel").toString(), order, status);
    office.parcels.add(parcel);
    return parcel;
  }

  private static Parcels.Summary summary(String id, OrderId order, String status) {
    return new Parcels.Summary(id, order, "DHL", Optional.of("00340434161094015902"), "/parcels/" + id, status, Optional.of("Shelf <4>"),
        Optional.empty(), Optional.of(LocalDate.parse("2026-03-09")));
  }

  private static void move(Parcels.Summary parcel, ParcelMilestone milestone) {
    office.publish(new ParcelMoved(parcel.order(), parcel.id(), "production_1", milestone, office.clock.instant()));
    office.work();
  }

  private static ReceivedMail received(String subject) {
    return office.received(office.mailsAbout(subject).getFirst()).orElseThrow();
  }

  private static List<Mail> of(UserId user, MailKind kind) {
    return office.the(MailRows.class).newest(kind, null, null, 100).stream()
        .filter(mail -> mail.userId().equals(user)).toList();
  }
}
