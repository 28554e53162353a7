package studio.fofo.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import studio.fofo.chain.Chain;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.payment.checkout.Checkout;
import studio.fofo.payment.escrow.PaidQuotes;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.HeardEvents;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.shop.GalleryFakes;
import studio.fofo.testing.shop.Till.Purchase;
import studio.fofo.testing.shop.Till;

/** With enough confirmations, a reorganisation never affects an order: it is not paid earlier, and nothing is printed. */
@ModuleTest
@Import(GalleryFakes.class)
@TestPropertySource(properties = {"fofo.chain.local.finality=3", "fofo.chain.local.large-finality=3"})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConfirmationsTest {

  private final Till till;
  private final Nodes nodes;
  private final HeardEvents heard;
  private final JdbcClient jdbc;
  private final PaidQuotes paid;

  ConfirmationsTest(Till till, Nodes nodes, HeardEvents heard, JdbcClient jdbc, PaidQuotes paid) {
    this.till = till;
    this.nodes = nodes;
    this.heard = heard;
    this.jdbc = jdbc;
    this.paid = paid;
  }

  @Test
  @Order(1)
  void printsNothingBeforeAPaymentIsConfirmed() {
    var order = till.place();
    order.pay();
    Eventually.is("payment in a block", () -> status(order).equals(List.of("seen")));
    mine(1);
    assertThat(till.status(order)).as("two blocks are not three").isEqualTo("awaiting_payment");

    till.reorganise(2);
    Eventually.is("payment gone", () -> status(order).equals(List.of("removed")));
    order.pay();
    Eventually.is("payment in a block again", () -> status(order).equals(List.of("seen")));
    assertThat(till.status(order)).isEqualTo("awaiting_payment");
    assertThat(till.jobs(order)).isEmpty();
    mine(2);
    till.await(order, "paid");

    assertThat(heard.all(PaymentRemoved.class, event -> event.orderId().value().equals(order.id())))
        .as("no false report").isEmpty();
    assertThat(heard.all(PaymentConfirmed.class, event -> event.orderId().value().equals(order.id()))).hasSize(1);
    assertThat(till.timeline(order)).containsExactly("awaiting_payment", "paid");
  }

  /** Advances the chain's clock, so it must run last: today's quotes cannot be paid afterwards. */
  @Test
  @Order(2)
  void endsAnOrderWhenTheBuyersOwnRefundIsConfirmed() {
    var order = till.place();
    order.pay();
    Eventually.is("payment in a block", () -> status(order).equals(List.of("seen")));
    mine(2);
    till.await(order, "paid");
    nodes.of(Chain.LOCAL).call("evm_increaseTime", Duration.ofDays(61).toSeconds());
    mine(1);
    var takeBack = Checkout.refund(paid.ofPaidOrder(Chain.LOCAL, order.id()).orElseThrow(), order.wallet().address());
    var checkout = order.call().get("to").asString();
    var poor = order.wallet().balance();

    order.wallet().send(checkout, takeBack, BigInteger.ZERO);
    Eventually.is("refund in a block", () -> looks(order) == 1);
    till.reorganise(1);
    Eventually.is("refund gone with its block", () -> looks(order) == 0);
    assertThat(till.status(order)).as("a refund that is not there any more").isEqualTo("paid");

    order.wallet().send(checkout, takeBack, BigInteger.ZERO);
    mine(2);
    till.await(order, "refunded");
    var least = order.amount().multiply(BigInteger.valueOf(98)).divide(BigInteger.valueOf(100));
    assertThat(order.wallet().balance().subtract(poor)).as("all but the gas").isBetween(least, order.amount());
    assertThat(heard.all(PaymentRefunded.class, event -> event.orderId().value().equals(order.id()))).hasSize(1);
  }

  /** The number of the buyer's refunds that wait for confirmations. */
  private int looks(Purchase order) {
    return jdbc.sql("""
        select count(*) from runtime.tasks_chain where task_name = 'payment.ended-on-chain'
          and task_instance like (select id from payment.payments where order_id = ?) || '%'""").param(order.id()).query(Integer.class)
        .single();
  }

  private void mine(int blocks) {
    nodes.of(Chain.LOCAL).call("anvil_mine", Hex.quantity(BigInteger.valueOf(blocks)));
  }

  private List<String> status(Purchase order) {
    return jdbc.sql("select status from payment.payments where order_id = ?").param(order.id()).query(String.class).list();
  }
}
