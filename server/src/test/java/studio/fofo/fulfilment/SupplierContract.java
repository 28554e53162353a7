package studio.fofo.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.printfiles.PrintFile;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.Supplier;
import studio.fofo.fulfilment.suppliers.SupplierStatus;
import studio.fofo.fulfilment.suppliers.Withdrawal;
import studio.fofo.kernel.OrderId;

/** The contract of every supplier. An adapter's test extends this and provides access to the supplier's side. */
public abstract class SupplierContract {

  protected abstract Supplier supplier();

  /** A submission for an order that exists and is paid. */
  protected abstract Submission submission();

  /** The number of its jobs at the supplier. */
  protected abstract int jobsOf(ProductionId externalId);

  /** The supplier starts to print. */
  protected abstract void begin(ProductionId externalId);

  /** The supplier ships, after it started. */
  protected abstract void ship(ProductionId externalId);

  /** The carrier delivers, after the supplier shipped. */
  protected abstract void deliver(ProductionId externalId);

  @Test
  void createsOneJobHoweverOftenItIsSubmitted() throws Exception {
    var submission = submission();
    Callable<Void> submitting = () -> {
      supplier().submit(submission);
      return null;
    };
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var answer : threads.invokeAll(Collections.nCopies(16, submitting))) {
        answer.get();
      }
    }
    assertThat(jobsOf(submission.externalId())).isEqualTo(1);
  }

  @Test
  void reportsAJobsStatusFromTheQueueToDelivery() {
    var id = submitted();
    assertThat(seen(id).status()).isEqualTo(SupplierStatus.Status.WAITING);
    begin(id);
    assertThat(seen(id).status()).isEqualTo(SupplierStatus.Status.IN_PRODUCTION);
    assertThat(seen(id).parcel()).isEmpty();
    ship(id);
    var parcel = seen(id).parcel().orElseThrow();
    assertThat(seen(id).status()).isEqualTo(SupplierStatus.Status.SHIPPED);
    assertThat(parcel.trackingNumber()).isNotBlank();
    assertThat(parcel.trackingUrl()).contains(parcel.trackingNumber());
    assertThat(parcel.deliveredAt()).isEmpty();
    deliver(id);
    assertThat(seen(id).status()).isEqualTo(SupplierStatus.Status.DELIVERED);
    assertThat(seen(id).parcel().orElseThrow().deliveredAt()).isPresent();
    assertThat(seen(id).parcel().orElseThrow().trackingNumber()).isEqualTo(parcel.trackingNumber());
  }

  @Test
  void doesNotKnowAJobThatItNeverGot() {
    var stranger = ProductionId.next();
    assertThat(supplier().observe(stranger)).isEmpty();
    assertThat(supplier().withdraw(stranger)).isEqualTo(Withdrawal.UNKNOWN);
  }

  @Test
  void withdrawsAWaitingJobRepeatedly() {
    var id = submitted();
    assertThat(supplier().withdraw(id)).isEqualTo(Withdrawal.WITHDRAWN);
    assertThat(supplier().withdraw(id)).isEqualTo(Withdrawal.WITHDRAWN);
    assertThat(seen(id).status()).isEqualTo(SupplierStatus.Status.CANCELLED);
  }

  @Test
  void doesNotReviveAWithdrawnJobIfItIsSubmittedAgain() {
    var submission = submission();
    supplier().submit(submission);
    supplier().withdraw(submission.externalId());
    supplier().submit(submission);
    assertThat(seen(submission.externalId()).status()).isEqualTo(SupplierStatus.Status.CANCELLED);
    assertThat(jobsOf(submission.externalId())).isEqualTo(1);
  }

  @Test
  void keepsAJobThatHasBegun() {
    var id = submitted();
    begin(id);
    assertThat(supplier().withdraw(id)).isEqualTo(Withdrawal.TOO_LATE);
    assertThat(seen(id).status()).isEqualTo(SupplierStatus.Status.IN_PRODUCTION);
  }

  protected static Submission submissionFor(ProductionId id, OrderId order) {
    var url = "/media/ab/ab" + "0".repeat(62) + ".png";
    return new Submission(id, order, List.of(new PrintFile(1, "Neon fox", "Black / M", 1, url)));
  }

  private ProductionId submitted() {
    var submission = submission();
    supplier().submit(submission);
    return submission.externalId();
  }

  private SupplierStatus seen(ProductionId id) {
    return supplier().observe(id).orElseThrow();
  }
}
