package studio.fofo.payment.escrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.Orders;
import studio.fofo.ordering.progress.OrderSteps;
import studio.fofo.payment.PaymentRemoved;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.HeardEvents;
import studio.fofo.testing.HeldLock;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.shop.GalleryFakes;
import studio.fofo.testing.shop.Till.Purchase;
import studio.fofo.testing.shop.Till;

/**
 * A payment's event and a command to its order at the same moment. The event holds the payment and is about to lock the order when
 * the command starts, which locks in the opposite order: without a common lock first, the database would abort one of them.
 */
@ModuleTest
@Import(GalleryFakes.class)
class TurnTest {

  private final Till till;
  private final Escrow escrow;
  private final Orders orders;
  private final OrderSteps steps;
  private final HeardEvents heard;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  TurnTest(Till till, Escrow escrow, Orders orders, OrderSteps steps, HeardEvents heard, JdbcClient jdbc,
      TransactionTemplate transactions) {
    this.till = till;
    this.escrow = escrow;
    this.orders = orders;
    this.steps = steps;
    this.heard = heard;
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Test
  void aCancellationWaitsForItsPaymentsEvent() throws Exception {
    var order = paid();
    meet(order, () -> {
      steps.cancel(new OrderId(order.id()), "cancelled by the buyer");
      return "cancelled";
    });
    assertThat(till.status(order)).as("first the payment vanished, then the order was cancelled").isEqualTo("cancelled");
  }

  @Test
  void productionWaitsForItsPaymentsEvent() throws Exception {
    var order = paid();
    var outcome = meet(order, () -> {
      try {
        transactions.executeWithoutResult(status -> orders.productionStarted(new OrderId(order.id()), true));
        return "started";
      } catch (Refusal refused) {
        return refused.code().name();
      }
    });
    assertThat(outcome).as("nothing is printed on a payment that vanished").isEqualTo("ORDER_STATUS_REFUSES");
    assertThat(till.status(order)).isEqualTo("awaiting_payment");
  }

  private Purchase paid() {
    var order = till.place();
    order.pay();
    till.await(order, "paid");
    return order;
  }

  /** Runs the command while the event of a removed payment blocks it; the event continues when the command waits for a lock. */
  private String meet(Purchase order, Callable<String> command) throws Exception {
    var payment = jdbc.sql("update payment.payments set status = 'removed' where order_id = ? returning id").param(order.id())
        .query(String.class).single();
    var newsIsUnderWay = new CountDownLatch(1);
    heard.during(PaymentRemoved.class, event -> event.orderId().value().equals(order.id()), () -> {
      newsIsUnderWay.countDown();
      Eventually.is("command that waits for a lock", () -> HeldLock.isAwaited(jdbc));
    });
    try (var threads = Executors.newFixedThreadPool(2)) {
      var news = threads.submit(() -> escrow.announce(payment));
      assertThat(newsIsUnderWay.await(30, TimeUnit.SECONDS)).isTrue();
      var commanded = threads.submit(command);
      news.get(30, TimeUnit.SECONDS);
      return commanded.get(30, TimeUnit.SECONDS);
    }
  }
}
