package studio.fofo.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.factory.Factory;
import studio.fofo.fulfilment.factory.FactoryStatus;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.ProductionProgress;
import studio.fofo.fulfilment.production.ProductionStatus;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.suppliers.LineStatus;
import studio.fofo.fulfilment.suppliers.Parcel;
import studio.fofo.fulfilment.suppliers.Route;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SubmissionResult;
import studio.fofo.fulfilment.suppliers.SupplierHold;
import studio.fofo.fulfilment.suppliers.Withdrawal;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.ShipmentSummary;
import studio.fofo.runtime.RecurringTask;

/** An order of three lines: the factory makes the first, a vendor in the north the second, one in the south the third. */
class SeveralSuppliersTest {

  private static final Instant THEN = Instant.parse("2026-03-05T08:00:00Z");

  private Stage stage;
  private Maker north;
  private Maker south;

  @BeforeEach
  void open() {
    north = new Maker("north");
    south = new Maker("south");
    stage = new Stage(Map.of("fofo.fulfilment.supplier", "factory", "fofo.fulfilment.routing.suppliers", "factory"), List.of(north, south));
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void sendsEachSupplierItsLinesOnly() {
    var order = routed();
    assertThat(stage.job(order).status()).isEqualTo(FactoryStatus.QUEUED);
    assertThat(stage.printFiles.painted.get()).as("each line once").isEqualTo(3);
    assertThat(north.submissions).singleElement()
        .satisfies(sent -> assertThat(sent.lines()).extracting(Submission.Line::number).containsExactly(2));
    assertThat(south.submissions).singleElement()
        .satisfies(sent -> assertThat(sent.lines()).extracting(Submission.Line::number).containsExactly(3));
  }

  @Test
  void creditsTheCreatorsOnceProductionHasBegunAtEverySupplier() {
    var order = routed();
    begin(north, order);
    assertThat(stage.orders.statusOf(order)).as("with the first").isEqualTo(OrderStatus.IN_PRODUCTION);
    assertThatThrownBy(() -> stage.orders.cancel(order)).isInstanceOf(Refusal.class);
    stage.factory().advance(stage.job(order).id(), FactoryStatus.IN_PRODUCTION);
    stage.work();
    assertThat(stage.orders.credited(order)).as("one waits").isZero();
    begin(south, order);
    assertThat(stage.orders.credited(order)).isEqualTo(1);
    look(order);
    assertThat(stage.orders.credited(order)).as("seen again").isEqualTo(1);
    assertThat(stage.orders.told(order)).containsExactly("production started");
  }

  @Test
  void creditsTheCreatorsOnceIfSuppliersBeginAtTheSameTime() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var round = 0; round < 20; round++) {
        var order = routed();
        north.is(of("north", order), LineStatus.IN_PRODUCTION);
        south.is(of("south", order), LineStatus.IN_PRODUCTION);
        var barrier = new CyclicBarrier(4);
        var looks = List.of(looking(barrier, of("north", order)), looking(barrier, of("south", order)),
            looking(barrier, of("north", order)),
            (Callable<Object>) () -> {
              barrier.await();
              return stage.factory().advance(stage.job(order).id(), FactoryStatus.IN_PRODUCTION);
            });
        for (var looked : threads.invokeAll(looks)) {
          looked.get();
        }
        assertThat(stage.orders.credited(order)).isEqualTo(1);
        assertThat(stage.orders.told(order)).containsExactly("production started");
      }
    }
  }

  private Callable<Object> looking(CyclicBarrier barrier, Production production) {
    return () -> {
      barrier.await();
      stage.the(ProductionProgress.class).observe(production.id());
      return production;
    };
  }

  @Test
  void isShippedWithTheLastParcelAndDeliveredWithTheLastArrival() {
    var order = routed();
    stage.factory().advance(stage.job(order).id(), FactoryStatus.IN_PRODUCTION);
    north.is(of("north", order), LineStatus.SHIPPED, parcel("a", "N1", 2, 1), parcel("b", "N2", 2, 1));
    look(order);
    assertThat(stage.orders.statusOf(order)).as("south has not begun").isEqualTo(OrderStatus.IN_PRODUCTION);
    assertThat(stage.orders.parcels(order).values()).extracting(parcel -> parcel.trackingNumber().orElseThrow()).containsExactly("N1",
        "N2");
    north.is(of("north", order), LineStatus.DELIVERED, arrived(parcel("a", "N1", 2, 1)), arrived(parcel("b", "N2", 2, 1)));
    south.is(of("south", order), LineStatus.SHIPPED, parcel("c", "S1", 3, 2));
    look(order);
    assertThat(stage.orders.statusOf(order)).as("the factory prints").isEqualTo(OrderStatus.IN_PRODUCTION);
    advance(order, FactoryStatus.PRINTED, FactoryStatus.SHIPPED);
    assertThat(stage.orders.statusOf(order)).isEqualTo(OrderStatus.SHIPPED);
    advance(order, FactoryStatus.DELIVERED);
    assertThat(stage.orders.statusOf(order)).as("one is on its way").isEqualTo(OrderStatus.SHIPPED);
    south.is(of("south", order), LineStatus.DELIVERED, arrived(parcel("c", "S1", 3, 2)));
    look(order);
    look(order);
    assertThat(stage.orders.statusOf(order)).isEqualTo(OrderStatus.DELIVERED);
    assertThat(stage.orders.told(order)).containsExactly("production started", "shipped with Post", "shipped with Post",
        "shipped with Post",
        "shipped with FOFO Courier", "delivered");
    assertThat(stage.orders.credited(order)).isEqualTo(1);
  }

  @Test
  void doesNotMoveBackwardsIfNewsComeLate() {
    var order = routed();
    north.is(of("north", order), LineStatus.DELIVERED, arrived(parcel("a", "N1", 2, 2)));
    look(order);
    for (var late : List.of(LineStatus.SHIPPED, LineStatus.IN_PRODUCTION, LineStatus.ACCEPTED)) {
      north.is(of("north", order), late, parcel("a", "N1", 2, 2));
      look(order);
    }
    assertThat(of("north", order).status()).isEqualTo(ProductionStatus.DELIVERED);
    assertThat(parcels(order)).singleElement().satisfies(parcel -> assertThat(parcel.deliveredAt()).contains(THEN));
  }

  @Test
  void keepsAParcelWhoseNumberComesLaterAndChanges() {
    var order = routed();
    var bare = new Parcel("a", "Royal Mail", Optional.empty(), Optional.empty(), THEN, Optional.empty(), Map.of(2, 2));
    north.is(of("north", order), LineStatus.SHIPPED, bare);
    look(order);
    assertThat(parcels(order)).singleElement().satisfies(parcel -> assertThat(parcel.trackingNumber()).isEmpty());
    north.is(of("north", order), LineStatus.SHIPPED, parcel("a", "N1", 2, 2));
    look(order);
    north.is(of("north", order), LineStatus.SHIPPED, parcel("a", "N2", 2, 2));
    look(order);
    north.is(of("north", order), LineStatus.SHIPPED, bare);
    look(order);
    assertThat(parcels(order)).singleElement().satisfies(parcel -> assertThat(parcel.trackingNumber()).contains("N2"));
    assertThat(stage.orders.told(order)).startsWith("production started", "shipped with Royal Mail", "now with Post, N1",
        "now with Post, N2");
  }

  @Test
  void givesOnlyTheRefusedPartToAnotherSupplierAndCountsWhatReplacesIt() {
    north.answer = new SubmissionResult.Refused(SubmissionResult.Cause.ADDRESS, "it does not ship there");
    var order = routed();
    assertThat(of("north", order)).satisfies(refused -> {
      assertThat(refused.status()).isEqualTo(ProductionStatus.CANCELLED);
      assertThat(refused.ended()).contains("north refuses the job: it does not ship there");
    });
    assertThat(stage.orders.told(order)).as("not held").isEmpty();
    assertThat(stage.productions(order)).hasSize(4).last().satisfies(other -> {
      assertThat(other.supplier()).isEqualTo("factory");
      assertThat(other.lines()).containsExactly(2);
      assertThat(other.status()).isEqualTo(ProductionStatus.SUBMITTED);
    });
    begin(south, order);
    stage.factory().advance(stage.jobs(order).getFirst().id(), FactoryStatus.IN_PRODUCTION);
    assertThat(stage.orders.credited(order)).as("one waits").isZero();
    stage.factory().advance(stage.jobs(order).getLast().id(), FactoryStatus.IN_PRODUCTION);
    assertThat(stage.orders.credited(order)).as("what was replaced does not count").isEqualTo(1);
  }

  @Test
  void holdsAnOrderOfWhichASupplierCancelledAPart() {
    var order = routed();
    north.is(of("north", order), LineStatus.CANCELLED);
    look(order);
    assertThat(of("north", order).ended()).contains("the supplier north cancelled the job");
    assertThat(stage.orders.statusOf(order)).isEqualTo(OrderStatus.ON_HOLD);
    stage.orders.resume(order);
    stage.work();
    assertThat(stage.production(order).lines()).containsExactly(2);
  }

  @Test
  void releasesALineThatIsSoldOutAfterItWasAccepted() {
    var order = stage.orders.paidOrder(2);
    open(order, new Route("north", List.of(1, 2), "both"));
    stage.work();
    north.is(of("north", order), Map.of(1, LineStatus.IN_PRODUCTION, 2, LineStatus.CANCELLED));
    look(order);
    assertThat(stage.orders.statusOf(order)).as("nobody else makes it").isEqualTo(OrderStatus.ON_HOLD);
    assertThat(stage.orders.credited(order)).isZero();
    stage.orders.resume(order);
    stage.work();
    assertThat(stage.production(order)).satisfies(other -> {
      assertThat(other.supplier()).isEqualTo("factory");
      assertThat(other.lines()).containsExactly(2);
    });
    stage.factory().advance(stage.job(order).id(), FactoryStatus.IN_PRODUCTION);
    assertThat(stage.orders.credited(order)).isEqualTo(1);
  }

  @Test
  void holdsAnOrderOfWhichOnePartFailedWhileOthersGoOn() {
    var order = routed();
    begin(south, order);
    begin(north, order);
    north.is(of("north", order), LineStatus.FAILED);
    south.is(of("south", order), LineStatus.SHIPPED, parcel("c", "S1", 3, 2));
    look(order);
    look(order);
    assertThat(stage.orders.told(order)).containsExactly("production started", "on hold", "shipped with Post");
    assertThat(of("north", order).status()).isEqualTo(ProductionStatus.FAILED);
    stage.orders.resume(order);
    stage.work();
    assertThat(stage.production(order).lines()).as("made again").containsExactly(2);
    assertThat(stage.orders.credited(order)).isZero();
    stage.jobs(order).forEach(job -> stage.factory().advance(job.id(), FactoryStatus.IN_PRODUCTION));
    assertThat(stage.orders.credited(order)).isEqualTo(1);
  }

  @Test
  void recordsThatASupplierBeganWhileTheOrderWasOnHold() {
    var order = routed();
    stage.transactions.executeWithoutResult(transaction -> stage.orders.putOnHold(order, "a look"));
    begin(north, order);
    assertThat(stage.orders.require(order).beneath()).as("it can no longer be cancelled").isEqualTo(OrderStatus.IN_PRODUCTION);
    assertThatThrownBy(() -> stage.factory().advance(stage.job(order).id(), FactoryStatus.IN_PRODUCTION))
        .as("who asks before printing is told no").isInstanceOf(Refusal.class).hasMessageContaining("on hold");
  }

  @Test
  void showsWhyASupplierDoesNotGoOnUntilItDoes() {
    north.answer = new SubmissionResult.Held(new SupplierHold("dearer than its estimate", SupplierHold.Party.STUDIO), Optional.empty());
    var order = routed();
    assertThat(of("north", order).hold()).map(SupplierHold::words).contains("dearer than its estimate");
    var address = new SupplierHold("the house number is missing", SupplierHold.Party.BUYER);
    north.holds(of("north", order), address);
    look(order);
    look(order);
    assertThat(of("north", order).hold()).contains(address);
    assertThat(stage.orders.told(order)).as("the buyer must act, and is told once")
        .containsExactly("whoever prints it needs something from you: the house number is missing");
    begin(north, order);
    assertThat(of("north", order).hold()).isEmpty();
  }

  @Test
  void showsAParcelOfACancelledOrderThatWasShippedAllTheSame() {
    north.withdrawal = Withdrawal.TOO_LATE;
    var order = routed();
    stage.orders.cancel(order);
    stage.work();
    var cancelled = of("north", order);
    assertThat(cancelled.status()).isEqualTo(ProductionStatus.CANCELLED);
    north.is(cancelled, LineStatus.SHIPPED, parcel("a", "N1", 2, 2));
    stage.clock.advance(Stage.LONG.multipliedBy(12));
    stage.the(RecurringTask.class, "askingSilentSuppliers").work().run();
    stage.work();
    assertThat(stage.orders.parcels(order)).hasSize(1);
    assertThat(stage.orders.statusOf(order)).isEqualTo(OrderStatus.REFUND_PENDING);
    assertThat(of("north", order).status()).isEqualTo(ProductionStatus.CANCELLED);
  }

  private OrderId opened() {
    var order = stage.orders.paidOrder(3);
    open(order, new Route(Factory.NAME, List.of(1), "ours"), new Route("north", List.of(2), "near"), new Route("south", List.of(3), "far"));
    return order;
  }

  private OrderId routed() {
    var order = opened();
    stage.work();
    return order;
  }

  private void open(OrderId order, Route... routes) {
    stage.the(Productions.class).open(order, List.of(routes));
  }

  private void begin(Maker vendor, OrderId order) {
    vendor.is(of(vendor.name(), order), LineStatus.IN_PRODUCTION);
    look(order);
  }

  private void look(OrderId order) {
    stage.productions(order).stream().filter(production -> production.status() != ProductionStatus.FAILED)
        .forEach(production -> stage.the(ProductionProgress.class).observe(production.id()));
    stage.work();
  }

  private void advance(OrderId order, FactoryStatus... steps) {
    for (var step : steps) {
      stage.factory().advance(stage.job(order).id(), step);
      stage.work();
    }
  }

  /** The oldest one there. */
  private Production of(String supplier, OrderId order) {
    return stage.productions(order).stream().filter(production -> production.supplier().equals(supplier)).findFirst().orElseThrow();
  }

  private List<ShipmentSummary> parcels(OrderId order) {
    return List.copyOf(stage.orders.parcels(order).values());
  }

  private static Parcel parcel(String key, String number, int line, int pieces) {
    return new Parcel(key, "Post", Optional.of(number), Optional.of("https://post.example/" + number), THEN, Optional.empty(),
        Map.of(line, pieces));
  }

  private static Parcel arrived(Parcel parcel) {
    return new Parcel(parcel.key(), parcel.carrier(), parcel.trackingNumber(), parcel.trackingUrl(), parcel.shippedAt(), Optional.of(THEN),
        parcel.pieces());
  }
}
