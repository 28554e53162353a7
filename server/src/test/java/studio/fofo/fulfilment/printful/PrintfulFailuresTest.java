package studio.fofo.fulfilment.printful;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.fulfilment.SupplierContract;
import studio.fofo.fulfilment.printfiles.PrintFile;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.ReturnAddress.Sender;
import studio.fofo.fulfilment.suppliers.LineStatus;
import studio.fofo.fulfilment.suppliers.OfferRequest;
import studio.fofo.fulfilment.suppliers.Parcel;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SubmissionResult.Accepted;
import studio.fofo.fulfilment.suppliers.SubmissionResult.Cause;
import studio.fofo.fulfilment.suppliers.SubmissionResult.Held;
import studio.fofo.fulfilment.suppliers.SubmissionResult.Refused;
import studio.fofo.fulfilment.suppliers.SupplierAccount;
import studio.fofo.fulfilment.suppliers.SupplierAccounts;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.fulfilment.suppliers.SupplierHold.Page;
import studio.fofo.fulfilment.suppliers.SupplierHold.Party;
import studio.fofo.fulfilment.suppliers.SupplierStatus;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.fulfilment.suppliers.SupplierWebhook.Event;
import studio.fofo.fulfilment.suppliers.Withdrawal;
import studio.fofo.fulfilment.vendor.Fault;
import studio.fofo.fulfilment.vendor.Reply;
import studio.fofo.fulfilment.vendor.VendorContract.Posted;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.TypeId;
import studio.fofo.ordering.Gift;
import studio.fofo.ordering.Recipient;
import studio.fofo.ordering.ShippingAddress;
import studio.fofo.testing.TestDatabase;

/** What others reported of their orders at print-on-demand services, one by one. */
class PrintfulFailuresTest {

  private static TestDatabase database;

  private PrintfulDesk desk;
  private Printful printful;

  @BeforeAll
  static void createDatabase() {
    database = PrintfulDesk.database();
  }

  @AfterAll
  static void dropDatabase() {
    database.close();
  }

  @BeforeEach
  void open() {
    desk = new PrintfulDesk(database);
    printful = desk.adapter();
  }

  @AfterEach
  void close() {
    assertThat(desk.vendor.violations()).isEmpty();
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/media/ab.png", "file:///etc/passwd"})
  void ordersNoBlankProductIfThereIsNoFile(String url) {
    var one = submission();
    var line = one.lines().getFirst();
    var bare = new Submission.Line(line.file(), line.blankId(), line.variantId(), URI.create(url), line.unitPrice());
    var result = printful.submit(new Submission(one.externalId(), one.orderId(), List.of(bare), one.recipient()));
    assertThat(result).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.cause()).isEqualTo(Cause.FILE));
    assertThat(desk.vendor.count("POST", "/v2/orders")).isZero();
  }

  @Test
  void confirmsNoDraftWhoseItemsLostTheirFile() {
    var submission = submission();
    desk.vendor.faults().on("POST", "/v2/orders", new Fault.Cut(Fault.When.AFTER));
    assertThatThrownBy(() -> printful.submit(submission)).isInstanceOf(SupplierUnavailable.class);
    order(submission).items.getFirst().placements = List.of();
    assertThat(printful.submit(submission)).isInstanceOfSatisfying(Held.class, held -> {
      assertThat(held.hold().words()).contains("would be blank");
      assertThat(held.hold().party()).isEqualTo(Party.STUDIO);
    });
    assertThat(order(submission).confirmations).isZero();
  }

  @Test
  void ordersNothingThatItDoesNotMake() {
    var one = submission();
    var line = one.lines().getFirst();
    var stranger = new Submission.Line(line.file(), line.blankId(), "tee-of-nobody", line.fileUrl(), line.unitPrice());
    var result = printful.submit(new Submission(one.externalId(), one.orderId(), List.of(stranger), one.recipient()));
    assertThat(result).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.cause()).isEqualTo(Cause.VARIANT));
    assertThat(desk.vendor.count("POST", "/v2/orders")).isZero();
  }

  @Test
  void doesNotDoubleAnOrderThatTimedOutEvenIfTheVendorWouldLetIt() {
    desk.vendor.allowsDuplicates = true;
    var submission = submission();
    desk.vendor.faults().on("POST", "/v2/orders", new Fault.Silence(Fault.When.AFTER));
    assertThatThrownBy(() -> printful.submit(submission)).isInstanceOfSatisfying(SupplierUnavailable.class,
        silent -> assertThat(silent.isUntouched()).isFalse());
    assertThat(printful.submit(submission)).isInstanceOf(Accepted.class);
    assertThat(desk.vendor.created(external(submission))).isEqualTo(1);
    assertThat(order(submission).confirmations).isEqualTo(1);
  }

  @Test
  void doesNotSayThatAnOrderWasNeverMadeWhileItMayStillAppear() {
    var submission = submission();
    desk.vendor.faults().on("POST", "/v2/orders", new Fault.Silence(Fault.When.BEFORE));
    assertThatThrownBy(() -> printful.submit(submission)).isInstanceOf(SupplierUnavailable.class);
    assertThatThrownBy(() -> printful.observe(submission.externalId())).isInstanceOf(SupplierUnavailable.class);
    desk.clock.advance(Duration.ofMinutes(11));
    assertThat(printful.observe(submission.externalId())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"US", "CA", "AU"})
  void sendsTheCodeOfAStateAndNothingWithoutOne(String country) {
    var code = Map.of("US", "CA", "CA", "ON", "AU", "NSW").get(country);
    var name = Map.of("US", "California", "CA", "Ontario", "AU", "New South Wales").get(country);
    assertThat(printful.submit(to(country, Optional.empty()))).isInstanceOfSatisfying(Refused.class, refused -> {
      assertThat(refused.cause()).isEqualTo(Cause.ADDRESS);
      assertThat(refused.words()).contains(country);
    });
    assertThat(desk.vendor.count("POST", "/v2/orders")).isZero();
    var named = to(country, Optional.of(name));
    assertThat(printful.submit(named)).isInstanceOf(Accepted.class);
    assertThat(order(named).sent.path("recipient").path("state_code").asString()).isEqualTo(code);
  }

  @Test
  void passesOnNeitherMailNorPhone() {
    var submission = submission();
    printful.submit(submission);
    assertThat(order(submission).sent.path("recipient").propertyNames()).doesNotContain("email", "phone");
  }

  @Test
  void passesOnTheGiftNoteAndWhoSendsTheParcel() {
    var plain = submission();
    printful.submit(plain);
    assertThat(order(plain).sent.has("customization")).as("the store's own settings hold").isFalse();
    var one = submission();
    var gift = new Recipient("ada@example.org", one.recipient().address(), Optional.of(new Gift("Happy birthday, Ada!")));
    var given = new Submission(one.externalId(), one.orderId(), one.lines(), gift,
        Optional.of(new Sender("Neon Prints", List.of("Hafen 7"), Optional.of("shop@example.org"))));
    assertThat(printful.submit(given)).isInstanceOf(Accepted.class);
    var custom = order(given).sent.path("customization");
    assertThat(custom.path("gift").path("message").asString()).isEqualTo("Happy birthday, Ada!");
    assertThat(custom.path("packing_slip").path("store_name").asString()).isEqualTo("Neon Prints");
    assertThat(custom.path("packing_slip").path("email").asString()).isEqualTo("shop@example.org");
  }

  @Test
  void saysThatTheAddressIsRefusedIfThePhoneIs() {
    desk.vendor.refusal = Optional.of("Recipient: Phone number is required for this country");
    assertThat(printful.submit(submission())).isInstanceOfSatisfying(Refused.class,
        refused -> assertThat(refused.cause()).isEqualTo(Cause.ADDRESS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Image resolution is below 75 DPI", "The file is fully transparent"})
  void givesUpADraftWhoseFileIsRefused(String why) {
    desk.vendor.badFile = Optional.of(why);
    var submission = submission();
    assertThat(printful.submit(submission)).isInstanceOfSatisfying(Refused.class, refused -> {
      assertThat(refused.cause()).isEqualTo(Cause.FILE);
      assertThat(refused.words()).contains(why);
    });
    assertThat(printful.observe(submission.externalId())).isEmpty();
  }

  @Test
  void reportsAFileThatIsRefusedAfterTheConfirmation() {
    var submission = submission();
    printful.submit(submission);
    order(submission).status = "failed";
    order(submission).badFile = Optional.of("The file could not be loaded");
    assertThat(seen(submission).hold().orElseThrow().words()).contains("The file could not be loaded");
    assertThat(printful.submit(submission)).isInstanceOf(Held.class);
    assertThat(printful.withdraw(submission.externalId())).isEqualTo(Withdrawal.WITHDRAWN);
  }

  @Test
  void holdsAnOrderThatFailsWhenItIsConfirmed() {
    desk.vendor.failsAfterConfirmation = true;
    assertThat(printful.submit(submission())).isInstanceOf(Held.class);
  }

  @Test
  void reportsACancelledOrderThatWasShippedAllTheSame() {
    var submission = submission();
    printful.submit(submission);
    order(submission).status = "canceled";
    assertThat(seen(submission).isCancelled()).isTrue();
    desk.vendor.ship(external(submission), "1Z999AA10123456784", Map.of(1, 1));
    order(submission).status = "canceled";
    assertThat(seen(submission).isCancelled()).isFalse();
    assertThat(seen(submission).isShipped()).isTrue();
  }

  @Test
  void waitsForPeopleIfTheOrderCostsMoreThanEstimated() {
    var submission = submission();
    desk.estimates.put(submission.externalId(), new SupplierCosts(Money.usd(995), Money.usd(300), Money.usd(0)));
    assertThat(printful.submit(submission)).isInstanceOfSatisfying(Held.class, held -> {
      assertThat(held.hold().words()).contains("$14.64", "$12.95");
      assertThat(held.estimate().orElseThrow().total()).isEqualTo(Money.usd(1464));
    });
    assertThat(seen(submission).lines()).containsValue(LineStatus.ON_HOLD);
    assertThat(order(submission).confirmations).isZero();
    desk.estimates.put(submission.externalId(), new SupplierCosts(Money.usd(995), Money.usd(400), Money.usd(0)));
    assertThat(printful.submit(submission)).isInstanceOf(Accepted.class);
  }

  @Test
  void saysThatADesignWaitsForApprovalAndWhereItIsApproved() {
    var submission = submission();
    printful.submit(submission);
    order(submission).status = "onhold";
    assertThat(seen(submission).hold().orElseThrow().words()).contains("customer service");
    order(submission).sheet = Optional.of("waiting_for_action");
    var hold = seen(submission).hold().orElseThrow();
    assertThat(hold.words()).contains("suggests another design for line 1");
    assertThat(hold.remedy()).isEqualTo(
        new Page("Approve it at Printful", URI.create("https://www.printful.example/dashboard?order_id=" + order(submission).id)));
    order(submission).sheet = Optional.of("approval_pending");
    assertThat(seen(submission).hold().orElseThrow().party()).isEqualTo(Party.SUPPLIER);
    desk.vendor.faults().on("GET", "/approval-sheets", new Fault.Error(403, Fault.When.BEFORE));
    assertThat(seen(submission).hold().orElseThrow().words()).as("a token without that scope").contains("customer service");
  }

  @Test
  void confirmsNothingThatWasEditedAfterSomebodyAgreedToItsPrice() {
    var submission = submission();
    desk.estimates.put(submission.externalId(), new SupplierCosts(Money.usd(995), Money.usd(300), Money.usd(0)));
    printful.submit(submission);
    var shown = seen(submission).hold().orElseThrow();
    order(submission).items.getFirst().variant = 4018;
    assertThat(printful.release(submission, shown)).isInstanceOfSatisfying(Held.class, held -> {
      assertThat(held.hold().words()).contains("another variant");
      assertThat(held.hold().remedy()).isInstanceOf(Page.class);
    });
    assertThat(printful.release(submission, seen(submission).hold().orElseThrow())).as("what differs cannot be agreed to")
        .isInstanceOf(Held.class);
    order(submission).items.getFirst().variant = 4017;
    desk.vendor.unitCost = new BigDecimal("12.50");
    assertThat(printful.release(submission, shown)).as("dearer again").isInstanceOf(Held.class);
    assertThat(order(submission).confirmations).isZero();
    assertThat(printful.release(submission, seen(submission).hold().orElseThrow())).isInstanceOf(Accepted.class);
    assertThat(order(submission).confirmations).isEqualTo(1);
  }

  @Test
  void createsNoSecondOrderForWhoeverAgreesToOneThatIsGone() {
    var submission = submission();
    desk.estimates.put(submission.externalId(), new SupplierCosts(Money.usd(995), Money.usd(300), Money.usd(0)));
    printful.submit(submission);
    var shown = seen(submission).hold().orElseThrow();
    order(submission).deleted = true;
    assertThat(printful.release(submission, shown)).isInstanceOf(Held.class);
    assertThat(desk.vendor.created(external(submission))).isEqualTo(1);
  }

  @Test
  void waitsForPeopleIfItCostsMoreThanTheBuyerPays() {
    desk.vendor.unitCost = new BigDecimal("32.01");
    assertThat(printful.submit(submission())).isInstanceOfSatisfying(Held.class,
        held -> assertThat(held.hold().words()).contains("$32.01", "$32.00"));
  }

  @Test
  void reportsTheInvoiceAsItIsAndNotAsItWasEstimated() {
    var submission = submission();
    assertThat(printful.submit(submission)).isInstanceOfSatisfying(Accepted.class,
        accepted -> assertThat(accepted.estimate().orElseThrow().goods()).isEqualTo(Money.usd(995)));
    assertThat(seen(submission).invoice()).isEmpty();
    order(submission).status = "inprocess";
    desk.vendor.unitCost = new BigDecimal("12.50");
    assertThat(seen(submission).invoice().orElseThrow()).isEqualTo(new SupplierCosts(Money.usd(1250), Money.usd(469), Money.usd(0)));
  }

  @Test
  void putsALineOnHoldThatWasEditedAtTheVendor() {
    var submission = submission();
    printful.submit(submission);
    order(submission).items.getFirst().quantity = 3;
    assertThat(seen(submission).hold().orElseThrow().words()).contains("line 1 has 3 pieces at Printful instead of 1");
    order(submission).items.clear();
    assertThat(seen(submission).hold().orElseThrow().words()).contains("line 1 has 0 pieces at Printful instead of 1");
  }

  @Test
  void reportsAnOrderThatWasDeletedAtTheVendorAsCancelled() {
    var submission = submission();
    printful.submit(submission);
    order(submission).deleted = true;
    assertThat(seen(submission).isCancelled()).isTrue();
  }

  @Test
  void holdsALineThatRanOutOfStockAfterItWasAccepted() {
    var submission = submission();
    printful.submit(submission);
    order(submission).status = "inprocess";
    desk.vendor.ship(external(submission), "1Z999AA10123456784", Map.of(1, 1)).status = "outstock";
    order(submission).status = "inprocess";
    assertThat(seen(submission).lines()).containsEntry(1, LineStatus.ON_HOLD);
    assertThat(seen(submission).hold().orElseThrow().words()).contains("out of stock");
    assertThat(seen(submission).parcels()).isEmpty();
  }

  @Test
  void declinesWhatIsOutOfStockOrCannotBeEstimated() {
    var line = new OfferRequest.Line(1, submission().lines().getFirst().blankId(), "tee-black-m", 1, Money.usd(3200));
    var request = new OfferRequest(List.of(line), new OfferRequest.Destination("AT", Optional.empty(), "1010"));
    desk.vendor.stock.put(4017L, "out of stock");
    assertThat(printful.offer(request).declined().get(1)).contains("out of stock");
    desk.vendor.stock.put(4017L, "in stock");
    desk.vendor.estimateFailure = Optional.of("Shipping to Austria is suspended");
    assertThat(printful.offer(request).declined().get(1)).contains("suspended");
    desk.vendor.estimateFailure = Optional.empty();
    desk.vendor.refusesRates = true;
    assertThat(printful.offer(request).terms().orElseThrow().time().mostDays()).isEqualTo(21);
  }

  @Test
  void recognisesItsOrderAfterTheVendorsIdsChanged() {
    var submission = submission();
    desk.vendor.faults().on("POST", "/v2/orders",
        new Fault.Altered(reply -> new Reply(200, reply.body().replaceFirst("\"id\":9\\d{7}", "\"id\":1"), reply.headers())));
    assertThat(printful.submit(submission)).isInstanceOf(Accepted.class);
    assertThat(seen(submission).lines()).containsEntry(1, LineStatus.ACCEPTED);
    assertThat(order(submission).confirmations).isEqualTo(1);
  }

  @Test
  void keepsAParcelsKeyWhenItsNumberChanges() {
    var submission = submission();
    printful.submit(submission);
    var shipment = desk.vendor.ship(external(submission), "1Z999AA10123456784", Map.of(1, 1));
    var key = seen(submission).parcels().getFirst().key();
    shipment.url = "\u200bhttps://www.fedex.com/fedextrack/?tracknumbers=794699999999";
    assertThat(seen(submission).parcels()).singleElement().satisfies(parcel -> {
      assertThat(parcel.key()).isEqualTo(key);
      assertThat(parcel.trackingNumber()).contains("794699999999");
      assertThat(parcel.trackingUrl().orElseThrow()).startsWith("https://");
    });
    shipment.url = "https://myorders.com/tracking/39925631";
    assertThat(seen(submission).parcels()).extracting(Parcel::trackingNumber).containsExactly(Optional.empty());
    shipment.status = "returned";
    assertThat(seen(submission).lines()).containsEntry(1, LineStatus.RETURNED);
    assertThat(seen(submission).parcels()).extracting(Parcel::returned).containsExactly(true);
    desk.vendor.ship(external(submission), "794699999998", Map.of(1, 1));
    assertThat(seen(submission).lines()).as("sent again by the vendor").containsEntry(1, LineStatus.SHIPPED);
    assertThat(seen(submission).parcels()).extracting(Parcel::returned).containsExactly(true, false);
  }

  @Test
  void doesNotConfirmADraftThatWasWithdrawnMeanwhile() {
    var submission = submission();
    desk.vendor.faults().on("GET", "/order-items", new Fault.Cut(Fault.When.BEFORE));
    desk.vendor.faults().on("GET", "/order-items", new Fault.Cut(Fault.When.BEFORE));
    assertThatThrownBy(() -> printful.submit(submission)).isInstanceOf(SupplierUnavailable.class);
    desk.vendor.faults().clear();
    assertThat(printful.withdraw(submission.externalId())).isEqualTo(Withdrawal.WITHDRAWN);
    assertThat(printful.submit(submission)).isInstanceOf(Refused.class);
    assertThat(desk.vendor.confirmations(external(submission))).isZero();
  }

  @Test
  void cannotWithdrawWhatIsChargedAlready() {
    var submission = submission();
    printful.submit(submission);
    assertThat(printful.withdraw(submission.externalId())).isEqualTo(Withdrawal.TOO_LATE);
    assertThat(seen(submission).lines()).containsEntry(1, LineStatus.ACCEPTED);
  }

  @Test
  void isUntouchedIfNobodyListensOrTheTokenIsRevokedBeforeAnythingWasSent() {
    var dead = desk.adapter(UnaryOperator.identity(), URI.create("http://127.0.0.1:1"), desk.accounts);
    assertThatThrownBy(() -> dead.submit(submission())).isInstanceOfSatisfying(SupplierUnavailable.class,
        trouble -> assertThat(trouble.isUntouched()).isTrue());
    SupplierAccounts revoked = supplier -> Optional.of(new SupplierAccount(supplier, "revoked", FakePrintful.STORE, Optional.empty()));
    assertThatThrownBy(() -> desk.adapter(UnaryOperator.identity(), desk.vendor.url(), revoked).submit(submission()))
        .isInstanceOfSatisfying(SupplierUnavailable.class, trouble -> assertThat(trouble.isUntouched()).isTrue());
  }

  @Test
  void isNotCalledWithoutAnAccount() {
    var unconnected = desk.adapter(UnaryOperator.identity(), desk.vendor.url(), supplier -> Optional.empty());
    assertThat(unconnected.isConnected()).isFalse();
    assertThatThrownBy(() -> unconnected.submit(submission())).isInstanceOfSatisfying(SupplierUnavailable.class,
        trouble -> assertThat(trouble.isUntouched()).isTrue());
    assertThat(desk.vendor.requests()).isEmpty();
  }

  @Test
  void namesAnEventTheSameWhenItIsPostedAgainAndDifferentlyWhenItIsAnother() {
    var webhook = new PrintfulWebhook(desk.accounts);
    var id = ProductionId.next();
    var first = read(webhook, desk.event("shipment_sent", id, 0, FakePrintful.SECRET));
    assertThat(first.type()).isEqualTo("shipment_sent");
    assertThat(read(webhook, desk.event("shipment_sent", id, 3, FakePrintful.SECRET)).id()).isEqualTo(first.id());
    assertThat(read(webhook, desk.event("shipment_returned", id, 0, FakePrintful.SECRET)).id()).isNotEqualTo(first.id());
  }

  @Test
  void acceptsASecretThatIsHexadecimalAsBytesToo() {
    var posted = desk.event("order_created", ProductionId.next(), 0, FakePrintful.SECRET);
    var signature = PrintfulWebhook.hmac(HexFormat.of().parseHex(FakePrintful.SECRET), posted.body());
    assertThat(new PrintfulWebhook(desk.accounts).read(Map.of(PrintfulWebhook.SIGNATURE, List.of(signature)), posted.body())).isPresent();
  }

  @Test
  void takesUnsignedEventsAsHintsOnlyWhereNoSecretIsKnown() {
    var id = ProductionId.next();
    var body = ("{\"type\":\"package_shipped\",\"created\":1622456737,\"retries\":2,\"store\":8001,\"data\":{\"order\":{\"external_id\":\""
        + PrintfulIds.of(id) + "\"}}}").getBytes(StandardCharsets.UTF_8);
    assertThat(new PrintfulWebhook(desk.accounts).read(Map.of(), body)).isEmpty();
    SupplierAccounts unsigned = supplier -> Optional.of(new SupplierAccount(supplier, "t", FakePrintful.STORE, Optional.empty()));
    assertThat(new PrintfulWebhook(unsigned).read(Map.of(), body).orElseThrow().subject()).contains(id);
    SupplierAccounts otherStore = supplier -> Optional.of(new SupplierAccount(supplier, "t", "8002", Optional.empty()));
    assertThat(new PrintfulWebhook(otherStore).read(Map.of(), body)).isEmpty();
    assertThat(new PrintfulWebhook(unsigned).read(Map.of(), "[]".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  private static Event read(PrintfulWebhook webhook, Posted posted) {
    return webhook.read(posted.headers(), posted.body()).orElseThrow();
  }

  private SupplierStatus seen(Submission submission) {
    return printful.observe(submission.externalId()).orElseThrow();
  }

  private FakePrintful.Order order(Submission submission) {
    return desk.vendor.order(external(submission));
  }

  private static String external(Submission submission) {
    return PrintfulIds.of(submission.externalId());
  }

  private static Submission submission() {
    return SupplierContract.submissionFor(ProductionId.next(), new OrderId(TypeId.next("order").toString()),
        new PrintFile(1, "Neon fox", "Black / M", 1, "/media/ab/ab" + "0".repeat(62) + ".png"));
  }

  private static Submission to(String country, Optional<String> region) {
    var one = submission();
    var address = new ShippingAddress("Ada Doe", "1 Main St", Optional.of("Flat 2"), "Springfield", region, "90001", country);
    return new Submission(one.externalId(), one.orderId(), one.lines(), new Recipient("ada@example.org", address));
  }
}
