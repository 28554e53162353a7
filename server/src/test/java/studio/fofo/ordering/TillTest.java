package studio.fofo.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.payment.PaymentConfirmed;
import studio.fofo.payment.PaymentSettled;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.HeardEvents;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.shop.GalleryFakes;
import studio.fofo.testing.shop.Till.Purchase;
import studio.fofo.testing.shop.Till;
import studio.fofo.testing.shop.TwinRequests;

/** Orders paid on a real chain, with reorganisations. */
@ModuleTest
@Import(GalleryFakes.class)
class TillTest {

  private final Till till;
  private final HeardEvents heard;
  private final TwinRequests twins;
  private final JdbcClient jdbc;

  TillTest(Till till, HeardEvents heard, TwinRequests twins, JdbcClient jdbc) {
    this.till = till;
    this.heard = heard;
    this.twins = twins;
    this.jdbc = jdbc;
  }

  @Test
  void waitsAfterAReorganisationAndIsPaidOnceWhenThePaymentIsMinedAgain() {
    var order = paid();
    Eventually.is("job of the factory", () -> !till.jobs(order).isEmpty());

    till.reorganise(1);
    till.await(order, "awaiting_payment");
    assertThat(till.advance(order, "in_production").status()).as("nothing is printed on a payment that vanished").isEqualTo(409);

    order.pay();
    till.await(order, "paid");
    finish(order);
    assertThat(till.timeline(order)).containsSubsequence("awaiting_payment", "paid", "awaiting_payment", "paid", "in_production", "shipped",
        "delivered");
    assertThatEverythingHappenedOnce(order);
  }

  @Test
  void staysPaidWhenThePaymentMovesToAnotherBlock() {
    var order = till.place();
    var hash = order.pay();
    till.await(order, "paid");

    till.reorganiseAround(hash);
    Eventually.is("payment in its new block", () -> changes(order) >= 3);
    till.await(order, "paid");

    finish(order);
    assertThatEverythingHappenedOnce(order);
  }

  @Test
  void isHeldWhileThePaymentIsGoneDuringProduction() {
    var order = paid();
    assertThat(till.advance(order, "in_production").status()).isEqualTo(200);
    Eventually.is("settlement", () -> till.read(order).get("settled").asBoolean());

    till.reorganise(2);
    till.await(order, "on_hold");

    order.pay();
    till.await(order, "in_production");
    Eventually.is("second settlement", () -> endedTx(order));
    finish(order);
    assertThatEverythingHappenedOnce(order);
  }

  @Test
  void refundsAPaymentAfterTheOrderExpired() {
    var order = till.place();
    jdbc.sql("update ordering.orders set payable_until = now() - interval '1 second' where id = ?").param(order.id()).update();
    till.await(order, "expired");

    order.pay();
    var poor = order.wallet().balance();
    till.await(order, "refunded");

    assertThat(order.wallet().balance().subtract(poor)).isEqualTo(order.amount());
    assertThat(till.jobs(order)).isEmpty();
    assertThat(heard.all(PaymentConfirmed.class, event -> event.orderId().value().equals(order.id()))).isEmpty();
  }

  @Test
  void refundsACancelledOrderToTheWei() {
    var order = paid();
    var poor = order.wallet().balance();
    assertThat(till.cancel(order).body().get("status").asString()).isEqualTo("refund_pending");
    till.await(order, "refunded");
    assertThat(order.wallet().balance().subtract(poor)).isEqualTo(order.amount());
  }

  @Test
  void rejectsWrongAmountsSecondPaymentsAndOtherPayers() {
    var order = till.place();
    var to = order.call().get("to").asString();
    var data = order.call().get("data").asString();
    assertThat(order.wallet().refusal(to, data, order.amount().subtract(BigInteger.ONE))).startsWith("FofoCheckout_AmountTooLow");
    assertThat(order.wallet().refusal(to, data, order.amount().add(BigInteger.ONE))).startsWith("FofoCheckout_AmountTooHigh");
    assertThat(till.place().wallet().refusal(to, data, order.amount())).startsWith("FofoCheckout_NotThePayer");
    assertThat(till.status(order)).isEqualTo("awaiting_payment");

    order.pay();
    assertThat(order.wallet().refusal(to, data, order.amount())).startsWith("FofoCheckout_AlreadyPaid");
    till.await(order, "paid");
    assertThat(jdbc.sql("select count(*) from payment.payments where order_id = ?").param(order.id()).query(Long.class).single())
        .isEqualTo(1);
  }

  private Purchase paid() {
    var order = till.place();
    order.pay();
    till.await(order, "paid");
    return order;
  }

  private void finish(Purchase order) {
    for (var step : List.of("in_production", "printed", "shipped", "delivered")) {
      var reply = till.advance(order, step);
      assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }
    till.await(order, "delivered");
    Eventually.is("settlement", () -> endedTx(order));
  }

  private void assertThatEverythingHappenedOnce(Purchase order) {
    assertThat(till.jobs(order)).hasSize(1);
    Eventually.is("three mails", () -> till.mails(order).size() == 3);
    assertThat(till.mails(order)).isEqualTo(Map.of("order_receipt", 1L, "order_shipped", 1L, "order_delivered", 1L));
    Eventually.is("request of a twin", () -> !twins.ofOrder(order.id()).isEmpty());
    assertThat(twins.ofOrder(order.id())).hasSize(1);
    assertThat(heard.all(OrderSettled.class, event -> event.orderId().value().equals(order.id()))).hasSize(1);
    assertThat(heard.all(PaymentSettled.class, event -> event.orderId().value().equals(order.id()))).isNotEmpty();
    assertThat(jdbc.sql("select count(*) from payment.ledger where order_id = ? and kind = 'earned' and account = any(?)").param(order.id())
        .param(new String[] {creator(order)}).query(Long.class).single()).as("credited once").isLessThanOrEqualTo(1);
  }

  private String creator(Purchase order) {
    return jdbc.sql("select shares->0->>'account' from payment.quotes where order_id = ? limit 1").param(order.id()).query(String.class)
        .single();
  }

  private boolean endedTx(Purchase order) {
    return jdbc.sql("select ended_tx is not null and status = 'confirmed' from payment.payments where order_id = ?").param(order.id())
        .query(Boolean.class).single();
  }

  private int changes(Purchase order) {
    return jdbc.sql("select changes from payment.payments where order_id = ?").param(order.id()).query(Integer.class).single();
  }
}
