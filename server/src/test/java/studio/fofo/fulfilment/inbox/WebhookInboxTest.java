package studio.fofo.fulfilment.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.fulfilment.Stage;
import studio.fofo.fulfilment.Vendor;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.vendors.AccountRows;
import studio.fofo.kernel.TypeId;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.testing.SettableClock;
import studio.fofo.testing.WaitingTasks;

/** What vendors post, and what others post in their name. */
class WebhookInboxTest {

  private static final String SECRET = "whsec";
  private static final Vendor VENDOR = new Vendor("posting");
  private static final Vendor OTHER = new Vendor("other");

  private static Stage stage;
  private static WebhookInbox inbox;
  private static WaitingTasks tasks;

  private final String id = TypeId.next("evt").toString();

  @BeforeAll
  static void open() {
    stage = new Stage(Map.of("fofo.fulfilment.supplier", "posting", "fofo.fulfilment.routing.suppliers", "posting"),
        List.of(VENDOR, OTHER));
    inbox = stage.the(WebhookInbox.class);
    tasks = stage.the(WaitingTasks.class);
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  @BeforeEach
  void connect() {
    VENDOR.secret = SECRET;
    accounts().connect("posting", "token", "1", "Store");
    accounts().webhookSecret("posting", SECRET);
    accounts().disconnect("other");
    stage.work();
  }

  @Test
  void hasTheJobOfASignedEventChecked() {
    var production = submitted();
    assertThat(inbox.take(signed("posting", id + "|shipment_sent|" + production))).isTrue();
    assertThat(tasks.names()).containsExactly("fulfilment.webhook");
    stage.runOnly("fulfilment.webhook");
    assertThat(tasks.names()).containsExactly("fulfilment.observe");
    stage.work();
    assertThat(handled()).isEqualTo(1);
  }

  @Test
  void schedulesOneTaskForDuplicatesAtTheSameTime() throws Exception {
    var post = signed("posting", id + "|shipment_sent|" + submitted());
    Callable<Boolean> posting = () -> inbox.take(post);
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var answer : threads.invokeAll(Collections.nCopies(16, posting))) {
        assertThat(answer.get()).isTrue();
      }
    }
    assertThat(tasks.names()).containsExactly("fulfilment.webhook");
    stage.work();
    assertThat(inbox.take(post)).as("a replay is answered like the first").isTrue();
    assertThat(tasks.names()).isEmpty();
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void storesNothingOfAnUnsignedEvent() {
    refuses(new WebhookInbox.Post("posting", Map.of(), bytes(id + "|shipment_sent|"), Optional.empty()));
  }

  @Test
  void storesNothingOfAWronglySignedEvent() {
    var body = bytes(id + "|shipment_sent|");
    refuses(post("posting", body, Vendor.signature("another", body)));
    refuses(post("posting", bytes(id + "|shipment_sent|x"), Vendor.signature(SECRET, body)));
  }

  @Test
  void storesNothingThatIsNoEvent() {
    for (var body : List.of("", "{", id, "|type|", "x".repeat(300) + "|type|", "\u0000")) {
      refuses(signed("posting", body));
    }
  }

  @Test
  void storesNothingForASupplierThatIsUnknownOrNotConnected() {
    refuses(signed("nobody", id + "|shipment_sent|"));
    refuses(signed("other", id + "|shipment_sent|"));
    accounts().disconnect("posting");
    refuses(signed("posting", id + "|shipment_sent|"));
  }

  @Test
  void refusesUnsignedEventsOnTheUsualPathAlsoIfNoSecretIsKnown() {
    VENDOR.secret = "";
    accounts().connect("posting", "token", "2", "Another store");
    refuses(signed("posting", id + "|shipment_sent|"));
  }

  @Test
  void takesAnUnsignedEventOnThePathThatOnlyTheVendorKnows() {
    VENDOR.secret = "";
    accounts().connect("posting", "token", "2", "Another store");
    var segment = accounts().newHintSegment("posting").orElseThrow();
    var body = bytes(id + "|shipment_sent|" + submitted());
    refuses(new WebhookInbox.Post("posting", Map.of(), body, Optional.of("0".repeat(64))));
    assertThat(inbox.take(new WebhookInbox.Post("posting", Map.of(), body, Optional.of(segment)))).isTrue();
    stage.work();
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void keepsAndIgnoresAnEventAboutNoJob() {
    assertThat(inbox.take(signed("posting", id + "|stock_updated|"))).isTrue();
    assertThat(tasks.names()).isEmpty();
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void checksNothingForAnEventAboutAnothersJob() {
    assertThat(inbox.take(signed("posting", id + "|shipment_sent|" + ProductionId.next()))).isTrue();
    stage.runOnly("fulfilment.webhook");
    assertThat(tasks.names()).isEmpty();
    assertThat(handled()).isEqualTo(1);
  }

  @Test
  void deletesOldEvents() {
    inbox.take(signed("posting", id + "|stock_updated|"));
    ((SettableClock) stage.the(Clock.class)).advance(Duration.ofDays(89));
    delete();
    assertThat(stored()).isEqualTo(1);
    ((SettableClock) stage.the(Clock.class)).advance(Duration.ofDays(2));
    delete();
    assertThat(stored()).isZero();
  }

  private static void delete() {
    stage.the(RecurringTask.class, "deletingOldWebhookEvents").work().run();
  }

  private void refuses(WebhookInbox.Post post) {
    var before = all();
    assertThat(inbox.take(post)).isFalse();
    assertThat(all()).isEqualTo(before);
    assertThat(tasks.names()).isEmpty();
  }

  private static ProductionId submitted() {
    var order = stage.orders.paidOrder(1);
    stage.work();
    return stage.the(Productions.class).of(order).getLast().id();
  }

  private static WebhookInbox.Post signed(String supplier, String body) {
    return post(supplier, bytes(body), Vendor.signature(SECRET, bytes(body)));
  }

  private static WebhookInbox.Post post(String supplier, byte[] body, String signature) {
    return new WebhookInbox.Post(supplier, Map.of("x-signature", List.of(signature)), body, Optional.empty());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static AccountRows accounts() {
    return stage.the(AccountRows.class);
  }

  private static long all() {
    return stage.the(JdbcClient.class).sql("select count(*) from fulfilment.webhook_events").query(Long.class).single();
  }

  private long stored() {
    return stage.the(JdbcClient.class).sql("select count(*) from fulfilment.webhook_events where event_id = :id").param("id", id)
        .query(Long.class).single();
  }

  private long handled() {
    return stage.the(JdbcClient.class)
        .sql("select count(*) from fulfilment.webhook_events where event_id = :id and handled_at is not null").param("id", id)
        .query(Long.class).single();
  }
}
