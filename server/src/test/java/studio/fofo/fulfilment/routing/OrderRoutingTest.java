package studio.fofo.fulfilment.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.Stage;
import studio.fofo.fulfilment.Vendor;
import studio.fofo.fulfilment.chores.Chore;
import studio.fofo.fulfilment.chores.Chores;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.ProductionProgress;
import studio.fofo.fulfilment.production.ProductionStatus;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.suppliers.Doubts;
import studio.fofo.fulfilment.suppliers.SubmissionResult;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.testing.SettableClock;

/** Orders on their way to whoever makes them, whatever breaks. Nothing is ever made twice. */
class OrderRoutingTest {

  private final Vendor first = new Vendor("first");
  private final Vendor second = new Vendor("second");
  private Stage stage;

  @BeforeEach
  void open() {
    stage = new Stage(Map.of("fofo.fulfilment.supplier", "first", "fofo.fulfilment.routing.suppliers", "first,second",
        "fofo.fulfilment.routing.offer-timeout", "300ms"), List.of(first, second));
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void sendsAnOrderToThePreferredSupplierAndSaysWhy() {
    var order = paidAndWorked(2);
    assertThat(live(order)).singleElement().satisfies(production -> {
      assertThat(production.supplier()).isEqualTo("first");
      assertThat(production.status()).isEqualTo(ProductionStatus.SUBMITTED);
      assertThat(production.reason()).contains("it is preferred");
    });
    assertThat(routing(order).words()).contains("first makes lines 1, 2");
  }

  @Test
  void splitsAnOrderThatNobodyMakesAlone() {
    first.makes = Set.of(1);
    second.makes = Set.of(2);
    var order = paidAndWorked(2);
    assertThat(live(order)).extracting(Production::supplier).containsExactlyInAnyOrder("first", "second");
    assertThat(first.jobs()).hasSize(1);
    assertThat(second.jobs()).hasSize(1);
  }

  @Test
  void leavesOutASupplierThatDoesNotAnswerInTime() {
    var never = new CountDownLatch(1);
    first.before = call -> {
      try {
        never.await();
      } catch (InterruptedException stopped) {
        throw SupplierUnavailable.unknown("stopped", stopped);
      }
    };
    var order = paidAndWorked(1);
    assertThat(live(order)).extracting(Production::supplier).containsExactly("second");
    assertThat(routing(order).words()).endsWith("Without an answer: first");
  }

  @Test
  void leavesOutASupplierThatIsNotConnected() {
    first.connected = false;
    assertThat(live(paidAndWorked(1))).extracting(Production::supplier).containsExactly("second");
  }

  @Test
  void waitsWhileNobodyMakesALineAndGoesOnByItself() {
    first.makes = Set.of(1);
    second.makes = Set.of(1);
    var order = paidAndWorked(2);
    assertThat(live(order)).isEmpty();
    assertThat(routing(order).status()).isEqualTo(RoutingRows.Status.WAITING);
    assertThat(routing(order).words()).contains("nobody makes line 2").contains("not in stock");
    second.makes = Set.of(1, 2);
    stage.work();
    assertThat(live(order)).extracting(Production::supplier).containsExactly("second");
  }

  @Test
  void holdsAnOrderThatNobodyMadeForALongTimeAndRoutesItWhenItIsResumed() {
    first.makes = Set.of();
    second.makes = Set.of();
    var order = paidAndWorked(1);
    advance(Duration.ofHours(25));
    stage.work();
    assertThat(stage.orders.statusOf(order)).isEqualTo(OrderStatus.ON_HOLD);
    assertThat(routing(order).status()).isEqualTo(RoutingRows.Status.HELD);
    first.makes = Set.of(1);
    stage.orders.pay(order);
    stage.work();
    assertThat(live(order)).extracting(Production::supplier).containsExactly("first");
    assertThat(routing(order).status()).isEqualTo(RoutingRows.Status.ROUTED);
  }

  @Test
  void givesARefusedOrderToTheNextSupplier() {
    first.refusal = Optional.of(refused("state code is required"));
    var order = paidAndWorked(1);
    assertThat(live(order)).extracting(Production::supplier).containsExactly("second");
    assertThat(stage.orders.statusOf(order)).isEqualTo(OrderStatus.PAID);
    assertThat(stage.the(RoutingRows.class).refusals(order)).extracting(RoutingRows.Refused::words)
        .containsExactly("state code is required");
    assertThat(first.jobs()).isEmpty();
  }

  @Test
  void holdsAnOrderThatEverySupplierRefuses() {
    first.refusal = Optional.of(refused("no such street"));
    second.refusal = Optional.of(refused("not deliverable"));
    var order = paidAndWorked(1);
    assertThat(stage.orders.statusOf(order)).isEqualTo(OrderStatus.ON_HOLD);
    assertThat(routing(order).words()).contains("first refused it: no such street").contains("second refused it: not deliverable");
  }

  @Test
  void givesNothingToAnotherWhileTheFirstMayHaveIt() {
    var order = routedButNotSent();
    first.losesItsAnswers();
    for (var hour = 0; hour < 3; hour++) {
      stage.workDespiteFailures();
      advance(Duration.ofHours(1));
    }
    first.die();
    for (var hour = 0; hour < 3; hour++) {
      stage.workDespiteFailures();
      advance(Duration.ofHours(1));
    }
    assertThat(second.jobs()).as("the first may have it").isEmpty();
    first.recover();
    stage.workDespiteFailures();
    assertThat(live(order)).extracting(Production::status).containsExactly(ProductionStatus.SUBMITTED);
    assertThat(first.jobs()).hasSize(1);
    assertThat(second.jobs()).isEmpty();
  }

  @Test
  void listsAJobThatIsLongInDoubtAndAsksAgainAtOnceIfAnOperatorSaysSo() {
    var order = routedButNotSent();
    first.losesItsAnswers();
    stage.workDespiteFailures();
    advance(Duration.ofMinutes(29));
    assertThat(doubts()).isEmpty();
    advance(Duration.ofMinutes(2));
    stage.workDespiteFailures();
    assertThat(doubts()).singleElement().satisfies(chore -> {
      assertThat(chore.title()).isEqualTo("Nobody knows whether first has an order");
      assertThat(chore.words()).startsWith("It was sent 2 times and never confirmed");
      assertThat(chore.subject().orElseThrow().id()).isEqualTo(order.value());
      assertThat(chore.action().path()).isEqualTo("/console/productions/" + live(order).getFirst().id() + "/ask");
    });
    first.recover();
    assertThat(stage.the(Doubts.class).askNow(live(order).getFirst().id().value())).isTrue();
    stage.work();
    assertThat(live(order)).extracting(Production::status).containsExactly(ProductionStatus.SUBMITTED);
    assertThat(doubts()).isEmpty();
    assertThat(first.jobs()).hasSize(1);
    assertThat(stage.the(Doubts.class).askNow(live(order).getFirst().id().value())).as("answered meanwhile").isTrue();
    assertThat(stage.the(Doubts.class).askNow("production_x")).isFalse();
  }

  private List<Chore> doubts() {
    return stage.the(Chores.class).open(100).stream().filter(chore -> chore.key().startsWith("doubt/")).toList();
  }

  @Test
  void givesAJobToTheNextIfTheFirstDiesBeforeItHasIt() {
    var order = routedButNotSent();
    first.die();
    for (var minute = 0; minute < 15; minute++) {
      stage.workDespiteFailures();
      advance(Duration.ofMinutes(1));
    }
    assertThat(live(order)).extracting(Production::supplier).containsExactly("second");
    assertThat(second.jobs()).hasSize(1);
    assertThat(routing(order).words()).startsWith("first does not respond; ");
    first.recover();
    advance(Duration.ofHours(1));
    stage.workDespiteFailures();
    assertThat(first.jobs()).isEmpty();
  }

  /** The drill: one vendor is dead for an hour while orders come in. */
  @Test
  void survivesAVendorThatIsDeadForAnHour() {
    second.makes = Set.of(1);
    var before = paidAndWorked(1);
    first.die();
    var orders = new HashSet<OrderId>();
    for (var minute = 0; minute < 60; minute++) {
      if (minute % 20 == 0) {
        orders.add(stage.orders.paidOrder(1));
        orders.add(stage.orders.paidOrder(2));
      }
      stage.workDespiteFailures();
      advance(Duration.ofMinutes(1));
    }
    var waiting = orders.stream().filter(order -> live(order).isEmpty()).toList();
    assertThat(waiting).as("orders of two lines, which only the dead vendor makes").hasSize(3)
        .allSatisfy(order -> assertThat(stage.orders.statusOf(order)).isEqualTo(OrderStatus.PAID));
    first.recover();
    advance(Duration.ofMinutes(10));
    stage.workDespiteFailures();
    orders.add(before);
    assertThat(orders).allSatisfy(order -> assertThat(live(order)).singleElement()
        .satisfies(production -> assertThat(production.status()).isEqualTo(ProductionStatus.SUBMITTED)));
    assertThat(first.jobs()).as("one before, three that waited").hasSize(4);
    assertThat(second.jobs()).hasSize(3);
    assertThat(first.arrivals).doesNotHaveDuplicates();
    assertThat(second.arrivals).doesNotHaveDuplicates();
  }

  @Test
  void routesAgainAsAnOperatorChoosesBeforeItIsSent() {
    var order = routedButNotSent();
    stage.the(Rerouting.class).again(order, Optional.of("second"));
    stage.work();
    assertThat(live(order)).extracting(Production::supplier).containsExactly("second");
    assertThat(first.jobs()).isEmpty();
    assertThat(routing(order).wanted()).contains("second");
  }

  @Test
  void givesAResumedOrderToAnotherSupplierThanTheOneThatGaveItUp() {
    var order = givenUpByTheFirst();
    stage.orders.resume(order);
    stage.work();
    assertThat(live(order)).extracting(Production::supplier).containsExactly("second");
    assertThat(routing(order).words()).startsWith("first gave it up; second makes line 1");
    assertThat(first.jobs()).hasSize(1);
  }

  @Test
  void givesAResumedOrderBackIfNobodyElseMakesIt() {
    second.makes = Set.of();
    var order = givenUpByTheFirst();
    stage.orders.resume(order);
    stage.work();
    assertThat(live(order)).extracting(Production::supplier).containsExactly("first");
    assertThat(routing(order).words()).startsWith("nobody else makes what first gave up; first makes line 1");
    assertThat(first.jobs()).hasSize(2);
  }

  @Test
  void waitsForTheOthersBeforeAResumedOrderIsGivenBack() {
    second.die();
    var order = givenUpByTheFirst();
    stage.orders.resume(order);
    stage.work();
    assertThat(live(order)).isEmpty();
    second.recover();
    advance(Duration.ofHours(1));
    stage.work();
    assertThat(live(order)).extracting(Production::supplier).containsExactly("second");
  }

  @Test
  void givesAResumedOrderBackIfAnOperatorChoosesSo() {
    var order = givenUpByTheFirst();
    stage.the(Rerouting.class).again(order, Optional.of("first"));
    stage.orders.resume(order);
    stage.work();
    assertThat(live(order)).extracting(Production::supplier).containsExactly("first");
  }

  /** It had the order and cancelled it, so the order is on hold. */
  private OrderId givenUpByTheFirst() {
    var order = paidAndWorked(1);
    var job = live(order).getFirst().id();
    first.givesUp(job);
    stage.the(ProductionProgress.class).observe(job);
    stage.work();
    assertThat(stage.orders.statusOf(order)).isEqualTo(OrderStatus.ON_HOLD);
    return order;
  }

  @Test
  void doesNotTakeAJobFromASupplierThatHasIt() {
    var order = paidAndWorked(1);
    assertThatThrownBy(() -> stage.the(Rerouting.class).again(order, Optional.empty()))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(FulfilmentErrors.FULFILMENT_ROUTING_FIXED));
    assertThat(live(order)).extracting(Production::status).containsExactly(ProductionStatus.SUBMITTED);
  }

  @Test
  void asksASupplierThatMayHaveAJobBeforeItIsTakenAway() {
    var order = routedButNotSent();
    first.losesItsAnswers();
    stage.workDespiteFailures();
    assertThatThrownBy(() -> stage.the(Rerouting.class).again(order, Optional.of("second"))).isInstanceOf(Refusal.class)
        .hasMessageContaining("does not say");
    first.recover();
    assertThatThrownBy(() -> stage.the(Rerouting.class).again(order, Optional.of("second"))).isInstanceOf(Refusal.class)
        .hasMessageContaining("may have it");
    assertThat(live(order)).extracting(Production::supplier).containsExactly("first");
  }

  @Test
  void takesAJobAwayThatTheSupplierSaysItNeverGot() {
    var order = routedButNotSent();
    first.before = call -> {
      throw SupplierUnavailable.unknown("the line broke", null);
    };
    stage.workDespiteFailures();
    first.recover();
    stage.the(Rerouting.class).again(order, Optional.of("second"));
    stage.work();
    assertThat(live(order)).extracting(Production::supplier).containsExactly("second");
    assertThat(first.jobs()).isEmpty();
  }

  private OrderId paidAndWorked(int lines) {
    var order = stage.orders.paidOrder(lines);
    stage.work();
    return order;
  }

  /** Its print files are not made yet, so it is not submitted. */
  private OrderId routedButNotSent() {
    var order = stage.orders.paidOrder(1);
    stage.react();
    stage.runOnly("fulfilment.route");
    assertThat(live(order)).extracting(Production::supplier).containsExactly("first");
    return order;
  }

  private void advance(Duration by) {
    ((SettableClock) stage.the(Clock.class)).advance(by);
  }

  private List<Production> live(OrderId order) {
    return stage.the(Productions.class).of(order).stream().filter(production -> production.status().isLive()).toList();
  }

  private RoutingRows.Routing routing(OrderId order) {
    return stage.the(RoutingRows.class).find(order).orElseThrow();
  }

  private static SubmissionResult.Refused refused(String words) {
    return new SubmissionResult.Refused(SubmissionResult.Cause.ADDRESS, words);
  }
}
