package studio.fofo.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.factory.FactoryStatus;
import studio.fofo.fulfilment.production.ProductionStatus;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.OrderStatus;

/** The buyer cancels at the moment at which the printer takes the job. */
class CancelRaceTest {

  private static final int ORDERS = 60;
  private static final long HEAD_START = 2_000_000;

  @Test
  void letsEitherTheBuyerOrThePrinterWin() throws Exception {
    try (var stage = new Stage(); var threads = Executors.newFixedThreadPool(2)) {
      var cancelled = 0;
      for (var number = 0; number < ORDERS; number++) {
        var order = stage.orders.paidOrder(1);
        stage.work();
        var job = stage.job(order).id();
        var barrier = new CyclicBarrier(2);
        var buyer = threads.submit(wins(barrier, () -> stage.orders.cancel(order)));
        var printer = threads.submit(wins(barrier, () -> stage.factory().advance(job, FactoryStatus.IN_PRODUCTION)));
        assertThat(buyer.get()).as("exactly one of the two").isNotEqualTo(printer.get());
        stage.work();
        assertThatAllAgree(stage, order, buyer.get());
        cancelled += buyer.get() ? 1 : 0;
      }
      assertThat(cancelled).as("a race that only one side ever wins proves nothing").isBetween(1, ORDERS - 1);
    }
  }

  private static Callable<Boolean> wins(CyclicBarrier barrier, Runnable move) {
    return () -> {
      barrier.await();
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(HEAD_START));
      try {
        move.run();
        return true;
      } catch (Refusal lost) {
        return false;
      }
    };
  }

  private static void assertThatAllAgree(Stage stage, OrderId order, boolean cancelled) {
    assertThat(stage.orders.statusOf(order)).isEqualTo(cancelled ? OrderStatus.REFUND_PENDING : OrderStatus.IN_PRODUCTION);
    assertThat(stage.production(order).status())
        .isEqualTo(cancelled ? ProductionStatus.CANCELLED : ProductionStatus.IN_PRODUCTION);
    assertThat(stage.job(order).status()).isEqualTo(cancelled ? FactoryStatus.CANCELLED : FactoryStatus.IN_PRODUCTION);
  }
}
