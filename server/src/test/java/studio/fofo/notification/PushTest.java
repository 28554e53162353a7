package studio.fofo.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.notices.NoticeKind;
import studio.fofo.notification.notices.Notices;
import studio.fofo.notification.push.FakePushService;
import studio.fofo.notification.push.FakePushService.Received;
import studio.fofo.notification.push.Push;
import studio.fofo.notification.push.PushChoices;
import studio.fofo.notification.push.PushSubscriptions.Subscription;
import studio.fofo.notification.push.PushSubscriptions;

/** Notices on people's devices, through a push service on this machine whose browsers decrypt them. */
class PushTest {

  private static FakePushService pushes;
  private static PostOffice office;

  private final UserId buyer = UserId.next();
  private final String session = TypeId.next("session").toString();
  private final String other = TypeId.next("session").toString();
  /** Of the names of this test's devices. */
  private final String prefix = TypeId.next("x") + "/";

  PushTest() {
    office.sessions.add(session);
  }

  @BeforeAll
  static void open() {
    pushes = new FakePushService();
    office = new PostOffice(pushes);
  }

  @AfterAll
  static void close() {
    office.close();
    pushes.close();
  }

  @Test
  void sendsEachNoticeOnceToEachDeviceOfItsReader() {
    device(buyer, session, "phone");
    device(buyer, session, "laptop");
    device(UserId.next(), session, "stranger");
    var order = paid();
    office.orders.pay(order);
    office.work();
    assertThat(received()).extracting(Received::path).containsExactlyInAnyOrder("/" + prefix + "phone", "/" + prefix + "laptop");
    var message = received().getFirst();
    assertThat(message.message().get("title").asString()).isEqualTo("Payment received");
    assertThat(message.message().get("text").asString())
        .isEqualTo("Your payment for 2 × Neon fox 1 (Black / M) has arrived. We are preparing the print files.");
    assertThat(message.message().get("page").asString()).isEqualTo("/orders/" + order);
    assertThat(message.message().propertyNames()).containsExactlyInAnyOrder("id", "title", "text", "page");
    assertThat(message.message().toString()).doesNotContain("ada@", "Lovelace", "London");
  }

  @Test
  void tellsThePushServiceHowLongAndHowUrgentlyToKeepIt() {
    device(buyer, session, "phone");
    var order = paid();
    notice(NoticeKind.PARCEL_OUT_FOR_DELIVERY, order);
    var paid = received().getFirst();
    assertThat(paid.headers().get("Ttl")).containsExactly(String.valueOf(Duration.ofDays(3).toSeconds()));
    assertThat(paid.headers().get("Urgency")).containsExactly("normal");
    assertThat(paid.headers().get("Topic").getFirst()).matches("[0-9a-z]{26}");
    assertThat(paid.headers().get("Content-encoding")).containsExactly("aes128gcm");
    assertThat(received().getLast().headers().get("Urgency")).containsExactly("high");
    assertThat(received().getLast().headers().get("Topic")).isNotEqualTo(paid.headers().get("Topic"));
  }

  @Test
  void sendsNothingToWhomSignedOutOrRemovedTheDevice() {
    office.sessions.add(other);
    var removed = device(buyer, session, "removed");
    device(buyer, other, "signed-out");
    assertThat(subscriptions().remove(UserId.next(), removed.id())).as("somebody else's").isFalse();
    assertThat(subscriptions().remove(buyer, removed.id())).isTrue();
    office.sessions.remove(other);
    assertThat(subscriptions().of(buyer)).isEmpty();
    paid();
    assertThat(received()).isEmpty();
    assertThat(stored()).isZero();
  }

  @Test
  void sendsNothingOfAMessageThatWaitedWhileItsReaderSignedOut() {
    device(buyer, session, "phone");
    pushes.answerNext(503, "30");
    paid();
    office.sessions.remove(session);
    office.work();
    assertThat(received()).isEmpty();
    assertThat(stored()).isZero();
  }

  @Test
  void forgetsDevicesWhereNobodyIsSignedInAnyMore() {
    office.sessions.add(other);
    device(buyer, session, "phone");
    device(buyer, other, "laptop");
    office.sessions.remove(other);
    office.run("notification.forget-devices");
    assertThat(stored()).isEqualTo(1);
    assertThat(subscriptions().of(buyer)).extracting(Subscription::session).containsExactly(session);
  }

  @Test
  void sendsOnlyKindsThatItsReaderWants() {
    device(buyer, session, "phone");
    office.transactions.executeWithoutResult(transaction -> office.the(PushChoices.class).choose(buyer, NoticeKind.ORDER_PAID, false));
    var order = paid();
    assertThat(received()).isEmpty();
    notice(NoticeKind.ORDER_SHIPPED, order);
    assertThat(received()).hasSize(1);
    assertThat(office.the(Notices.class).newest(buyer, null, 10)).as("on the site").hasSize(2);
  }

  @Test
  void doesNotSendWhatItsReaderHasReadMeanwhile() {
    device(buyer, session, "phone");
    pushes.answerNext(429, "30");
    paid();
    office.the(Notices.class).readAll(buyer);
    office.work();
    assertThat(received()).isEmpty();
  }

  @Test
  void forgetsADeviceThatItsPushServiceDoesNotKnow() {
    for (var status : List.of(404, 410)) {
      device(buyer, session, "gone-" + status);
      pushes.answerNext(status, "");
      paid();
      assertThat(stored()).as("after %d", status).isZero();
    }
    paid();
    assertThat(received()).isEmpty();
  }

  @Test
  void asksABusyPushServiceAgainUntilTheNoticeIsOld() {
    device(buyer, session, "phone");
    pushes.answerNext(429, "30");
    paid();
    assertThat(received()).isEmpty();
    pushes.answerNext(503, "999999");
    office.work();
    assertThat(received()).isEmpty();
    pushes.answerNext(500, "");
    office.workDespiteFailures();
    assertThat(received()).isEmpty();
    office.work();
    assertThat(received()).hasSize(1);
    pushes.answerNext(503, "30");
    paid();
    office.clock.advance(Duration.ofDays(4));
    office.work();
    assertThat(received()).hasSize(1);
    assertThat(office.tasks.names()).isEmpty();
  }

  @Test
  void givesUpAMessageThatIsRefusedAndKeepsTheDevice() {
    device(buyer, session, "phone");
    for (var status : List.of(400, 403, 413, 302)) {
      pushes.answerNext(status, "");
      paid();
    }
    assertThat(received()).isEmpty();
    paid();
    assertThat(received()).hasSize(1);
  }

  @Test
  void givesABrowserToWhomAskedThereLast() {
    var mine = device(buyer, session, "shared");
    assertThat(device(buyer, session, "shared").id()).as("again").isEqualTo(mine.id());
    var next = UserId.next();
    assertThat(device(next, session, "shared").id()).isNotEqualTo(mine.id());
    assertThat(stored()).isZero();
    paid();
    assertThat(received()).isEmpty();
    assertThat(subscriptions().of(next)).hasSize(1);
  }

  @Test
  void sendsNothingToABrowserThatIsBoundToAnotherKeyOfTheStudio() {
    var browser = pushes.browser(prefix + "old");
    office.transactions.executeWithoutResult(transaction -> subscriptions().add(buyer, session, "another key", browser.device()));
    paid();
    assertThat(received()).isEmpty();
    assertThat(stored()).isZero();
  }

  @Test
  void keepsTwentyDevicesOfAPersonAndSealsThem() {
    for (var number = 0; number < PushSubscriptions.MOST + 3; number++) {
      office.clock.advance(Duration.ofSeconds(1));
      device(buyer, session, "device-" + number);
    }
    assertThat(stored()).isEqualTo(PushSubscriptions.MOST);
    paid();
    assertThat(received()).extracting(Received::path).contains("/" + prefix + "device-22", "/" + prefix + "device-3")
        .doesNotContain("/" + prefix + "device-2");
    var everything = office.jdbc.sql("select string_agg(encode(device_sealed, 'escape'), '') from notification.push_subscriptions")
        .query(String.class).single();
    assertThat(everything).doesNotContain("push.example.org", "p256dh");
  }

  private Subscription device(UserId user, String session, String name) {
    var device = pushes.browser(prefix + name).device();
    return office.transactions.execute(
        transaction -> subscriptions().add(user, session, office.the(Push.class).publicKey().orElseThrow(), device));
  }

  private OrderId paid() {
    var order = office.orders.place(buyer, UserId.next(), 1);
    office.orders.pay(order);
    office.work();
    return order;
  }

  private void notice(NoticeKind kind, OrderId order) {
    office.transactions.executeWithoutResult(
        transaction -> office.the(Notices.class).add(buyer, kind, order, office.orders.require(order).contents()));
    office.work();
  }

  private PushSubscriptions subscriptions() {
    return office.the(PushSubscriptions.class);
  }

  /** What this test's devices got. */
  private List<Received> received() {
    return pushes.received().stream().filter(one -> one.path().startsWith("/" + prefix)).toList();
  }

  /** The buyer's devices. */
  private long stored() {
    return office.jdbc.sql("select count(*) from notification.push_subscriptions where user_id = :user").param("user", buyer.value())
        .query(Long.class).single();
  }
}
