package studio.fofo.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Wei;
import studio.fofo.payment.PaymentConfirmed;
import studio.fofo.payment.QuoteId;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.Parcels;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.shop.BuggyReaction;
import studio.fofo.testing.shop.EscrowDesk;
import studio.fofo.testing.shop.Shop;
import studio.fofo.testing.shop.ShopFakes;
import tools.jackson.databind.JsonNode;

/** A payment's transaction contains only the order and its stock; other reactions may fail, and are retried until they succeed. */
@ModuleTest
@Import(ShopFakes.class)
class PaidDespiteBugsTest {

  private static final String PAID = "0x" + "a7".repeat(32);

  private final Http http;
  private final SignIn signIn;
  private final Shop shop;
  private final Orders orders;
  private final BuggyReaction buggy;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;

  PaidDespiteBugsTest(
      Http http, SignIn signIn, Shop shop, Orders orders, BuggyReaction buggy, ApplicationEventPublisher events,
      TransactionTemplate transactions,
      JdbcClient jdbc) {
    this.http = http;
    this.signIn = signIn;
    this.shop = shop;
    this.orders = orders;
    this.buggy = buggy;
    this.events = events;
    this.transactions = transactions;
    this.jdbc = jdbc;
  }

  @Test
  void paysAnOrderWhoseReactionThrowsAndShowsItToOperatorsUntilItSucceeds() {
    var order = place();
    buggy.failsFor(order);
    pay(order);
    assertThat(status(order)).isEqualTo("paid");

    var shown = Eventually.get("failing reaction", () -> failing(order).stream().filter(item -> item.get("tries").asInt() > 1).findFirst());
    assertThat(shown.get("reaction").asString()).isEqualTo("test.order-paid");
    assertThat(shown.get("event").asString()).isEqualTo("OrderPaid");
    assertThat(shown.get("about").asString()).startsWith("orderId=" + order + " buyer=user_");
    assertThat(shown.get("lastError").asString()).isEqualTo("IllegalStateException: a bug shows for " + order);
    Eventually.is("reactions of others", () -> count("notification.mails where subject_id = ?", order.value()) == 1
        && count("fulfilment.productions where order_id = ?", order.value()) == 1);

    buggy.isMendedFor(order);
    Eventually.is("success", () -> failing(order).isEmpty());
    assertThat(buggy.calls(order)).isGreaterThan(2);
    assertThat(http.get("/api/v1/console/reactions").as(signIn.somebody()).call().status()).isEqualTo(403);
  }

  /** A bug in notification: its table rejects the mail. */
  @Test
  void paysAnOrderWhoseMailCannotBeStoredAndSendsItLater() {
    var order = place();
    var bug = "bug_" + order.value();
    jdbc.sql("alter table notification.mails add constraint " + bug + " check (subject_id <> '" + order + "')").update();
    try {
      pay(order);
      assertThat(status(order)).isEqualTo("paid");
      var shown = Eventually.get("failing reaction", () -> failing(order).stream().findFirst());
      assertThat(shown.get("reaction").asString()).isEqualTo("notification.order-paid");
      assertThat(shown.get("lastError").asString()).as("what the database said").startsWith("PSQLException: ").contains(bug);
      Eventually.is("production", () -> count("fulfilment.productions where order_id = ?", order.value()) == 1);
      assertThat(count("notification.mails where subject_id = ?", order.value())).isZero();
    } finally {
      jdbc.sql("alter table notification.mails drop constraint " + bug).update();
    }
    Eventually.is("mail", () -> count("notification.mails where subject_id = ?", order.value()) == 1);
    Eventually.is("success", () -> failing(order).isEmpty());
  }

  /** A bug in points: its table rejects this order's rewards, whichever event points reacts to. */
  @Test
  void paysAndDeliversAnOrderWhosePointsCannotBeStoredAndGivesThemOnceLater() {
    var creator = signIn.somebody();
    var buyer = signIn.somebody();
    var product = shop.tee(creator, Map.of("editionSize", 10));
    var order = place(buyer, product);
    var bug = "bug_" + order.value();
    jdbc.sql("alter table points.rewards add constraint " + bug + " check (order_id <> '" + order + "')").update();
    try {
      payAndDeliver(order);
      assertThat(status(order)).isEqualTo("delivered");
      assertThat(count("ordering.orders where payment_tx = '" + PAID + "' and id = ?", order.value())).isOne();
      assertThat(count("catalog.stock_holds where state = 'committed' and order_id = ?", order.value())).isOne();
      assertThat(count("catalog.stock where taken = 1 and item = ?", "product/" + product)).isOne();
      Eventually.is("failing reactions that were tried again", () -> failing(order).stream().filter(item -> item.get("tries").asInt() > 1)
          .map(item -> item.get("reaction").asString()).collect(Collectors.toSet())
          .equals(Set.of("points.order-payment", "points.order-delivered")));
      assertThat(failing(order))
          .allSatisfy(item -> assertThat(item.get("lastError").asString()).startsWith("PSQLException: ").contains(bug));
      Eventually.is("reactions of others", () -> count("notification.mails where subject_id = ?", order.value()) > 0
          && count("fulfilment.productions where order_id = ?", order.value()) == 1);
      assertThat(points(buyer) + points(creator)).isZero();
    } finally {
      jdbc.sql("alter table points.rewards drop constraint " + bug).update();
    }
    Eventually.is("success", () -> failing(order).isEmpty());
    transactions.executeWithoutResult(transaction -> events.publishEvent(new OrderDelivered(order, buyer.userId(), Instant.EPOCH)));
    Eventually.is("end of all reactions of points", () -> waiting(order).stream().noneMatch(task -> task.startsWith("points.")));
    assertThat(points(buyer)).isEqualTo(10);
    assertThat(points(creator)).isEqualTo(20);
    assertThat(count("points.transactions where source_key like ? || '/%'", order.value())).as("the buyer's and the creator's")
        .isEqualTo(2);
  }

  @Test
  void storesAnEventInThePublishersTransactionOrNotAtAll() {
    var order = place();
    transactions.executeWithoutResult(transaction -> {
      events.publishEvent(confirmed(order));
      assertThat(waiting(order)).contains("points.order-payment", "notification.order-paid", "fulfilment.order-payment", "test.order-paid");
      transaction.setRollbackOnly();
    });
    assertThat(status(order)).isEqualTo("awaiting_payment");
    assertThat(waiting(order)).isEmpty();
    assertThat(buggy.calls(order)).isZero();
  }

  private OrderId place() {
    return place(signIn.somebody(), shop.tee());
  }

  private OrderId place(SignIn.Person buyer, String product) {
    var reply = shop.order(buyer, Shop.form(Shop.item(product, 1)));
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return new OrderId(reply.body().get("id").asString());
  }

  private void pay(OrderId order) {
    transactions.executeWithoutResult(transaction -> events.publishEvent(confirmed(order)));
  }

  /** In one transaction, so that the order is delivered before any reaction to its payment reads it. */
  private void payAndDeliver(OrderId order) {
    transactions.executeWithoutResult(transaction -> {
      events.publishEvent(confirmed(order));
      assertThat(status(order)).isEqualTo("paid");
      orders.productionStarted(order, true);
      var parcel = Parcels.parcel("FOFO Post", "FP7", "/track/FP7", Instant.EPOCH);
      Parcels.ship(orders, order, parcel);
      Parcels.deliver(orders, order, parcel);
    });
  }

  private long points(SignIn.Person person) {
    return http.get("/api/v1/me/points").as(person).call().body().get("points").asLong();
  }

  private static PaymentConfirmed confirmed(OrderId order) {
    return new PaymentConfirmed(order, QuoteId.next(), PAID, EscrowDesk.STUDIO, Wei.ZERO);
  }

  private String status(OrderId order) {
    return jdbc.sql("select status from ordering.orders where id = ?").param(order.value()).query(String.class).single();
  }

  private List<JsonNode> failing(OrderId order) {
    var items = http.get("/api/v1/console/reactions?limit=100").as(signIn.operator()).call().body().get("items");
    return items.valueStream().filter(item -> item.get("about").asString().contains(order.value())).toList();
  }

  private List<String> waiting(OrderId order) {
    return jdbc.sql("select task_name from runtime.tasks_business where convert_from(task_data, 'UTF8') like '%' || ? || '%'")
        .param(order.value())
        .query(String.class).list();
  }

  private long count(String what, String parameter) {
    return jdbc.sql("select count(*) from " + what).param(parameter).query(Long.class).single();
  }
}
