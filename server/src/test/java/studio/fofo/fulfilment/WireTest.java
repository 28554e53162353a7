package studio.fofo.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.factory.FactoryStatus;
import studio.fofo.fulfilment.production.ProductionStatus;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskKind;

/** What may happen while a job is being sent to a supplier. */
class WireTest {

  private static Stage stage;
  private static Wire wire;

  @BeforeAll
  static void open() {
    stage = new Stage(Wire.NAME);
    wire = stage.the(Wire.class);
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  @BeforeEach
  void repair() {
    wire.beforeItArrives = () -> {};
    wire.beforeTheAnswer = () -> {};
  }

  @Test
  void createsOneJobIfTheReplyIsLost() {
    var order = stage.orders.paidOrder(1);
    var losses = new AtomicInteger();
    wire.beforeTheAnswer = () -> {
      if (losses.incrementAndGet() <= 2) {
        throw new IllegalStateException("the answer is lost");
      }
    };
    for (var attempt = 0; attempt < 2; attempt++) {
      assertThatThrownBy(stage::work).hasMessage("the answer is lost");
      submitAgain(order);
    }
    stage.work();
    assertThat(stage.jobs(order)).hasSize(1);
    assertThat(stage.production(order).status()).isEqualTo(ProductionStatus.SUBMITTED);
  }

  @Test
  void continuesAJobThatTheFactoryStartedBeforeItsReplyArrived() {
    var order = stage.orders.paidOrder(1);
    wire.beforeTheAnswer = () -> {
      stage.factory().advance(stage.job(order).id(), FactoryStatus.IN_PRODUCTION);
      throw new IllegalStateException("the answer is lost");
    };
    assertThatThrownBy(stage::work).hasMessage("the answer is lost");
    wire.beforeTheAnswer = () -> {};
    submitAgain(order);
    stage.work();
    assertThat(stage.jobs(order)).hasSize(1);
    assertThat(stage.production(order).status()).isEqualTo(ProductionStatus.IN_PRODUCTION);
    assertThat(stage.orders.told(order)).containsExactly("production started");
  }

  @Test
  void withdrawsAJobWhoseOrderIsCancelledWhileItIsSent() {
    var order = stage.orders.paidOrder(1);
    wire.beforeItArrives = () -> {
      stage.orders.cancel(order);
      stage.tasks.cancel(new TaskKind<>("fulfilment.withdraw", Role.BUSINESS, Object.class),
          stage.production(order).id().value());
    };
    stage.work();
    assertThat(stage.job(order).status()).as("withdrawn by its sender").isEqualTo(FactoryStatus.CANCELLED);
    assertThat(stage.production(order).status()).isEqualTo(ProductionStatus.CANCELLED);
  }

  @Test
  void putsTheOrderOnHoldIfTheSupplierCancels() {
    var order = stage.orders.paidOrder(1);
    stage.work();
    stage.factory().withdraw(stage.production(order).id());
    stage.clock.advance(Stage.LONG);
    stage.the(RecurringTask.class, "askingSilentSuppliers").work().run();
    stage.work();
    assertThat(stage.orders.statusOf(order)).isEqualTo(OrderStatus.ON_HOLD);
    assertThat(stage.production(order).status()).isEqualTo(ProductionStatus.CANCELLED);
  }

  @Test
  void startsAnotherProductionIfTheOrderIsResumed() {
    var order = stage.orders.paidOrder(1);
    stage.work();
    var first = stage.production(order).id();
    stage.factory().withdraw(first);
    stage.clock.advance(Stage.LONG);
    stage.the(RecurringTask.class, "askingSilentSuppliers").work().run();
    stage.work();
    stage.orders.pay(order);
    stage.work();
    stage.orders.pay(order);
    stage.work();
    assertThat(stage.production(order).id()).isNotEqualTo(first);
    assertThat(stage.production(order).status()).isEqualTo(ProductionStatus.SUBMITTED);
    assertThat(stage.jobs(order)).extracting("status").containsExactlyInAnyOrder(FactoryStatus.CANCELLED, FactoryStatus.QUEUED);
  }

  private static void submitAgain(OrderId order) {
    stage.tasks.again("fulfilment.submit", stage.production(order).id().value());
  }
}
