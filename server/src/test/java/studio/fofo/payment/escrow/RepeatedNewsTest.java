package studio.fofo.payment.escrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.Chain;
import studio.fofo.chain.HeadMoved;
import studio.fofo.chain.Log;
import studio.fofo.chain.nodes.Logs;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.payment.PaymentConfirmed;
import studio.fofo.payment.PaymentRemoved;
import studio.fofo.payment.checkout.Checkout;
import studio.fofo.testing.HeardEvents;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.shop.GalleryFakes;
import studio.fofo.testing.shop.Till.Purchase;
import studio.fofo.testing.shop.Till;

/** The chain's events are repeated, or arrive out of order. */
@ModuleTest
@Import(GalleryFakes.class)
class RepeatedNewsTest {

  private final Till till;
  private final EscrowLogs logs;
  private final Escrow escrow;
  private final Nodes nodes;
  private final HeardEvents heard;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;

  RepeatedNewsTest(Till till, EscrowLogs logs, Escrow escrow, Nodes nodes, HeardEvents heard, JdbcClient jdbc,
      TransactionTemplate transactions,
      ApplicationEventPublisher events) {
    this.till = till;
    this.logs = logs;
    this.escrow = escrow;
    this.nodes = nodes;
    this.heard = heard;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.events = events;
  }

  @Test
  void aRepeatedPaymentEventChangesNothing() {
    var order = till.place();
    var log = paidLog(order.pay());
    till.await(order, "paid");
    var before = row(order);

    inTransaction(() -> logs.onLog(log));
    inTransaction(() -> events.publishEvent(new HeadMoved(Chain.LOCAL, log.blockNumber())));
    escrow.announce(paymentOf(order));
    escrow.announce(paymentOf(order));

    assertThat(row(order)).isEqualTo(before);
    assertThat(heard.all(PaymentConfirmed.class, event -> event.orderId().value().equals(order.id()))).hasSize(1);
    assertThat(till.timeline(order)).containsExactly("awaiting_payment", "paid");
  }

  @Test
  void anEventOfAReplacedBlockChangesNothing() {
    var order = till.place();
    var log = paidLog(order.pay());
    till.await(order, "paid");
    var before = row(order);
    var ofAnotherBlock = new Log(log.chainId(), log.blockNumber(), "0x" + "ab".repeat(32), log.txHash(), log.logIndex(), log.address(),
        log.topics(), log.data());

    inTransaction(() -> logs.onReorg(ofAnotherBlock));

    assertThat(row(order)).isEqualTo(before);
    assertThat(heard.all(PaymentRemoved.class, event -> event.orderId().value().equals(order.id()))).isEmpty();
  }

  @Test
  void aRepeatedRefundIsRecordedOnce() {
    var order = till.place();
    order.pay();
    till.await(order, "paid");
    till.cancel(order);
    till.await(order, "refunded");
    var before = row(order);

    escrow.ended(paymentOf(order), Payment.Ending.REFUND, "0x" + "cd".repeat(32));
    escrow.announce(paymentOf(order));

    assertThat(row(order)).isEqualTo(before);
    assertThat(till.timeline(order)).containsExactly("awaiting_payment", "paid", "refund_pending", "refunded");
  }

  private Log paidLog(String txHash) {
    var receipt = nodes.of(Chain.LOCAL).call("eth_getTransactionReceipt", txHash);
    List<Log> all = Logs.read(Chain.LOCAL, receipt.get("logs"));
    return all.stream().filter(log -> Checkout.abi().is(Checkout.ORDER_PAID, log)).findFirst().orElseThrow();
  }

  private String row(Purchase order) {
    return jdbc.sql("select p::text from payment.payments p where order_id = ?").param(order.id()).query(String.class).single();
  }

  private String paymentOf(Purchase order) {
    return jdbc.sql("select id from payment.payments where order_id = ?").param(order.id()).query(String.class).single();
  }

  private void inTransaction(Runnable work) {
    transactions.executeWithoutResult(status -> work.run());
  }
}
