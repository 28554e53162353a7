package studio.fofo.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import studio.fofo.catalog.BlankId;
import studio.fofo.fulfilment.printfiles.PrintFile;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.LineStatus;
import studio.fofo.fulfilment.suppliers.OfferRequest;
import studio.fofo.fulfilment.suppliers.Parcel;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SubmissionResult;
import studio.fofo.fulfilment.suppliers.Supplier;
import studio.fofo.fulfilment.suppliers.SupplierStatus;
import studio.fofo.fulfilment.suppliers.Withdrawal;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.Recipient;
import studio.fofo.ordering.ShippingAddress;

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
    Callable<SubmissionResult> submitting = () -> supplier().submit(submission);
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var answer : threads.invokeAll(Collections.nCopies(16, submitting))) {
        assertThat(answer.get()).isInstanceOf(SubmissionResult.Accepted.class);
      }
    }
    assertThat(jobsOf(submission.externalId())).isEqualTo(1);
  }

  @Test
  void reportsAJobsStatusFromTheQueueToDelivery() {
    var id = submitted();
    assertThat(lineOf(id)).isEqualTo(LineStatus.ACCEPTED);
    begin(id);
    assertThat(lineOf(id)).isEqualTo(LineStatus.IN_PRODUCTION);
    assertThat(seen(id).parcels()).isEmpty();
    ship(id);
    var parcel = onlyParcel(id);
    assertThat(lineOf(id)).isEqualTo(LineStatus.SHIPPED);
    assertThat(parcel.trackingNumber()).hasValueSatisfying(number -> assertThat(number).isNotBlank());
    assertThat(parcel.trackingUrl()).hasValueSatisfying(url -> assertThat(url).contains(parcel.trackingNumber().orElseThrow()));
    assertThat(parcel.pieces()).containsExactlyEntriesOf(Map.of(1, 1));
    assertThat(parcel.deliveredAt()).isEmpty();
    deliver(id);
    assertThat(lineOf(id)).isEqualTo(LineStatus.DELIVERED);
    assertThat(onlyParcel(id).deliveredAt()).isPresent();
    assertThat(onlyParcel(id).trackingNumber()).isEqualTo(parcel.trackingNumber());
    assertThat(onlyParcel(id).key()).isEqualTo(parcel.key());
  }

  @Test
  void doesNotKnowAJobThatItNeverGot() {
    var stranger = ProductionId.next();
    assertThat(supplier().observe(stranger)).isEmpty();
    assertThat(supplier().withdraw(stranger)).isEqualTo(Withdrawal.UNKNOWN);
  }

  @Test
  void withdrawsAWaitingJobRepeatedly() {
    var id = withdrawable().externalId();
    assertThat(supplier().withdraw(id)).isEqualTo(Withdrawal.WITHDRAWN);
    assertThat(supplier().withdraw(id)).isEqualTo(Withdrawal.WITHDRAWN);
    assertThat(lineOf(id)).isEqualTo(LineStatus.CANCELLED);
  }

  @Test
  void doesNotReviveAWithdrawnJobIfItIsSubmittedAgain() {
    var submission = withdrawable();
    var id = submission.externalId();
    supplier().withdraw(id);
    supplier().submit(submission);
    assertThat(lineOf(id)).isEqualTo(LineStatus.CANCELLED);
    assertThat(jobsOf(id)).isEqualTo(1);
  }

  @Test
  void keepsAJobThatHasBegun() {
    var id = submitted();
    begin(id);
    assertThat(supplier().withdraw(id)).isEqualTo(Withdrawal.TOO_LATE);
    assertThat(lineOf(id)).isEqualTo(LineStatus.IN_PRODUCTION);
  }

  @Test
  void offersWhatItMakesWithItsCosts() {
    var line = new OfferRequest.Line(1, new BlankId("tee"), "tee-black-m", 1, Money.usd(3200));
    var offer = supplier().offer(new OfferRequest(List.of(line), new OfferRequest.Destination("AT", Optional.empty(), "1010")));
    assertThat(offer.lines()).containsExactly(1);
    assertThat(offer.terms()).hasValueSatisfying(terms -> {
      assertThat(terms.costs().total().minor()).isPositive();
      assertThat(terms.time().leastDays()).isPositive();
    });
  }

  @Test
  void makesEveryLineOfAJob() {
    var one = submission();
    var first = one.lines().getFirst();
    var second = new Submission.Line(new PrintFile(2, "Neon fox", "Black / M", 3, first.file().url()), first.blankId(), first.variantId(),
        first.fileUrl(), first.unitPrice());
    supplier().submit(new Submission(one.externalId(), one.orderId(), List.of(first, second), one.recipient()));
    assertThat(seen(one.externalId()).lines()).isEqualTo(Map.of(1, LineStatus.ACCEPTED, 2, LineStatus.ACCEPTED));
    begin(one.externalId());
    ship(one.externalId());
    assertThat(onlyParcel(one.externalId()).pieces()).isEqualTo(Map.of(1, 1, 2, 3));
  }

  /** A submitted job that can still be withdrawn. */
  protected Submission withdrawable() {
    var submission = submission();
    supplier().submit(submission);
    return submission;
  }

  protected static Submission submissionFor(ProductionId id, OrderId order) {
    var url = "/media/ab/ab" + "0".repeat(62) + ".png";
    return submissionFor(id, order, new PrintFile(1, "Neon fox", "Black / M", 1, url));
  }

  /** To an address in Austria, as a black tee of size M. */
  public static Submission submissionFor(ProductionId id, OrderId order, PrintFile file) {
    var address = new ShippingAddress("Ada Doe", "Ring 1", Optional.empty(), "Vienna", Optional.empty(), "1010", "AT");
    var line = new Submission.Line(file, new BlankId("tee"), "tee-black-m", URI.create("http://localhost" + file.url()), Money.usd(3200));
    return new Submission(id, order, List.of(line), new Recipient("ada@example.org", address));
  }

  private ProductionId submitted() {
    var submission = submission();
    supplier().submit(submission);
    return submission.externalId();
  }

  private LineStatus lineOf(ProductionId id) {
    return seen(id).lines().get(1);
  }

  private Parcel onlyParcel(ProductionId id) {
    assertThat(seen(id).parcels()).hasSize(1);
    return seen(id).parcels().getFirst();
  }

  private SupplierStatus seen(ProductionId id) {
    return supplier().observe(id).orElseThrow();
  }
}
