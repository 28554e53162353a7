package studio.fofo.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.fofo.artworks.Design;
import studio.fofo.fulfilment.factory.FactoryJobs;
import studio.fofo.fulfilment.factory.FactoryStatus;
import studio.fofo.fulfilment.printfiles.PrintFileRows;
import studio.fofo.fulfilment.production.ProductionProgress;
import studio.fofo.fulfilment.production.ProductionStatus;
import studio.fofo.fulfilment.production.ProductionSteps;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.painter.PrintArea;
import studio.fofo.painter.proof.Finding;
import studio.fofo.painter.proof.PrintIntent;
import studio.fofo.painter.proof.Proof;
import studio.fofo.painter.proof.Technique;
import studio.fofo.painter.surface.Colour;
import studio.fofo.runtime.FreeDisk;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.storage.MediaUrl;

/** From a paid order to a delivered parcel, and all the ways in which it can go wrong. */
class FulfilmentTest {

  private static Stage stage;

  @BeforeAll
  static void open() {
    stage = new Stage();
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  @Test
  void deliversAPaidOrderAndReportsEachStepOnce() {
    var order = stage.orders.paidOrder(2);
    stage.work();
    advance(order, FactoryStatus.IN_PRODUCTION, FactoryStatus.PRINTED, FactoryStatus.SHIPPED, FactoryStatus.DELIVERED);
    assertThat(stage.orders.told(order)).containsExactly("production started", "shipped with FOFO Courier", "delivered");
    assertThat(stage.production(order).status()).isEqualTo(ProductionStatus.DELIVERED);
    assertThat(stage.orders.statusOf(order)).isEqualTo(OrderStatus.DELIVERED);
    assertThat(stage.jdbc.sql("select count(*) from fulfilment.shipments where production_id = :id and delivered_at is not null")
        .param("id", stage.production(order).id().value()).query(Long.class).single()).isEqualTo(1);
  }

  @Test
  void takesEachStepOnceHoweverManyLookAtOnce() throws Exception {
    var order = stage.orders.paidOrder(1);
    stage.work();
    advance(order, FactoryStatus.IN_PRODUCTION, FactoryStatus.PRINTED);
    stage.factory().advance(stage.job(order).id(), FactoryStatus.SHIPPED);
    stage.factory().advance(stage.job(order).id(), FactoryStatus.DELIVERED);
    var id = stage.production(order).id();
    var progress = stage.the(ProductionProgress.class);
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var looking : threads.invokeAll(Collections.nCopies(8, Executors.callable(() -> progress.observe(id))))) {
        looking.get();
      }
    }
    stage.work();
    assertThat(stage.orders.told(order)).containsExactly("production started", "shipped with FOFO Courier", "delivered");
    assertThat(stage.production(order).status()).isEqualTo(ProductionStatus.DELIVERED);
  }

  @Test
  void createsOneProductionAndOneJobHoweverOftenTheOrderIsPaid() {
    var order = stage.orders.paidOrder(1);
    stage.orders.pay(order);
    stage.work();
    stage.orders.pay(order);
    stage.work();
    assertThat(stage.jobs(order)).hasSize(1);
  }

  @Test
  void rendersEachLineForItsPrintAreaAndStoresTheFile() {
    var order = stage.orders.paidOrder(2);
    stage.work();
    var lines = stage.the(FactoryJobs.class).lines(stage.job(order).id());
    assertThat(lines).extracting("line", "title", "variant", "quantity").containsExactly(
        tuple(1, "Neon fox 1", "Black / M", 2),
        tuple(2, "Neon fox 2", "Black / M", 2));
    var file = stage.shelf.find(new MediaUrl(lines.getLast().url())).orElseThrow();
    assertThat(new String(file.bytes(), StandardCharsets.UTF_8))
        .startsWith(stage.orders.require(order).items().getLast().artworkId().value())
        .contains("widthPx=3600, heightPx=4800, bleedPx=0, transparent=true");
  }

  @Test
  void rendersForPaidOrdersOnANearlyFullDiskDownToTheReserve() {
    stage.freeDisk.set(Stage.FLOOR.toBytes() / 2);
    assertThat(stage.the(FreeDisk.class).hasRoom()).as("for anything new").isFalse();
    var order = stage.orders.paidOrder(1);
    stage.work();
    assertThat(stage.jobs(order)).as("paid orders are produced").hasSize(1);
    stage.freeDisk.set(Stage.RESERVE.toBytes() - 1);
    var late = stage.orders.paidOrder(1);
    stage.work();
    assertThat(stage.jobs(late)).isEmpty();
    assertThat(stage.production(late).status()).isEqualTo(ProductionStatus.PREPARING);
    stage.freeDisk.set(Long.MAX_VALUE);
    stage.work();
    assertThat(stage.jobs(late)).as("once there is room").hasSize(1);
  }

  @Test
  void rendersWhatItsCreatorOffered() {
    for (var design : Design.values()) {
      stage.offers.design = design;
      var order = stage.orders.paidOrder(1);
      stage.work();
      var line = stage.the(FactoryJobs.class).lines(stage.job(order).id()).getFirst();
      var file = stage.shelf.find(new MediaUrl(line.url())).orElseThrow();
      assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).endsWith(" " + design);
    }
  }

  @Test
  void checksEachFileAsItWasStoredAndKeepsItsProof() {
    var seen = new ArrayList<PrintIntent>();
    var note = new Finding(Finding.Kind.UNDERBASE, "On this colour, print a white underbase first.");
    stage.proofs = (file, intent) -> {
      seen.add(intent);
      return new Proof(List.of(note),
          Optional.of(("proof of " + new String(file, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8)));
    };
    var order = stage.orders.paidOrder(1);
    stage.work();
    assertThat(seen).containsExactly(
        new PrintIntent(new PrintArea(3600, 4800, 0, true), true, Colour.of("#111111"), Technique.DIRECT_TO_GARMENT));
    var proof = stage.the(PrintFileRows.class).proofsOf(stage.production(order).id()).getFirst();
    assertThat(proof.findings()).containsExactly(note);
    var picture = stage.shelf.find(new MediaUrl(proof.pictureUrl().orElseThrow())).orElseThrow();
    assertThat(new String(picture.bytes(), StandardCharsets.UTF_8))
        .startsWith("proof of " + stage.orders.require(order).items().getFirst().artworkId().value());
    assertThat(stage.production(order).status()).as("a note stops nothing").isEqualTo(ProductionStatus.SUBMITTED);
  }

  @Test
  void submitsNothingThatWouldBeWasteAndHoldsItsOrder() {
    stage.proofs = (file, intent) -> new Proof(List.of(new Finding(Finding.Kind.BLANK, "There is nothing to print.")), Optional.empty());
    var order = stage.orders.paidOrder(2);
    stage.work();
    assertThat(stage.jobs(order)).isEmpty();
    assertThat(stage.orders.statusOf(order)).isEqualTo(OrderStatus.ON_HOLD);
    var spoiled = stage.production(order);
    assertThat(spoiled.status()).isEqualTo(ProductionStatus.CANCELLED);
    stage.proofs = (file, intent) -> new Proof(List.of(), Optional.empty());
    stage.orders.pay(order);
    stage.work();
    assertThat(stage.production(order).id()).as("made again once somebody has looked").isNotEqualTo(spoiled.id());
    assertThat(stage.jobs(order)).hasSize(1);
  }

  @Test
  void takesAFileThatIsNotInTheStoreForUnreadable() {
    var seen = new ArrayList<byte[]>();
    stage.proofs = (file, intent) -> {
      seen.add(file);
      return new Proof(List.of(), Optional.empty());
    };
    stage.shelf.loses = true;
    stage.orders.paidOrder(1);
    stage.work();
    stage.shelf.loses = false;
    assertThat(seen).singleElement().isEqualTo(new byte[0]);
  }

  @Test
  void rendersNoLineTwiceIfThePainterDiesInBetween() {
    var order = stage.orders.paidOrder(3);
    var before = stage.printFiles.painted.get();
    stage.printFiles.diesAt = before + 2;
    assertThatThrownBy(stage::work).hasMessage("the painter died");
    stage.orders.pay(order);
    stage.work();
    assertThat(stage.printFiles.painted.get() - before).as("one, the one it died of, that one again, the third").isEqualTo(4);
    assertThat(stage.production(order).status()).isEqualTo(ProductionStatus.SUBMITTED);
  }

  @Test
  void endsCorrectlyIfAnOrdersEventsComeInReverse() {
    var cancelled = stage.orders.paidOrder(1);
    stage.orders.cancel(cancelled);
    var lost = stage.orders.paidOrder(1);
    stage.orders.loseThePayment(lost);
    var back = stage.orders.paidOrder(1);
    stage.orders.loseThePayment(back);
    stage.orders.pay(back);
    stage.tasks.reverse();
    stage.work();
    assertThat(stage.jobs(cancelled)).isEmpty();
    assertThat(stage.jobs(lost)).isEmpty();
    assertThat(stage.jobs(back)).hasSize(1);

    stage.orders.pay(lost);
    stage.work();
    assertThat(stage.jobs(lost)).as("paid after all").hasSize(1);
  }

  /** The order knows at once, the production later. */
  @Test
  void submitsNothingForAnUnpaidOrderEvenBeforeItsEventArrives() {
    var order = stage.orders.paidOrder(1);
    stage.printFiles.diesAt = stage.printFiles.painted.get() + 1;
    assertThatThrownBy(stage::work).hasMessage("the painter died");
    stage.orders.pay(order);
    stage.orders.putOnHold(order, "look");
    stage.work();
    assertThat(stage.production(order).status()).isEqualTo(ProductionStatus.PREPARING);
    stage.tasks.again(ProductionSteps.MAKE_PRINT_FILES.name(), stage.production(order).id().value());
    stage.work();
    assertThat(stage.production(order).status()).isEqualTo(ProductionStatus.READY);
    assertThat(stage.jobs(order)).isEmpty();

    stage.orders.pay(order);
    stage.work();
    assertThat(stage.jobs(order)).hasSize(1);
  }

  @Test
  void withdrawsAJobIfItsOrderIsCancelledBeforeProduction() {
    var order = stage.orders.paidOrder(1);
    stage.work();
    stage.orders.cancel(order);
    stage.work();
    assertThat(stage.production(order).status()).isEqualTo(ProductionStatus.CANCELLED);
    assertThat(stage.job(order).status()).isEqualTo(FactoryStatus.CANCELLED);
    assertThatThrownBy(() -> advance(order, FactoryStatus.IN_PRODUCTION)).isInstanceOf(Refusal.class)
        .hasMessageContaining("is cancelled and cannot become in_production");
  }

  @Test
  void neverPrintsForACancelledOrderEvenBeforeTheFactoryIsNotified() {
    var order = stage.orders.paidOrder(1);
    stage.work();
    stage.orders.cancel(order);
    assertThatThrownBy(() -> advance(order, FactoryStatus.IN_PRODUCTION)).isInstanceOf(Refusal.class);
    assertThat(stage.job(order).status()).isEqualTo(FactoryStatus.QUEUED);
    stage.work();
    assertThat(stage.job(order).status()).isEqualTo(FactoryStatus.CANCELLED);
  }

  @Test
  void submitsNothingForAnOrderThatWasCancelledDuringRendering() {
    var order = stage.orders.paidOrder(1);
    stage.printFiles.diesAt = stage.printFiles.painted.get() + 1;
    assertThatThrownBy(stage::work).hasMessage("the painter died");
    stage.orders.cancel(order);
    stage.tasks.again(ProductionSteps.MAKE_PRINT_FILES.name(), stage.production(order).id().value());
    stage.work();
    assertThat(stage.production(order).status()).isEqualTo(ProductionStatus.CANCELLED);
    assertThat(stage.jobs(order)).isEmpty();
  }

  @Test
  void waitsWhileAPaymentIsMissingAndContinuesWhenItIsBack() {
    var order = stage.orders.paidOrder(1);
    stage.orders.loseThePayment(order);
    stage.work();
    assertThat(stage.jobs(order)).as("rendered, but not submitted").isEmpty();
    stage.orders.pay(order);
    stage.work();
    assertThat(stage.jobs(order)).hasSize(1);
    stage.orders.loseThePayment(order);
    assertThatThrownBy(() -> advance(order, FactoryStatus.IN_PRODUCTION)).isInstanceOf(Refusal.class);
    stage.orders.pay(order);
    advance(order, FactoryStatus.IN_PRODUCTION);
    assertThat(stage.orders.told(order)).containsExactly("production started");
  }

  @Test
  void followsUpdatesThatAreLateRepeatedAndOutOfOrder() {
    var order = stage.orders.paidOrder(1);
    stage.work();
    var job = stage.job(order).id();
    for (var step : List.of(FactoryStatus.IN_PRODUCTION, FactoryStatus.PRINTED, FactoryStatus.SHIPPED, FactoryStatus.DELIVERED)) {
      stage.factory().advance(job, step);
    }
    assertThat(stage.production(order).status()).as("not checked yet").isEqualTo(ProductionStatus.IN_PRODUCTION);
    stage.work();
    assertThat(stage.orders.told(order)).containsExactly("production started", "shipped with FOFO Courier", "delivered");
  }

  @Test
  void recoversLostUpdatesByPolling() {
    var order = stage.orders.paidOrder(1);
    stage.work();
    advance(order, FactoryStatus.IN_PRODUCTION, FactoryStatus.PRINTED);
    stage.jdbc.sql("update fulfilment.factory_jobs set status = 'shipped', tracking_number = 'FOFO-0000-0000-0001' where id = :id")
        .param("id", stage.job(order).id().value()).update();
    stage.jdbc.sql("insert into fulfilment.factory_steps values (:id, 'shipped', :now)")
        .param("id", stage.job(order).id().value())
        .param("now", stage.clock.instant().atOffset(ZoneOffset.UTC)).update();
    stage.clock.advance(Stage.LONG);
    stage.the(RecurringTask.class, "askingSilentSuppliers").work().run();
    stage.work();
    assertThat(stage.orders.statusOf(order)).isEqualTo(OrderStatus.SHIPPED);
  }

  private static void advance(OrderId order, FactoryStatus... steps) {
    for (var step : steps) {
      stage.factory().advance(stage.job(order).id(), step);
      stage.work();
    }
  }
}
