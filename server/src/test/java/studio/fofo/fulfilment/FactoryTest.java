package studio.fofo.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.factory.FactoryJobId;
import studio.fofo.fulfilment.factory.FactoryJobs;
import studio.fofo.fulfilment.factory.FactoryStatus;
import studio.fofo.fulfilment.factory.TrackingNumber;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.Supplier;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.runtime.RecurringTask;

/** FOFO Factory: a supplier like any other, with a console and an autopilot. */
class FactoryTest extends SupplierContract {

  private static Stage stage;

  @BeforeAll
  static void open() {
    stage = new Stage();
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  @Override
  protected Supplier supplier() {
    return stage.factory();
  }

  /** A production that the studio is about to submit, before the factory knows it. */
  @Override
  protected Submission submission() {
    var order = stage.orders.paidOrder(1);
    stage.react();
    stage.runOnly("fulfilment.route");
    var production = stage.production(order).id();
    stage.jdbc.sql("update fulfilment.productions set status = 'ready', sent_at = created_at where id = :id")
        .param("id", production.value()).update();
    return submissionFor(production, order);
  }

  @Override
  protected int jobsOf(ProductionId externalId) {
    return stage.jdbc.sql("select count(*) from fulfilment.factory_jobs where external_id = :id")
        .param("id", externalId.value()).query(Integer.class).single();
  }

  @Override
  protected void begin(ProductionId externalId) {
    stage.factory().advance(job(externalId), FactoryStatus.IN_PRODUCTION);
  }

  @Override
  protected void ship(ProductionId externalId) {
    stage.factory().advance(job(externalId), FactoryStatus.PRINTED);
    stage.factory().advance(job(externalId), FactoryStatus.SHIPPED);
  }

  @Override
  protected void deliver(ProductionId externalId) {
    stage.factory().advance(job(externalId), FactoryStatus.DELIVERED);
  }

  @Test
  void allowsOnlyTheNextStepFromEachStatus() {
    for (var from : FactoryStatus.values()) {
      for (var to : EnumSet.complementOf(EnumSet.of(from))) {
        var id = jobAt(from);
        if (from.next().filter(to::equals).isPresent()) {
          assertThat(stage.factory().advance(id, to).status()).isEqualTo(to);
        } else {
          assertThatThrownBy(() -> stage.factory().advance(id, to)).as(from + " to " + to)
              .isInstanceOfSatisfying(Refusal.class,
                  refusal -> assertThat(refusal.code()).isEqualTo(FulfilmentErrors.FULFILMENT_STEP_OUT_OF_ORDER));
          assertThat(stage.the(FactoryJobs.class).require(id).status()).isEqualTo(from);
        }
      }
    }
  }

  @Test
  void changesNothingIfAStepIsRepeated() {
    var id = jobAt(FactoryStatus.SHIPPED);
    var number = stage.the(FactoryJobs.class).require(id).trackingNumber();
    assertThat(stage.factory().advance(id, FactoryStatus.SHIPPED).trackingNumber()).isEqualTo(number);
    assertThat(stage.the(FactoryJobs.class).steps(id)).extracting("status").containsExactly(
        FactoryStatus.QUEUED, FactoryStatus.IN_PRODUCTION, FactoryStatus.PRINTED, FactoryStatus.SHIPPED);
  }

  @Test
  void refusesAnUnknownJob() {
    var stranger = new FactoryJobId(TypeId.next("print").toString());
    assertThatThrownBy(() -> stage.factory().advance(stranger, FactoryStatus.PRINTED)).hasMessageContaining("has no job " + stranger);
  }

  @Test
  void deliversAJobOnAutopilotAndSkipsAnUnpaidOne() {
    try (var calm = new Stage()) {
      var order = calm.orders.paidOrder(1);
      var unpaid = calm.orders.paidOrder(1);
      calm.work();
      calm.orders.loseThePayment(unpaid);
      for (var second = 0; second < 20; second++) {
        calm.clock.advance(Duration.ofSeconds(1));
        calm.the(RecurringTask.class, "factoryAutopilot").work().run();
        calm.work();
      }
      assertThat(calm.orders.told(order)).containsExactly("production started", "shipped with FOFO Courier", "delivered");
      assertThat(calm.job(unpaid).status()).isEqualTo(FactoryStatus.QUEUED);
      assertThat(calm.orders.told(unpaid)).isEmpty();
    }
  }

  @Test
  void parsesTrackingNumbersAsPeopleTypeThemAndNothingElse() {
    assertThat(TrackingNumber.parse(" fofo-7k3m-9q2x-4h8t ").value()).isEqualTo("FOFO-7K3M-9Q2X-4H8T");
    for (var wrong : List.of("", "FOFO-7K3M-9Q2X", "FOFO-7K3M-9Q2X-4H8U", "FOFO-7K3M-9Q2X-4H8T'--")) {
      assertThatThrownBy(() -> TrackingNumber.parse(wrong)).hasMessageContaining("is not a tracking number");
    }
  }

  private FactoryJobId jobAt(FactoryStatus status) {
    var submission = submission();
    supplier().submit(submission);
    var id = job(submission.externalId());
    if (status == FactoryStatus.CANCELLED) {
      supplier().withdraw(submission.externalId());
      return id;
    }
    for (var at = FactoryStatus.QUEUED; at != status; at = at.next().orElseThrow()) {
      stage.factory().advance(id, at.next().orElseThrow());
    }
    return id;
  }

  private static FactoryJobId job(ProductionId externalId) {
    return new FactoryJobId(stage.jdbc.sql("select id from fulfilment.factory_jobs where external_id = :id")
        .param("id", externalId.value()).query(String.class).single());
  }
}
