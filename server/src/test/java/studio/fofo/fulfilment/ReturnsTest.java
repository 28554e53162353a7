package studio.fofo.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.carriers.FollowedParcels;
import studio.fofo.fulfilment.carriers.ParcelId;
import studio.fofo.fulfilment.carriers.ParcelTracking;
import studio.fofo.fulfilment.chores.Chore;
import studio.fofo.fulfilment.chores.Chores;
import studio.fofo.fulfilment.costs.CostBook;
import studio.fofo.fulfilment.costs.MarginRows;
import studio.fofo.fulfilment.decisions.Decision.Kind;
import studio.fofo.fulfilment.decisions.Decisions;
import studio.fofo.fulfilment.factory.FactoryJobs;
import studio.fofo.fulfilment.factory.FactoryStatus;
import studio.fofo.fulfilment.printfiles.PrintFile;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.ProductionProgress;
import studio.fofo.fulfilment.production.ProductionStatus;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.returns.ReturnedParcel.Status;
import studio.fofo.fulfilment.returns.ReturnedParcels;
import studio.fofo.fulfilment.suppliers.LineStatus;
import studio.fofo.fulfilment.suppliers.Parcel;
import studio.fofo.fulfilment.suppliers.Route;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.OrderStatus;

/** Parcels that come back: what their orders are told, and what operators decide. Each line has two pieces. */
class ReturnsTest {

  private static final Instant THEN = Instant.parse("2026-03-05T08:00:00Z");
  private static final String OPERATOR = "user_operator";

  private Stage stage;
  private Maker vendor;

  @BeforeEach
  void open() {
    vendor = new Maker("vendor");
    stage = new Stage(Map.of("fofo.fulfilment.supplier", "factory", "fofo.fulfilment.routing.suppliers", "factory"), List.of(vendor));
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void tellsTheOrderOnceThatAParcelCameBackHoweverOftenItIsSeen() {
    var order = shipped(2, parcel("a", 1, 2), parcel("b", 2, 2));
    vendor.is(made(order), Map.of(1, LineStatus.RETURNED, 2, LineStatus.SHIPPED), back(parcel("a", 1, 2)), parcel("b", 2, 2));
    look(order);
    look(order);
    stage.the(ParcelTracking.class).cameBack(returned(order));
    stage.work();
    assertThat(stage.orders.told(order)).filteredOn(words -> words.contains("came back"))
        .containsExactly("a parcel came back to the sender: Post, a-1");
    assertThat(chores()).singleElement().satisfies(chore -> {
      assertThat(chore.title()).isEqualTo("A parcel came back");
      assertThat(chore.words()).contains("2 × Neon fox 1");
      assertThat(chore.action().path()).isEqualTo("/console/orders/" + order);
    });
  }

  @Test
  void makesAgainWhatCameBackAndNothingElse() {
    var order = cameBack(2);
    returns().sendAgain(returned(order), List.of(), Optional.empty(), "the address was wrong", OPERATOR);
    stage.work();
    assertThat(chores()).isEmpty();
    assertThat(made(order).status()).as("its other line is on its way").isEqualTo(ProductionStatus.SHIPPED);
    var job = stage.job(order);
    assertThat(stage.the(FactoryJobs.class).lines(job.id())).extracting(PrintFile::line, PrintFile::quantity)
        .containsExactly(tuple(1, 2));
    assertThat(stage.orders.credited(order)).as("nobody is credited again").isEqualTo(1);
    finish(order);
    assertThat(stage.orders.statusOf(order)).as("the other parcel has not arrived").isEqualTo(OrderStatus.SHIPPED);
    vendor.is(made(order), Map.of(1, LineStatus.RETURNED, 2, LineStatus.DELIVERED), back(parcel("a", 1, 2)), arrived(parcel("b", 2, 2)));
    look(order);
    assertThat(made(order).status()).isEqualTo(ProductionStatus.DELIVERED);
    assertThat(stage.orders.statusOf(order)).isEqualTo(OrderStatus.DELIVERED);
    assertThat(stage.the(Decisions.class).of(order)).singleElement().satisfies(decision -> {
      assertThat(decision.kind()).isEqualTo(Kind.SEND_AGAIN);
      assertThat(decision.words()).isEqualTo("the address was wrong");
    });
  }

  @Test
  void makesOnlyThePiecesThatCameBack() {
    var order = shipped(1, parcel("a", 1, 1), parcel("b", 1, 1));
    vendor.is(made(order), LineStatus.SHIPPED, back(parcel("a", 1, 1)), parcel("b", 1, 1));
    look(order);
    returns().sendAgain(returned(order), List.of(), Optional.empty(), "damaged", OPERATOR);
    stage.work();
    assertThat(stage.the(FactoryJobs.class).lines(stage.job(order).id())).extracting(PrintFile::quantity)
        .containsExactly(1);
    assertThat(made(order).status()).as("all its lines are made elsewhere").isEqualTo(ProductionStatus.RETURNED);
  }

  @Test
  void addsUpTwoParcelsThatCameBackBeforeEitherIsMadeAgain() {
    var order = shipped(1, parcel("a", 1, 1), parcel("b", 1, 1));
    vendor.is(made(order), LineStatus.RETURNED, back(parcel("a", 1, 1)), back(parcel("b", 1, 1)));
    look(order);
    assertThat(chores()).hasSize(2);
    returns().of(order).forEach(parcel -> returns().sendAgain(parcel.id(), List.of(), Optional.empty(), "both", OPERATOR));
    stage.work();
    assertThat(stage.the(FactoryJobs.class).lines(stage.job(order).id())).extracting(PrintFile::quantity)
        .containsExactly(2);
  }

  @Test
  void refusesASecondParcelOfALineThatIsBeingMadeAgain() {
    var order = shipped(1, parcel("a", 1, 1), parcel("b", 1, 1));
    vendor.is(made(order), LineStatus.RETURNED, back(parcel("a", 1, 1)), back(parcel("b", 1, 1)));
    look(order);
    var both = returns().of(order);
    returns().sendAgain(both.getFirst().id(), List.of(), Optional.empty(), "one", OPERATOR);
    stage.work();
    refuses(() -> returns().sendAgain(both.getLast().id(), List.of(), Optional.empty(), "two", OPERATOR),
        FulfilmentErrors.FULFILMENT_RETURN_DECIDED);
    finish(order);
    returns().sendAgain(both.getLast().id(), List.of(), Optional.empty(), "two", OPERATOR);
    stage.work();
    assertThat(stage.jobs(order)).hasSize(2);
  }

  @Test
  void decidesOnceHoweverManyDecideAtOnce() throws Exception {
    var order = cameBack(1);
    var id = returned(order);
    Callable<Boolean> sending = () -> decided(() -> returns().sendAgain(id, List.of(), Optional.empty(), "again", OPERATOR));
    Callable<Boolean> refunding = () -> decided(() -> returns().refund(id, "back", OPERATOR));
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var answer : threads.invokeAll(Collections.nCopies(6, sending))) {
        answer.get();
      }
      for (var answer : threads.invokeAll(List.of(sending, refunding, sending, refunding))) {
        answer.get();
      }
    }
    stage.work();
    assertThat(stage.the(Decisions.class).of(order)).hasSize(1);
    assertThat(stage.jobs(order)).hasSize(1);
    refuses(() -> returns().refund(id, "late", OPERATOR), FulfilmentErrors.FULFILMENT_RETURN_DECIDED);
  }

  private static boolean decided(Runnable deciding) {
    try {
      deciding.run();
      return true;
    } catch (Refusal late) {
      return false;
    }
  }

  @Test
  void recordsWhatItCostsToMakeItAgainAgainstNothing() {
    var order = shipped(1, parcel("a", 1, 2));
    stage.the(CostBook.class).invoiced(made(order), dollars(1_500));
    var before = stage.the(MarginRows.class).of(order).getFirst();
    vendor.is(made(order), LineStatus.RETURNED, back(parcel("a", 1, 2)));
    look(order);
    returns().sendAgain(returned(order), List.of(), Optional.of("factory"), "again", OPERATOR);
    stage.work();
    stage.the(CostBook.class).invoiced(stage.production(order), dollars(700));
    var after = stage.the(MarginRows.class).of(order).getFirst();
    assertThat(after.paid()).isEqualTo(before.paid());
    assertThat(after.creators()).isEqualTo(before.creators());
    assertThat(after.pieces()).isEqualTo(before.pieces());
    assertThat(after.cost()).isEqualTo(2_200);
  }

  @Test
  void saysThatARefundIsPaidByHandAndKeepsIt() {
    var order = cameBack(2);
    returns().refund(returned(order), "the buyer wants the money", OPERATOR);
    returns().refund(returned(order), "twice", OPERATOR);
    assertThat(chores()).singleElement().satisfies(chore -> {
      assertThat(chore.words()).contains("$25.00", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8", "contract");
      assertThat(chore.action()).isEqualTo(Chore.Action.call("It is paid", "/console/returns/" + returned(order) + "/refunded"));
    });
    returns().refunded(returned(order), OPERATOR);
    returns().refunded(returned(order), OPERATOR);
    assertThat(chores()).isEmpty();
    assertThat(stage.the(Decisions.class).of(order)).extracting(decision -> decision.kind()).containsExactly(Kind.REFUND, Kind.REFUNDED);
    assertThat(stage.orders.told(order)).contains("what came back is refunded: $25.00, sent to your wallet by the studio",
        "what came back was refunded");
    stage.work();
    assertThat(stage.jobs(order)).as("nothing is made again").isEmpty();
  }

  @Test
  void canBeClosedWithoutDoingAnything() {
    var order = cameBack(1);
    returns().close(returned(order), "the maker has sent it again", OPERATOR);
    assertThat(chores()).isEmpty();
    assertThat(returns().of(order)).extracting(parcel -> parcel.status()).containsExactly(Status.CLOSED);
    refuses(() -> returns().refunded(returned(order), OPERATOR), FulfilmentErrors.FULFILMENT_RETURN_DECIDED);
  }

  @Test
  void needsToKnowWhatToSendIfTheMakerDoesNotSay() {
    var order = shipped(2, unknown("a"));
    vendor.is(made(order), LineStatus.RETURNED, back(unknown("a")));
    look(order);
    var id = returned(order);
    refuses(() -> returns().sendAgain(id, List.of(), Optional.empty(), "again", OPERATOR), FulfilmentErrors.FULFILMENT_DECISION_INVALID);
    refuses(() -> returns().sendAgain(id, List.of(3), Optional.empty(), "again", OPERATOR), FulfilmentErrors.FULFILMENT_DECISION_INVALID);
    refuses(() -> returns().sendAgain(id, List.of(1), Optional.of("nobody"), "again", OPERATOR),
        FulfilmentErrors.FULFILMENT_SUPPLIER_UNKNOWN);
    assertThat(returns().of(order)).as("a refused decision is none").extracting(parcel -> parcel.status()).containsExactly(Status.OPEN);
    returns().sendAgain(id, List.of(2), Optional.empty(), "again", OPERATOR);
    stage.work();
    assertThat(stage.production(order).lines()).containsExactly(2);
  }

  @Test
  void asksNobodyAboutAParcelOfAnOrderThatWasCalledOff() {
    var order = shipped(1, parcel("a", 1, 2));
    stage.jdbc.sql("update public.order_rows set status = 'refunded' where id = :id").param("id", order.value()).update();
    vendor.is(made(order), LineStatus.RETURNED, back(parcel("a", 1, 2)));
    look(order);
    assertThat(chores()).isEmpty();
    refuses(() -> returns().sendAgain(returned(order), List.of(), Optional.empty(), "again", OPERATOR),
        FulfilmentErrors.FULFILMENT_RETURN_DECIDED);
  }

  @Test
  void takesTheWordOfAnOperatorWhereNoCarrierReports() {
    var order = stage.orders.paidOrder(1);
    stage.work();
    finish(order);
    var parcel = stage.the(FollowedParcels.class).of(order).getFirst();
    assertThat(stage.the(ParcelTracking.class).cameBack(ParcelId.next())).isFalse();
    assertThat(stage.the(ParcelTracking.class).cameBack(parcel.id())).isTrue();
    stage.work();
    assertThat(stage.orders.statusOf(order)).as("nothing moves backwards").isEqualTo(OrderStatus.DELIVERED);
    returns().sendAgain(parcel.id(), List.of(), Optional.empty(), "the wrong size", OPERATOR);
    stage.work();
    assertThat(stage.jobs(order)).hasSize(2);
    refuses(() -> returns().refund(ParcelId.next(), "another's", OPERATOR), FulfilmentErrors.FULFILMENT_RETURN_UNKNOWN);
  }

  private OrderId shipped(int lines, Parcel... parcels) {
    var order = stage.orders.paidOrder(lines);
    var all = IntStream.rangeClosed(1, lines).boxed().toList();
    stage.the(Productions.class).open(order, List.of(new Route("vendor", all, "near")));
    stage.work();
    vendor.is(made(order), LineStatus.SHIPPED, parcels);
    look(order);
    assertThat(stage.orders.statusOf(order)).isEqualTo(OrderStatus.SHIPPED);
    return order;
  }

  /** An order with one parcel for each line, of which the first came back. */
  private OrderId cameBack(int lines) {
    var order = lines == 1 ? shipped(1, parcel("a", 1, 2)) : shipped(2, parcel("a", 1, 2), parcel("b", 2, 2));
    var parcels = lines == 1 ? new Parcel[] {back(parcel("a", 1, 2))} : new Parcel[] {back(parcel("a", 1, 2)), parcel("b", 2, 2)};
    vendor.is(made(order), lines == 1 ? Map.of(1, LineStatus.RETURNED) : Map.of(1, LineStatus.RETURNED, 2, LineStatus.SHIPPED), parcels);
    look(order);
    return order;
  }

  private ParcelId returned(OrderId order) {
    return returns().of(order).getFirst().id();
  }

  private ReturnedParcels returns() {
    return stage.the(ReturnedParcels.class);
  }

  private Production made(OrderId order) {
    return stage.productions(order).stream().filter(production -> production.supplier().equals("vendor")).findFirst().orElseThrow();
  }

  private void look(OrderId order) {
    stage.the(ProductionProgress.class).observe(made(order).id());
    stage.work();
  }

  /** The factory makes its part and it arrives. */
  private void finish(OrderId order) {
    for (var step : List.of(FactoryStatus.IN_PRODUCTION, FactoryStatus.PRINTED, FactoryStatus.SHIPPED, FactoryStatus.DELIVERED)) {
      stage.factory().advance(stage.job(order).id(), step);
      stage.work();
    }
  }

  private List<Chore> chores() {
    return stage.the(Chores.class).open(100).stream().filter(chore -> chore.urgency() == Chore.Urgency.BUYER_WAITS).toList();
  }

  private static SupplierCosts dollars(long cents) {
    return new SupplierCosts(Money.usd(cents), Money.usd(0), Money.usd(0));
  }

  private static Parcel parcel(String key, int line, int pieces) {
    return new Parcel(key, "Post", Optional.of(key + "-" + line), Optional.of("https://post.example/" + key), THEN, Optional.empty(),
        Map.of(line, pieces));
  }

  private static Parcel unknown(String key) {
    return new Parcel(key, "Post", Optional.of(key), Optional.empty(), THEN, Optional.empty(), Map.of());
  }

  private static Parcel arrived(Parcel parcel) {
    return new Parcel(parcel.key(), parcel.carrier(), parcel.trackingNumber(), parcel.trackingUrl(), parcel.shippedAt(), Optional.of(THEN),
        parcel.pieces());
  }

  private static Parcel back(Parcel parcel) {
    return new Parcel(parcel.key(), parcel.carrier(), parcel.trackingNumber(), parcel.trackingUrl(), parcel.shippedAt(), Optional.empty(),
        parcel.pieces(), true);
  }

  private static void refuses(ThrowingCallable act, FulfilmentErrors code) {
    assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
