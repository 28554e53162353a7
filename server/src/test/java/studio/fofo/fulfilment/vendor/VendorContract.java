package studio.fofo.fulfilment.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import studio.fofo.catalog.BlankId;
import studio.fofo.fulfilment.SupplierContract;
import studio.fofo.fulfilment.printfiles.PrintFile;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.LineStatus;
import studio.fofo.fulfilment.suppliers.OfferRequest;
import studio.fofo.fulfilment.suppliers.Parcel;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SubmissionResult;
import studio.fofo.fulfilment.suppliers.SubmissionResult.Cause;
import studio.fofo.fulfilment.suppliers.Supplier;
import studio.fofo.fulfilment.suppliers.SupplierHold;
import studio.fofo.fulfilment.suppliers.SupplierStatus;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.fulfilment.suppliers.SupplierWebhook;
import studio.fofo.fulfilment.vendorhttp.VendorTransport;
import studio.fofo.kernel.Money;

/**
 * The contract of suppliers that are other people's services: {@link SupplierContract}, and whatever breaks on the way, exactly one order
 * that is confirmed once.
 */
public abstract class VendorContract extends SupplierContract {

  private static final int ATTEMPTS = 8;

  protected abstract FakeVendor vendor();

  /** A new adapter, as after a restart, with this in front of its network. */
  protected abstract Supplier restarted(UnaryOperator<VendorTransport> wire);

  /** How often its order was confirmed: released to production. */
  protected abstract int confirmationsOf(ProductionId externalId);

  /** The vendor ships these pieces, by line, in a parcel of its own. */
  protected abstract void ship(ProductionId externalId, String trackingNumber, Map<Integer, Integer> pieces);

  /** The vendor stops, and says why if it can. */
  protected abstract void hold(ProductionId externalId);

  /** The vendor continues. */
  protected abstract void resume(ProductionId externalId);

  /** The next orders are refused, for this reason. */
  protected abstract void refuse(Cause cause);

  /** The causes that this vendor can refuse for. */
  protected abstract Set<Cause> causes();

  /** Whether it says what is in which of several parcels. */
  protected boolean saysWhatIsInAParcel() {
    return true;
  }

  /** A posted event that is about the job. */
  protected abstract Posted event(ProductionId externalId);

  protected abstract SupplierWebhook webhook();

  /** A webhook. */
  public record Posted(Map<String, List<String>> headers, byte[] body) {

    /** Unsigned, or with another signature. */
    public Posted with(String header, List<String> values) {
      var changed = new HashMap<>(headers);
      changed.put(header, values);
      return new Posted(changed, body);
    }
  }

  @AfterEach
  protected void keepsToTheVendorsDocument() {
    vendor().faults().clear();
    assertThat(vendor().violations()).isEmpty();
  }

  /** Two lines, three pieces. */
  protected final Submission twoLines() {
    var one = submission();
    var first = one.lines().getFirst();
    var second = new Submission.Line(new PrintFile(2, "Neon fox", "White / L", 2, first.file().url()), new BlankId("tee"), "tee-white-l",
        first.fileUrl(), Money.usd(3400));
    return new Submission(one.externalId(), one.orderId(), List.of(first, second), one.recipient());
  }

  @TestFactory
  Stream<DynamicTest> makesOneOrderAndConfirmsItOnceWhateverFaultMeetsARequest() {
    return IntStream.rangeClosed(1, requestsOfASubmission()).boxed().flatMap(n -> Fault.kinds().stream()
        .map(fault -> DynamicTest.dynamicTest(fault + " at request " + n, () -> makesOneOrderDespite(n, fault))));
  }

  private void makesOneOrderDespite(int n, Fault fault) {
    var submission = twoLines();
    vendor().faults().at(n, fault);
    assertThat(submitUntilAnswered(submission)).isInstanceOf(SubmissionResult.Accepted.class);
    assertThat(vendor().faults().isWaiting()).isFalse();
    assertThat(jobsOf(submission.externalId())).isEqualTo(1);
    assertThat(confirmationsOf(submission.externalId())).isEqualTo(1);
    assertThat(vendor().violations()).isEmpty();
    vendor().faults().clear();
  }

  @TestFactory
  Stream<DynamicTest> makesOneOrderAndConfirmsItOnceWhereverWeAreKilled() {
    return IntStream.rangeClosed(1, 2 * requestsOfASubmission())
        .mapToObj(step -> DynamicTest.dynamicTest("killed at step " + step, () -> makesOneOrderThoughKilledAt(step)));
  }

  private void makesOneOrderThoughKilledAt(int step) {
    var submission = twoLines();
    var steps = new int[1];
    assertThatThrownBy(() -> restarted(network -> request -> {
      killAt(step, steps);
      var reply = network.send(request);
      killAt(step, steps);
      return reply;
    }).submit(submission)).isInstanceOf(Killed.class);
    assertThat(submitUntilAnswered(submission)).isInstanceOf(SubmissionResult.Accepted.class);
    assertThat(submitUntilAnswered(submission)).isInstanceOf(SubmissionResult.Accepted.class);
    assertThat(jobsOf(submission.externalId())).isEqualTo(1);
    assertThat(confirmationsOf(submission.externalId())).isEqualTo(1);
    assertThat(vendor().violations()).isEmpty();
  }

  /** It waits since it costs more than estimated, and can be released by somebody who agrees. */
  private SupplierHold held(Submission submission) {
    var hold = seen(submission.externalId()).hold().orElseThrow();
    assertThat(hold.remedy()).isInstanceOf(SupplierHold.Release.class);
    assertThat(confirmationsOf(submission.externalId())).isZero();
    return hold;
  }

  @Test
  void releasesAHeldJobOnceForWhoeverAgreesToWhatWasShown() throws Exception {
    var submission = withdrawable();
    var shown = held(submission);
    assertThat(shown.words()).contains("$");
    Callable<SubmissionResult> releasing = () -> supplier().release(submission, shown);
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var answer : threads.invokeAll(Collections.nCopies(8, releasing))) {
        assertThat(answer.get()).isInstanceOf(SubmissionResult.Accepted.class);
      }
    }
    assertThat(confirmationsOf(submission.externalId())).isEqualTo(1);
    assertThat(jobsOf(submission.externalId())).isEqualTo(1);
    assertThat(seen(submission.externalId()).hold()).isEmpty();
  }

  @Test
  void releasesNothingForWhoeverAgreesToSomethingElse() {
    var submission = withdrawable();
    var shown = held(submission);
    var cheaper = new SupplierHold(shown.words().replace("$", "$0"), shown.party(), shown.remedy());
    assertThat(supplier().release(submission, cheaper)).isInstanceOfSatisfying(SubmissionResult.Held.class,
        still -> assertThat(still.hold().mark()).isEqualTo(shown.mark()));
    assertThat(confirmationsOf(submission.externalId())).isZero();
  }

  @Test
  void releasesNothingThatWasWithdrawn() {
    var submission = withdrawable();
    var shown = held(submission);
    supplier().withdraw(submission.externalId());
    supplier().release(submission, shown);
    assertThat(confirmationsOf(submission.externalId())).isZero();
    assertThat(jobsOf(submission.externalId())).isEqualTo(1);
  }

  @TestFactory
  Stream<DynamicTest> releasesAHeldJobOnceWhateverFaultMeetsARequest() {
    var counted = withdrawable();
    var shown = held(counted);
    var before = vendor().requests().size();
    restarted(UnaryOperator.identity()).release(counted, shown);
    return IntStream.rangeClosed(1, vendor().requests().size() - before).boxed().flatMap(n -> Fault.kinds().stream()
        .map(fault -> DynamicTest.dynamicTest(fault + " at request " + n, () -> releasesOnceDespite(n, fault))));
  }

  private void releasesOnceDespite(int n, Fault fault) {
    var submission = withdrawable();
    var shown = held(submission);
    vendor().faults().at(n, fault);
    assertThat(releaseUntilAnswered(submission, shown)).isInstanceOf(SubmissionResult.Accepted.class);
    assertThat(jobsOf(submission.externalId())).isEqualTo(1);
    assertThat(confirmationsOf(submission.externalId())).isEqualTo(1);
    vendor().faults().clear();
  }

  private SubmissionResult releaseUntilAnswered(Submission submission, SupplierHold shown) {
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return restarted(UnaryOperator.identity()).release(submission, shown);
      } catch (SupplierUnavailable trouble) {
        assertThat(trouble).isNotNull();
      }
    }
    throw new AssertionError("never answered");
  }

  private static void killAt(int step, int[] steps) {
    if (++steps[0] == step) {
      throw new Killed();
    }
  }

  /** Our process ends here. No adapter catches errors. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private int requestsOfASubmission() {
    var before = vendor().requests().size();
    assertThat(restarted(UnaryOperator.identity()).submit(twoLines())).isInstanceOf(SubmissionResult.Accepted.class);
    return vendor().requests().size() - before;
  }

  /** Tries again as the task does, each time as a new process. Meanwhile nothing says that the vendor has no job if it has. */
  private SubmissionResult submitUntilAnswered(Submission submission) {
    var troubles = new ArrayList<String>();
    for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return restarted(UnaryOperator.identity()).submit(submission);
      } catch (SupplierUnavailable trouble) {
        troubles.add(trouble.toString());
        if (jobsOf(submission.externalId()) > 0) {
          assertThat(trouble.isUntouched()).as("it has the job: " + trouble).isFalse();
          assertThat(restarted(UnaryOperator.identity()).observe(submission.externalId())).isPresent();
        }
      }
    }
    throw new AssertionError(String.join("\n", troubles));
  }

  @Test
  void isUntouchedWhileItAsksToBeLeftAlone() {
    vendor().faults().always(new Fault.Busy(30));
    assertThatThrownBy(() -> restarted(UnaryOperator.identity()).submit(submission())).isInstanceOfSatisfying(SupplierUnavailable.class,
        busy -> {
          assertThat(busy.isUntouched()).isTrue();
          assertThat(busy.after()).contains(Duration.ofSeconds(30));
        });
  }

  @Test
  void offersTheLinesThatItMakesAndSaysWhyNotTheOthers() {
    var tee = new OfferRequest.Line(1, new BlankId("tee"), "tee-black-m", 2, Money.usd(3200));
    var stranger = new OfferRequest.Line(2, new BlankId("tee"), "tee-of-nobody", 1, Money.usd(3200));
    var destination = new OfferRequest.Destination("US", Optional.of("CA"), "91311");
    var offer = supplier().offer(new OfferRequest(List.of(tee, stranger), destination));
    assertThat(offer.lines()).containsExactly(1);
    assertThat(offer.declined()).containsOnlyKeys(2);
    var terms = offer.terms().orElseThrow();
    assertThat(terms.costs().goods().minor()).isPositive();
    assertThat(terms.costs().shipping().minor()).isPositive();
    assertThat(terms.method()).isNotBlank();
    assertThat(supplier().offer(new OfferRequest(List.of(stranger), destination)).lines()).isEmpty();
  }

  @Test
  void reportsSeveralParcelsWithTheirPieces() {
    var submission = twoLines();
    var id = submission.externalId();
    supplier().submit(submission);
    begin(id);
    ship(id, "1Z999AA10123456784", Map.of(2, 1));
    assertThat(seen(id).lines()).isEqualTo(Map.of(1, LineStatus.IN_PRODUCTION, 2, LineStatus.IN_PRODUCTION));
    assertThat(seen(id).isShipped()).isFalse();
    ship(id, "9400110200881234567890", Map.of(1, 1, 2, 1));
    assertThat(seen(id).lines()).isEqualTo(Map.of(1, LineStatus.SHIPPED, 2, LineStatus.SHIPPED));
    assertThat(seen(id).parcels()).extracting(Parcel::pieces)
        .containsExactlyInAnyOrderElementsOf(
            saysWhatIsInAParcel() ? List.of(Map.of(2, 1), Map.of(1, 1, 2, 1)) : List.of(Map.of(), Map.of()));
    assertThat(seen(id).parcels()).extracting(parcel -> parcel.trackingNumber().orElseThrow())
        .containsExactlyInAnyOrder("1Z999AA10123456784", "9400110200881234567890");
    assertThat(seen(id).parcels()).extracting(Parcel::key).doesNotHaveDuplicates();
    deliver(id);
    assertThat(seen(id).isDelivered()).isTrue();
  }

  @Test
  void saysWhatItCharged() {
    var submission = twoLines();
    supplier().submit(submission);
    begin(submission.externalId());
    ship(submission.externalId());
    assertThat(seen(submission.externalId()).invoice()).hasValueSatisfying(costs -> assertThat(costs.total().minor()).isPositive());
  }

  @Test
  void reportsAHoldAndWhoMustAct() {
    var submission = submission();
    supplier().submit(submission);
    begin(submission.externalId());
    hold(submission.externalId());
    assertThat(seen(submission.externalId()).lines()).containsValue(LineStatus.ON_HOLD);
    assertThat(seen(submission.externalId()).hold().orElseThrow().words()).isNotBlank();
    resume(submission.externalId());
    assertThat(seen(submission.externalId()).hold()).isEmpty();
    assertThat(seen(submission.externalId()).lines()).containsValue(LineStatus.IN_PRODUCTION);
  }

  @TestFactory
  Stream<DynamicTest> saysWhyItRefuses() {
    return causes().stream().map(cause -> DynamicTest.dynamicTest(cause.toString(), () -> {
      var submission = submission();
      refuse(cause);
      assertThat(supplier().submit(submission)).isInstanceOfSatisfying(SubmissionResult.Refused.class, refused -> {
        assertThat(refused.cause()).isEqualTo(cause);
        assertThat(refused.words()).isNotBlank();
      });
      assertThat(confirmationsOf(submission.externalId())).isZero();
      vendor().faults().clear();
    }));
  }

  @Test
  void readsOnlyWhatItsVendorSigned() {
    var submission = submission();
    supplier().submit(submission);
    var posted = event(submission.externalId());
    var event = webhook().read(posted.headers(), posted.body()).orElseThrow();
    assertThat(event.subject()).contains(submission.externalId());
    assertThat(webhook().read(posted.headers(), posted.body()).orElseThrow().id()).isEqualTo(event.id());
    assertThat(webhook().read(Map.of(), posted.body())).isEmpty();
    for (var header : posted.headers().keySet().stream().filter(name -> name.contains("signature")).toList()) {
      assertThat(webhook().read(posted.with(header, List.of("00")).headers(), posted.body())).isEmpty();
    }
    assertThat(webhook().read(posted.headers(), "{}".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void reportsNothingBackwardsWhenAnEventIsLate() {
    var submission = submission();
    var id = submission.externalId();
    supplier().submit(submission);
    var early = event(id);
    begin(id);
    ship(id);
    deliver(id);
    var late = webhook().read(early.headers(), early.body()).orElseThrow();
    assertThat(seen(late.subject().orElseThrow()).isDelivered()).isTrue();
  }

  protected final SupplierStatus seen(ProductionId id) {
    return Objects.requireNonNull(supplier().observe(id).orElseThrow());
  }
}
