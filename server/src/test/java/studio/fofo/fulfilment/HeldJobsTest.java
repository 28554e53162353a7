package studio.fofo.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.fofo.artworks.Design;
import studio.fofo.fulfilment.chores.Chore;
import studio.fofo.fulfilment.chores.Chores;
import studio.fofo.fulfilment.decisions.Decision;
import studio.fofo.fulfilment.decisions.Decisions;
import studio.fofo.fulfilment.printfiles.PrintingAnyway;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.ProductionProgress;
import studio.fofo.fulfilment.production.ProductionStatus;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.suppliers.HeldJobs;
import studio.fofo.fulfilment.suppliers.LineStatus;
import studio.fofo.fulfilment.suppliers.Route;
import studio.fofo.fulfilment.suppliers.SubmissionResult;
import studio.fofo.fulfilment.suppliers.SupplierHold;
import studio.fofo.fulfilment.suppliers.SupplierHold.Page;
import studio.fofo.fulfilment.suppliers.SupplierHold.Party;
import studio.fofo.fulfilment.suppliers.SupplierHold.Release;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.painter.proof.Finding;
import studio.fofo.painter.proof.Proof;
import studio.fofo.testing.Eventually;

/** What operators do about jobs that a supplier holds, and about files that the check refused. */
class HeldJobsTest {

  private static final SupplierHold DEARER = new SupplierHold("it costs $14.64, and $12.95 was estimated", Party.STUDIO,
      new Release("Confirm at $14.64"));
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
  void asksASupplierAgainThatNothingElseHelpsWith() {
    var production = held(new SupplierHold("it says nothing", Party.SUPPLIER));
    assertThat(action()).isEqualTo(Chore.Action.call("Ask again", "/console/productions/" + production.id() + "/ask"));
    vendor.is(production, LineStatus.ACCEPTED);
    held().ask(production.id());
    assertThat(chores()).isEmpty();
  }

  @Test
  void leadsToTheSuppliersOwnPage() {
    held(new SupplierHold("approve it", Party.STUDIO, new Page("Approve it there", URI.create("https://vendor.example/orders/1"))));
    assertThat(action()).isEqualTo(Chore.Action.page("Approve it there", "https://vendor.example/orders/1"));
  }

  @Test
  void passesOnAnAgreementAndKeepsWhoAgreedToWhat() {
    var production = held(DEARER);
    assertThat(action().label()).isEqualTo("Confirm at $14.64");
    assertThat(action().path()).isEqualTo("/console/productions/" + production.id() + "/release?hold=" + DEARER.mark());
    held().release(production.id(), DEARER.mark(), OPERATOR);
    assertThat(vendor.agreed).containsExactly(DEARER);
    assertThat(chores()).isEmpty();
    held().release(production.id(), DEARER.mark(), "user_other");
    assertThat(vendor.agreed).as("said once").hasSize(1);
    assertThat(stage.the(Decisions.class).of(production.orderId())).singleElement().satisfies(decision -> {
      assertThat(decision.kind()).isEqualTo(Decision.Kind.RELEASED);
      assertThat(decision.words()).isEqualTo(DEARER.words());
      assertThat(decision.by()).isEqualTo(OPERATOR);
    });
  }

  @Test
  void passesOnAnAgreementOnceHoweverManyPressAtOnce() throws Exception {
    var production = held(DEARER);
    Callable<Boolean> pressing = () -> {
      try {
        held().release(production.id(), DEARER.mark(), OPERATOR);
        return true;
      } catch (Refusal late) {
        return false;
      }
    };
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var pressed : threads.invokeAll(Collections.nCopies(16, pressing))) {
        pressed.get();
      }
    }
    assertThat(vendor.agreed).hasSize(1);
    assertThat(chores()).isEmpty();
  }

  /** It had read the job before another operator's agreement was passed on. */
  @Test
  void passesNothingOnThatWasPassedOnMeanwhile() throws Exception {
    var production = held(DEARER);
    try (var threads = Executors.newSingleThreadExecutor()) {
      var late = stage.transactions.execute(other -> {
        stage.jdbc.sql("lock table fulfilment.decisions in share row exclusive mode").update();
        var pressed = threads.submit(() -> held().release(production.id(), DEARER.mark(), OPERATOR));
        Eventually.is("it waits to record its agreement", () -> stage.jdbc.sql("""
            select count(*) from pg_locks where not granted and relation = 'fulfilment.decisions'::regclass""")
            .query(Integer.class).single() == 1);
        stage.jdbc.sql("""
            update fulfilment.productions
            set hold_words = null, hold_party = null, hold_since = null, hold_remedy = null, hold_label = null where id = :id""")
            .param("id", production.id().value()).update();
        return pressed;
      });
      late.get();
    }
    assertThat(vendor.agreed).isEmpty();
  }

  @Test
  void agreesToNothingThatWasNotShown() {
    var production = held(DEARER);
    refuses(() -> held().release(production.id(), "0123456789abcdef", OPERATOR), FulfilmentErrors.FULFILMENT_HOLD_CHANGED);
    refuses(() -> held().release(ProductionId.next(), DEARER.mark(), OPERATOR), FulfilmentErrors.FULFILMENT_PRODUCTION_UNKNOWN);
    assertThat(vendor.agreed).isEmpty();
    var dearer = new SupplierHold("it costs $20.00", Party.STUDIO, new Release("Confirm at $20.00"));
    vendor.release = new SubmissionResult.Held(dearer, Optional.empty());
    vendor.holds(production, dearer);
    refuses(() -> held().release(production.id(), DEARER.mark(), OPERATOR), FulfilmentErrors.FULFILMENT_HOLD_CHANGED);
    assertThat(action().label()).isEqualTo("Confirm at $20.00");
  }

  @Test
  void agreesToNothingForAnOrderThatMustNotBeMade() {
    var production = held(DEARER);
    stage.transactions.executeWithoutResult(transaction -> stage.orders.putOnHold(production.orderId(), "a look"));
    refuses(() -> held().release(production.id(), DEARER.mark(), OPERATOR), FulfilmentErrors.FULFILMENT_ORDER_NOT_PRINTABLE);
    stage.orders.resume(production.orderId());
    stage.orders.cancel(production.orderId());
    stage.work();
    refuses(() -> held().release(production.id(), DEARER.mark(), OPERATOR), FulfilmentErrors.FULFILMENT_HOLD_CHANGED);
    assertThat(vendor.agreed).isEmpty();
  }

  @Test
  void findsAnotherMakerForAJobThatIsRefusedAfterAll() {
    var production = held(DEARER);
    vendor.release = new SubmissionResult.Refused(SubmissionResult.Cause.FILE, "the file is refused");
    refuses(() -> held().release(production.id(), DEARER.mark(), OPERATOR), FulfilmentErrors.FULFILMENT_HOLD_CHANGED);
    assertThat(stage.the(Productions.class).require(production.id()).status()).isEqualTo(ProductionStatus.CANCELLED);
  }

  @Test
  void printsAFileThatTheCheckRefusedIfAnOperatorSaysSo() {
    var order = spoiled("There is nothing to print.");
    var production = stage.production(order);
    assertThat(chores()).singleElement().satisfies(chore -> {
      assertThat(chore.words()).contains("nothing to print");
      assertThat(chore.action().path()).isEqualTo("/console/orders/" + order);
    });
    printing().allow(production.id(), "It is white on purpose.", OPERATOR);
    printing().allow(production.id(), "Once more.", OPERATOR);
    stage.work();
    assertThat(chores()).isEmpty();
    assertThat(stage.orders.statusOf(order)).isEqualTo(OrderStatus.PAID);
    assertThat(stage.production(order).status()).isEqualTo(ProductionStatus.SUBMITTED);
    assertThat(stage.jobs(order)).hasSize(1);
    assertThat(stage.the(Decisions.class).of(order)).extracting(Decision::words).containsExactly("It is white on purpose.");
  }

  @Test
  void printsOnlyTheVeryFileThatWasLookedAt() {
    var order = spoiled("There is nothing to print.");
    printing().allow(stage.production(order).id(), "It is white on purpose.", OPERATOR);
    stage.offers.design = Design.PICTURE;
    stage.work();
    assertThat(stage.orders.statusOf(order)).as("it is another file now").isEqualTo(OrderStatus.ON_HOLD);
    assertThat(chores()).hasSize(1);
    assertThat(stage.jobs(order)).isEmpty();
  }

  @Test
  void hasNoRefusedFileToPrintOfAProductionThatEndedOtherwise() {
    var order = stage.orders.paidOrder(1);
    stage.work();
    var production = stage.production(order);
    refuses(() -> printing().allow(production.id(), "why not", OPERATOR), FulfilmentErrors.FULFILMENT_FILES_PRINTABLE);
    refuses(() -> printing().allow(ProductionId.next(), "why not", OPERATOR), FulfilmentErrors.FULFILMENT_PRODUCTION_UNKNOWN);
  }

  @Test
  void asksNobodyAboutTheFilesOfAnOrderThatIsOver() {
    var order = spoiled("There is nothing to print.");
    stage.orders.resume(order);
    stage.orders.cancel(order);
    stage.work();
    assertThat(chores()).isEmpty();
    refuses(() -> printing().allow(stage.productions(order).getFirst().id(), "too late", OPERATOR),
        FulfilmentErrors.FULFILMENT_ORDER_NOT_PRINTABLE);
  }

  private OrderId spoiled(String words) {
    stage.proofs = (file, intent) -> new Proof(List.of(new Finding(Finding.Kind.BLANK, words)), Optional.empty());
    var order = stage.orders.paidOrder(1);
    stage.work();
    assertThat(stage.orders.statusOf(order)).isEqualTo(OrderStatus.ON_HOLD);
    return order;
  }

  private Production held(SupplierHold hold) {
    vendor.answer = new SubmissionResult.Held(hold, Optional.empty());
    var order = stage.orders.paidOrder(1);
    stage.the(Productions.class).open(order, List.of(new Route("vendor", List.of(1), "near")));
    stage.work();
    var production = stage.production(order);
    vendor.holds(production, hold);
    stage.the(ProductionProgress.class).observe(production.id());
    return stage.production(order);
  }

  private HeldJobs held() {
    return stage.the(HeldJobs.class);
  }

  private PrintingAnyway printing() {
    return stage.the(PrintingAnyway.class);
  }

  private List<Chore> chores() {
    return stage.the(Chores.class).open(100).stream().filter(chore -> chore.urgency() == Chore.Urgency.BUYER_WAITS).toList();
  }

  private Chore.Action action() {
    assertThat(chores()).hasSize(1);
    return chores().getFirst().action();
  }

  private static void refuses(ThrowingCallable act, FulfilmentErrors code) {
    assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
