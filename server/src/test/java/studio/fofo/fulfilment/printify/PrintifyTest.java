package studio.fofo.fulfilment.printify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.suppliers.LineStatus;
import studio.fofo.fulfilment.suppliers.Parcel;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SubmissionResult;
import studio.fofo.fulfilment.suppliers.SubmissionResult.Cause;
import studio.fofo.fulfilment.suppliers.SupplierHold.Party;
import studio.fofo.fulfilment.suppliers.SupplierStatus;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.fulfilment.suppliers.Withdrawal;
import studio.fofo.fulfilment.vendor.Fault;
import studio.fofo.kernel.Money;
import studio.fofo.ordering.Recipient;
import studio.fofo.ordering.ShippingAddress;

/** What is peculiar to Printify, and failures that others have reported with services of its kind. */
class PrintifyTest {

  private static final Duration SETTLING = Duration.ofMinutes(2);

  private final PrintifyStage stage = new PrintifyStage();
  private final FakePrintify vendor = stage.vendor;
  private Printify printify = stage.adapter().supplier();

  @BeforeEach
  void forgetTheSetUp() {
    vendor.faults().clear();
  }

  @AfterEach
  void close() {
    assertThat(vendor.violations()).isEmpty();
    stage.close();
  }

  @Test
  void sendsFilesByTheirSignedLinksAndUploadsEachOnce() {
    var submission = stage.submission();
    printify.submit(submission);
    var again = new Submission(stage.submission().externalId(), submission.orderId(), submission.lines(), submission.recipient());
    printify.submit(again);
    var uploads = vendor.requests().stream().filter(request -> request.path().equals("/uploads/images.json") && request.json().has("url"));
    assertThat(uploads).singleElement()
        .satisfies(
            request -> assertThat(request.json().path("url").asString()).isEqualTo(submission.lines().getFirst().fileUrl().toString()));
    assertThat(vendor.orderOf(submission.externalId()).lines.getFirst().product)
        .isNotEqualTo(vendor.orderOf(again.externalId()).lines.getFirst().product);
  }

  @Test
  void neverOrdersABlankProduct() {
    vendor.blank = true;
    var submission = stage.submission();
    assertThat(refused(submission)).isEqualTo(Cause.FILE);
    assertThat(vendor.ordersOf(submission.externalId())).isEmpty();
  }

  @Test
  void holdsAnOrderThatCostsMoreThanEstimatedAndSendsItOnceAfterTheToleranceIsRaised() {
    vendor.costs.put(FakePrintify.BLACK_M, 1_900L);
    var submission = stage.submission();
    assertThat(printify.submit(submission)).isInstanceOfSatisfying(SubmissionResult.Held.class, held -> {
      assertThat(held.hold().party()).isEqualTo(Party.STUDIO);
      assertThat(held.hold().words()).contains("$29.00").contains("$19.21");
      assertThat(held.estimate()).contains(Job.costs(1_900, 1_000, 0));
    });
    assertThat(seen(submission).hold()).hasValueSatisfying(hold -> assertThat(hold.words()).contains("$29.00"));
    assertThat(vendor.orderOf(submission.externalId()).sent).isZero();
    printify = stage.adapter(stage.settings(Duration.ZERO, 100, null), UnaryOperator.identity()).supplier();
    assertThat(printify.submit(submission)).isInstanceOf(SubmissionResult.Accepted.class);
    assertThat(printify.submit(submission)).isInstanceOf(SubmissionResult.Accepted.class);
    assertThat(vendor.orderOf(submission.externalId()).sent).isEqualTo(1);
  }

  @Test
  void comparesAnOrderWithTheOfferThatWasChosen() {
    var submission = stage.submission();
    stage.chosen.put(submission.externalId(), Job.costs(700, 1_000, 0));
    assertThat(printify.submit(submission)).isInstanceOfSatisfying(SubmissionResult.Held.class,
        held -> assertThat(held.hold().words()).contains("$17.00"));
    var another = stage.submission();
    stage.chosen.put(another.externalId(), Job.costs(900, 1_000, 0));
    assertThat(printify.submit(another)).isInstanceOf(SubmissionResult.Accepted.class);
  }

  @Test
  void reportsAnInvoiceThatDiffersFromTheEstimate() {
    var submission = stage.submission();
    assertThat(printify.submit(submission)).isEqualTo(new SubmissionResult.Accepted(Optional.of(Job.costs(921, 1_000, 0))));
    var order = vendor.orderOf(submission.externalId());
    order.become("in-production", "in-production");
    order.lines.getFirst().cost = 955;
    order.tax = 192;
    assertThat(seen(submission).invoice()).contains(Job.costs(955, 1_000, 192));
  }

  @Test
  void waitsForAPrice() {
    var submission = stage.submission();
    vendor.statusOfNew = "pending";
    assertThatThrownBy(() -> printify.submit(submission)).isInstanceOf(SupplierUnavailable.class);
    var order = vendor.orderOf(submission.externalId());
    order.status = "on-hold";
    order.lines.getFirst().cost = 0;
    assertThatThrownBy(() -> printify.submit(submission)).hasMessageContaining("has not priced");
    order.lines.getFirst().cost = 921;
    assertThat(printify.submit(submission)).isInstanceOf(SubmissionResult.Accepted.class);
    assertThat(order.sent).isEqualTo(1);
  }

  @Test
  void refusesAnAddressWithoutTheStateThatItNeedsBeforeItSendsAnything() {
    var before = vendor.requests().size();
    for (var country : List.of("US", "CA", "AU")) {
      assertThat(refused(to(new ShippingAddress("Ada Doe", "Ring 1", Optional.empty(), "Town", Optional.empty(), "12345", country))))
          .isEqualTo(Cause.ADDRESS);
    }
    assertThat(vendor.requests()).hasSize(before);
  }

  @Test
  void sendsTheCodeOfAStateAndASoleName() {
    var submission = to(new ShippingAddress("Madonna", "Ring 1", Optional.of("Door 2"), "Town", Optional.of("California"), "91311", "US"));
    assertThat(printify.submit(submission)).isInstanceOf(SubmissionResult.Accepted.class);
    var address = vendor.orderOf(submission.externalId()).address;
    assertThat(address.path("region").asString()).isEqualTo("CA");
    assertThat(address.path("first_name").asString()).isEqualTo("Madonna");
    assertThat(address.path("last_name").asString()).isEqualTo("-");
    assertThat(address.path("address2").asString()).isEqualTo("Door 2");
    assertThat(address.has("phone")).isFalse();
  }

  @Test
  void namesARefusedPhoneAndNoneOfTheBuyersData() {
    vendor.refusals.put("POST /shops/1234567/orders.json", FakePrintify.refused("address_to.phone: no phone for Ada Doe, Ring 1"));
    var submission = stage.submission();
    assertThat(printify.submit(submission)).isInstanceOfSatisfying(SubmissionResult.Refused.class, refused -> {
      assertThat(refused.cause()).isEqualTo(Cause.ADDRESS);
      assertThat(refused.words()).contains("phone").doesNotContain("Ada", "Doe", "Ring");
    });
    vendor.refusals.clear();
    printify = stage.adapter(stage.settings(Duration.ZERO, 5, "+4315550100"), UnaryOperator.identity()).supplier();
    assertThat(printify.submit(submission)).isInstanceOf(SubmissionResult.Accepted.class);
    assertThat(vendor.orderOf(submission.externalId()).address.path("phone").asString()).isEqualTo("+4315550100");
  }

  @Test
  void keepsAParcelsKeyIfItsNumberChanges() {
    var submission = sent();
    var order = vendor.orderOf(submission.externalId());
    order.ship("1Z999AA10123456784", Map.of(1, 1), stage.clock.instant());
    var before = onlyParcel(submission);
    stage.clock.advance(Duration.ofHours(3));
    order.shipments.getFirst().put("number", "9400110200881234567890");
    var after = onlyParcel(submission);
    assertThat(after.trackingNumber()).contains("9400110200881234567890");
    assertThat(after.key()).isEqualTo(before.key());
    assertThat(after.shippedAt()).isEqualTo(before.shippedAt());
    order.shipments.addFirst(Map.of("carrier", "UPS", "number", "1Z999AA10123456799", "url", "https://track.example/2"));
    assertThat(seen(submission).parcels()).extracting(Parcel::key).startsWith(before.key()).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void reportsACancelledOrderThatWasShippedAllTheSame() {
    var submission = sent();
    var order = vendor.orderOf(submission.externalId());
    order.become("cancelled", "canceled");
    assertThat(seen(submission).isCancelled()).isTrue();
    order.shipments.add(Map.of("carrier", "USPS", "number", "9400110200881234567890", "url", "https://track.example/1"));
    assertThat(seen(submission).lines()).isEqualTo(Map.of(1, LineStatus.SHIPPED));
    assertThat(seen(submission).isShipped()).isTrue();
    assertThat(printify.withdraw(submission.externalId())).isEqualTo(Withdrawal.TOO_LATE);
  }

  @Test
  void holdsALineThatRanOutAfterItWasAccepted() {
    var submission = sent();
    vendor.orderOf(submission.externalId()).become("has-issues", "out_of_stock");
    assertThat(seen(submission).lines()).isEqualTo(Map.of(1, LineStatus.ON_HOLD));
    assertThat(seen(submission).hold()).hasValueSatisfying(hold -> assertThat(hold.words()).contains("line 1 is out of stock"));
  }

  @Test
  void holdsAnOrderThatCannotBeCharged() {
    vendor.statusOfSent = "payment-not-received";
    assertThat(printify.submit(stage.submission())).isInstanceOfSatisfying(SubmissionResult.Held.class,
        held -> assertThat(held.hold().words()).contains("payment method"));
  }

  @Test
  void withdrawsNothingThatWasSentToProduction() {
    var submission = sent();
    assertThat(printify.withdraw(submission.externalId())).isEqualTo(Withdrawal.TOO_LATE);
    assertThat(seen(submission).lines()).isEqualTo(Map.of(1, LineStatus.ACCEPTED));
  }

  @Test
  void findsAnOrderWhoseIdChanged() {
    var submission = sent();
    vendor.orderOf(submission.externalId()).id = "5d1500000000ffff";
    assertThat(seen(submission).lines()).isEqualTo(Map.of(1, LineStatus.ACCEPTED));
    assertThat(printify.submit(submission)).isInstanceOf(SubmissionResult.Accepted.class);
    assertThat(vendor.ordersOf(submission.externalId())).singleElement().satisfies(order -> assertThat(order.sent).isEqualTo(1));
  }

  @Test
  void doesNotSayThatAnOrderIsGoneIfPrintifyDoesNotListIt() {
    var submission = sent();
    vendor.orders.clear();
    assertThatThrownBy(() -> printify.observe(submission.externalId())).isInstanceOfSatisfying(SupplierUnavailable.class,
        unknown -> assertThat(unknown.isUntouched()).isFalse());
    assertThatThrownBy(() -> printify.submit(submission)).isInstanceOf(SupplierUnavailable.class);
    assertThat(vendor.orders).isEmpty();
  }

  @Test
  void doesNotSendAnOrderThatWasEditedAtPrintify() {
    var submission = stage.submission();
    vendor.faults().on("POST", "/orders.json", new Fault.Cut(Fault.When.AFTER));
    assertThatThrownBy(() -> printify.submit(submission)).isInstanceOf(SupplierUnavailable.class);
    var order = vendor.orderOf(submission.externalId());
    order.lines.getFirst().quantity = 3;
    assertThat(printify.submit(submission)).isInstanceOfSatisfying(SubmissionResult.Held.class,
        held -> assertThat(held.hold().words()).contains("differs from ours"));
    assertThat(order.sent).isZero();
    order.lines.getFirst().product = "another";
    assertThat(seen(submission).hold()).hasValueSatisfying(hold -> assertThat(hold.words()).contains("line 1 is not in the order"));
  }

  @Test
  void createsAnOrderAgainOnlyAfterALostOneWouldHaveAppeared() {
    printify = patient();
    var submission = stage.submission();
    vendor.faults().on("POST", "/orders.json", new Fault.Silence(Fault.When.BEFORE));
    assertThatThrownBy(() -> printify.submit(submission)).isInstanceOf(SupplierUnavailable.class);
    assertThatThrownBy(() -> printify.submit(submission)).hasMessageContaining("may have it");
    assertThatThrownBy(() -> printify.observe(submission.externalId())).hasMessageContaining("may have it");
    assertThat(vendor.ordersOf(submission.externalId())).isEmpty();
    stage.clock.advance(SETTLING.plusSeconds(1));
    assertThat(printify.observe(submission.externalId())).isEmpty();
    assertThat(printify.submit(submission)).isInstanceOf(SubmissionResult.Accepted.class);
    assertThat(vendor.ordersOf(submission.externalId())).hasSize(1);
  }

  @Test
  void findsALostOrderAmongManyNewerOnesByItsProducts() {
    vendor.toTheLetter = true;
    var submission = stage.submission();
    vendor.faults().on("POST", "/orders.json", new Fault.Silence(Fault.When.AFTER));
    assertThatThrownBy(() -> printify.submit(submission)).isInstanceOf(SupplierUnavailable.class);
    var lost = vendor.orderOf(submission.externalId());
    for (var other = 0; other < 250; other++) {
      vendor.orders.addFirst(new FakeOrder("other-" + other, "another", lost.address, List.of(), "fulfilled", stage.clock.instant()));
    }
    assertThat(printify.submit(submission)).isInstanceOf(SubmissionResult.Accepted.class);
    assertThat(vendor.ordersOf(submission.externalId())).singleElement().satisfies(order -> assertThat(order.sent).isEqualTo(1));
  }

  @Test
  void followsAnOrderToItsDeliveryWithNothingButThePublishedDocument() {
    vendor.toTheLetter = true;
    var submission = sent();
    var order = vendor.orderOf(submission.externalId());
    order.ship("1Z999AA10123456784", Map.of(1, 1), stage.clock.instant());
    var parcel = onlyParcel(submission);
    assertThat(seen(submission).isShipped()).isTrue();
    assertThat(parcel.trackingNumber()).isEmpty();
    assertThat(parcel.pieces()).isEqualTo(Map.of(1, 1));
    stage.clock.advance(Duration.ofDays(4));
    order.deliver(stage.clock.instant());
    assertThat(onlyParcel(submission).deliveredAt()).contains(stage.clock.instant());
    stage.clock.advance(Duration.ofDays(4));
    assertThat(onlyParcel(submission).deliveredAt()).contains(stage.clock.instant().minus(Duration.ofDays(4)));
    assertThat(seen(submission).isDelivered()).isTrue();
  }

  @Test
  void leavesAJobToTheProcessThatWorksOnItUntilItsTurnEnds() {
    var submission = stage.submission();
    vendor.faults().on("POST", "/send_to_production.json", new Fault.Cut(Fault.When.BEFORE));
    assertThatThrownBy(() -> printify.submit(submission)).isInstanceOf(SupplierUnavailable.class);
    stage.jdbc().sql("update fulfilment.printify_orders set turn_of = 'another', turn_until = :until where external_id = :id")
        .param("id", submission.externalId().value())
        .param("until", Timestamp.from(stage.clock.instant().plusSeconds(1)))
        .update();
    assertThatThrownBy(() -> printify.submit(submission)).isInstanceOfSatisfying(SupplierUnavailable.class,
        busy -> assertThat(busy.isUntouched()).isFalse());
    assertThatThrownBy(() -> printify.withdraw(submission.externalId())).isInstanceOf(SupplierUnavailable.class);
    stage.clock.advance(Duration.ofSeconds(2));
    assertThat(printify.submit(submission)).isInstanceOf(SubmissionResult.Accepted.class);
    assertThat(vendor.orderOf(submission.externalId()).sent).isEqualTo(1);
  }

  @Test
  void doesNotSubmitWhatWasWithdrawnMeanwhile() {
    var submission = stage.submission();
    vendor.faults().on("POST", "/orders.json", new Fault.Error(500, Fault.When.BEFORE));
    assertThatThrownBy(() -> printify.submit(submission)).isInstanceOf(SupplierUnavailable.class);
    assertThat(printify.withdraw(submission.externalId())).isEqualTo(Withdrawal.UNKNOWN);
    printify.submit(submission);
    assertThat(vendor.ordersOf(submission.externalId())).isEmpty();
  }

  @Test
  void refusesAVariantThatIsNotMappedAndAnAccountThatIsNotConnected() {
    var submission = stage.submission();
    stage.variants.clear();
    assertThat(refused(submission)).isEqualTo(Cause.VARIANT);
    stage.account = Optional.empty();
    assertThat(printify.isConnected()).isFalse();
    assertThat(refused(submission)).isEqualTo(Cause.ACCOUNT);
  }

  @Test
  void continuesAfterPrintifyWasDeadForAnHour() {
    var submission = stage.submission();
    vendor.faults().always(new Fault.Cut(Fault.When.BEFORE));
    for (var minute = 0; minute < 60; minute += 20) {
      assertThatThrownBy(() -> printify.submit(submission)).isInstanceOf(SupplierUnavailable.class);
      stage.clock.advance(Duration.ofMinutes(20));
    }
    vendor.faults().clear();
    assertThat(printify.submit(submission)).isInstanceOf(SubmissionResult.Accepted.class);
    assertThat(vendor.ordersOf(submission.externalId())).singleElement().satisfies(order -> assertThat(order.sent).isEqualTo(1));
  }

  @Test
  void mapsEveryWordOfTheDocument() {
    var submission = sent();
    var order = vendor.orderOf(submission.externalId());
    for (var word : Set.of("on-hold", "payment-not-received", "has-issues")) {
      order.status = word;
      assertThat(seen(submission).hold()).as(word).isPresent();
    }
    for (var word : List.of("pending", "ready-for-production", "sending-to-production", "in-production", "checking-quality",
        "quality-declined", "quality-approved", "fulfilled", "partially-fulfilled", "callback-received", "cancelled")) {
      order.status = word;
      assertThat(seen(submission).hold()).as(word).isEmpty();
    }
    order.status = "partially-fulfilled";
    for (var word : List.of("in-production", "bulk-in-production", "fulfilled", "canceled", "shipment_pre_transit", "shipment_in_transit",
        "shipment_out_for_delivery", "shipment_delivered", "shipment_return_to_sender", "shipment_failure", "shipment_cancelled",
        "shipment_error")) {
      order.lines.getFirst().status = word;
      assertThat(seen(submission).hold()).as(word).isEmpty();
    }
    assertThat(OrderWords.ofLine("melted")).contains(LineStatus.ON_HOLD);
    assertThat(new OrderReview(stage.settings(SETTLING, 5, null)).ofLine(1, "melted").words()).contains("melted");
  }

  private Printify patient() {
    return stage.adapter(stage.settings(SETTLING, 5, null), UnaryOperator.identity()).supplier();
  }

  private Submission sent() {
    var submission = stage.submission();
    assertThat(printify.submit(submission)).isInstanceOf(SubmissionResult.Accepted.class);
    return submission;
  }

  private Submission to(ShippingAddress address) {
    var submission = stage.submission();
    return new Submission(submission.externalId(), submission.orderId(), submission.lines(), new Recipient("ada@example.org", address));
  }

  private Cause refused(Submission submission) {
    return ((SubmissionResult.Refused) printify.submit(submission)).cause();
  }

  private SupplierStatus seen(Submission submission) {
    return printify.observe(submission.externalId()).orElseThrow();
  }

  private Parcel onlyParcel(Submission submission) {
    assertThat(seen(submission).parcels()).hasSize(1);
    return seen(submission).parcels().getFirst();
  }

  @Test
  void sumsWhatSeveralPiecesCost() {
    var submission = sent();
    var order = vendor.orderOf(submission.externalId());
    order.lines.getFirst().quantity = 3;
    order.become("in-production", "in-production");
    assertThat(seen(submission).invoice().orElseThrow().goods()).isEqualTo(Money.usd(3 * 921));
  }
}
