package studio.fofo.fulfilment.carriers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.ParcelMilestone;
import studio.fofo.fulfilment.ParcelMoved;
import studio.fofo.fulfilment.Parcels;
import studio.fofo.fulfilment.carriers.FakeTracking.Fault;
import studio.fofo.fulfilment.carriers.FakeTracking.Scan;
import studio.fofo.fulfilment.carriers.recognition.CheckDigit;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.suppliers.LineStatus;
import studio.fofo.fulfilment.suppliers.Parcel;
import studio.fofo.fulfilment.suppliers.SupplierStatus;

class FollowingParcelsTest {

  private static CarrierStage stage;
  private static int numbers;

  @BeforeAll
  static void open() {
    stage = new CarrierStage();
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  @Test
  void followsASuppliersParcelToItsDelivery() {
    var number = number();
    var production = sent(number);
    assertThat(stage.only(production).status()).isEqualTo(ParcelStatus.IN_TRANSIT);
    assertThat(stage.only(production).carrier()).isEqualTo("UPS");
    stage.service.scan(number, scan("2026-03-05T08:00:00+01:00", ParcelStatus.OUT_FOR_DELIVERY));
    stage.clock.advance(Duration.ofHours(4));
    stage.readDue();
    assertThat(stage.only(production).status()).isEqualTo(ParcelStatus.OUT_FOR_DELIVERY);
    stage.service.scan(number, scan("2026-03-05T12:00:00+01:00", ParcelStatus.DELIVERED));
    stage.clock.advance(Duration.ofHours(1));
    stage.readDue();
    var parcel = stage.only(production);
    assertThat(parcel.status()).isEqualTo(ParcelStatus.DELIVERED);
    assertThat(parcel.deliveredAt()).contains(Instant.parse("2026-03-05T11:00:00Z"));
    assertThat(milestones(production))
        .containsExactly(ParcelMilestone.SHIPPED, ParcelMilestone.OUT_FOR_DELIVERY, ParcelMilestone.DELIVERED);
    assertThat(stage.heard.updates).anyMatch(update -> update.externalId().equals(production.id()));
  }

  @Test
  void isReadNoMoreOnceItArrived() {
    var number = number();
    var production = sent(number);
    stage.service.scan(number, scan("2026-03-05T12:00:00+01:00", ParcelStatus.DELIVERED));
    assertThat(stage.post(posted(number))).isTrue();
    assertThat(stage.the(Registrations.class).due(stage.clock.instant().plus(Duration.ofDays(60)), 1000)).doesNotContain(
        stage.only(production).id());
  }

  @Test
  void publishesEachMilestoneOnceHoweverOftenAndInWhateverOrderItIsReported() throws Exception {
    var number = number();
    var production = sent(number);
    var early = posted(number);
    stage.service.scan(number, scan("2026-03-05T08:00:00+01:00", ParcelStatus.OUT_FOR_DELIVERY));
    var out = posted(number);
    stage.service.scan(number, scan("2026-03-05T12:00:00+01:00", ParcelStatus.DELIVERED));
    var delivered = posted(number);
    Callable<Boolean> late = () -> stage.post(delivered) && stage.post(out) && stage.post(early);
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var taken : threads.invokeAll(Collections.nCopies(16, late))) {
        assertThat(taken.get()).isTrue();
      }
    }
    assertThat(stage.only(production).status()).isEqualTo(ParcelStatus.DELIVERED);
    assertThat(milestones(production)).doesNotHaveDuplicates().contains(ParcelMilestone.SHIPPED, ParcelMilestone.DELIVERED);
    assertThat(stage.the(ParcelReports.class).timeline(stage.only(production).id()).events()).hasSize(3);
  }

  @Test
  void doesNotPublishAnEarlierMilestoneAfterALaterOne() {
    var number = number();
    var production = sent(number);
    stage.service.scan(number, scan("2026-03-05T12:00:00+01:00", ParcelStatus.DELIVERED));
    stage.post(posted(number));
    stage.service.scan(number, scan("2026-03-05T08:00:00+01:00", ParcelStatus.OUT_FOR_DELIVERY));
    stage.service.scan(number, scan("2026-03-05T09:00:00+01:00", ParcelStatus.ATTEMPT_FAILED));
    stage.post(posted(number));
    assertThat(milestones(production)).containsExactly(ParcelMilestone.SHIPPED, ParcelMilestone.DELIVERED);
  }

  @Test
  void followsAReturnAfterADelivery() {
    var number = number();
    var production = sent(number);
    stage.service.scan(number, scan("2026-03-05T12:00:00+01:00", ParcelStatus.DELIVERED));
    stage.service.scan(number, scan("2026-03-06T12:00:00+01:00", ParcelStatus.RETURNED));
    stage.post(posted(number));
    assertThat(stage.only(production).status()).isEqualTo(ParcelStatus.RETURNED);
    assertThat(stage.only(production).deliveredAt()).isEmpty();
    assertThat(milestones(production)).containsExactly(ParcelMilestone.SHIPPED, ParcelMilestone.RETURNED);
  }

  @Test
  void takesNoForgedPost() {
    var number = number();
    var production = sent(number);
    stage.service.scan(number, scan("2026-03-05T12:00:00+01:00", ParcelStatus.DELIVERED));
    var body = posted(number);
    assertThat(stage.the(TrackingPosts.class).take("aftership", stage.service.headers(body, "another"), body)).isFalse();
    assertThat(stage.the(TrackingPosts.class).take("easypost", stage.service.headers(body, CarrierStage.SECRET), body)).isFalse();
    assertThat(stage.the(TrackingPosts.class).take("nobody", Map.of(), body)).isFalse();
    assertThat(stage.only(production).status()).isEqualTo(ParcelStatus.IN_TRANSIT);
  }

  @Test
  void registersAgainWhatTheServiceHasForgottenUnderThatId() {
    var number = number();
    var production = sent(number);
    stage.service.changeIds();
    stage.clock.advance(Duration.ofHours(4));
    stage.readDue();
    stage.service.scan(number, scan("2026-03-05T12:00:00+01:00", ParcelStatus.DELIVERED));
    stage.clock.advance(Duration.ofHours(4));
    stage.readDue();
    assertThat(stage.only(production).status()).isEqualTo(ParcelStatus.DELIVERED);
    assertThat(stage.service.tracked()).filteredOn(tracked -> tracked.number().equals(number)).hasSize(1);
  }

  @Test
  void waitsAsLongAsTheServiceAsks() {
    var number = number();
    stage.service.plan(Fault.RATE_LIMITED);
    var production = stage.production("printful");
    stage.the(ParcelTracking.class).follow(production, List.of(stage.parcel("1", "UPS", number)));
    stage.work();
    assertThat(stage.tasks.names()).contains("fulfilment.register-parcel");
    stage.work();
    assertThat(stage.service.tracked()).anyMatch(tracked -> tracked.number().equals(number));
  }

  @Test
  void repeatsNothingIfTheSupplierSaysTheSameAgain() {
    var production = stage.production("printful");
    var parcels = List.of(stage.parcel("1", "UPS", number()), stage.parcel("2", "USPS", "9405803699300124287899"));
    for (var times = 0; times < 3; times++) {
      stage.the(ParcelTracking.class).follow(production, parcels);
      stage.work();
    }
    assertThat(stage.the(FollowedParcels.class).of(production.id())).hasSize(2).extracting(FollowedParcel::code).doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}"));
    assertThat(milestones(production)).containsExactly(ParcelMilestone.SHIPPED, ParcelMilestone.SHIPPED);
  }

  @Test
  void followsTheNewNumberOfAParcelThatGotAnother() {
    var production = sent(number());
    var id = stage.only(production).id();
    var another = number();
    stage.the(ParcelTracking.class).follow(production, List.of(stage.parcel("1", "UPS", another)));
    stage.work();
    assertThat(stage.only(production).id()).isEqualTo(id);
    assertThat(stage.only(production).trackingNumber()).contains(another);
    assertThat(stage.service.tracked()).anyMatch(tracked -> tracked.number().equals(another));
  }

  @Test
  void showsTheCarriersPageAndNeverTheSuppliersForgedLink() {
    var number = number();
    var production = sent(number);
    assertThat(stage.the(ParcelTracking.class).follow(production, List.of(stage.parcel("1", "ups", number)))).singleElement()
        .satisfies(parcel -> {
          assertThat(parcel.trackingUrl()).contains(stage.only(production).path());
          assertThat(parcel.carrier()).isEqualTo("UPS");
        });
    assertThat(stage.the(FollowedParcels.class).carriersPage(stage.only(production).id())).map(Object::toString)
        .contains("https://www.ups.com/track?tracknum=" + number);
  }

  @Test
  void completesASuppliersStatusByWhatTheCarrierSays() {
    var number = number();
    var production = sent(number);
    var parcel = stage.parcel("1", "UPS", number);
    var seen = new SupplierStatus(Map.of(1, LineStatus.SHIPPED, 2, LineStatus.IN_PRODUCTION), List.of(parcel), Optional.empty(),
        Optional.empty());
    assertThat(stage.the(Arrivals.class).completed(production.id(), seen)).isEqualTo(seen);
    stage.service.scan(number, scan("2026-03-05T12:00:00+01:00", ParcelStatus.DELIVERED));
    stage.post(posted(number));
    var completed = stage.the(Arrivals.class).completed(production.id(), seen);
    assertThat(completed.lines()).isEqualTo(Map.of(1, LineStatus.DELIVERED, 2, LineStatus.IN_PRODUCTION));
    assertThat(completed.parcels().getFirst().deliveredAt()).contains(Instant.parse("2026-03-05T11:00:00Z"));
  }

  @Test
  void followsOurOwnCourierWithoutATrackingService() {
    var production = stage.production("factory");
    var before = stage.service.tracked().size();
    stage.the(ParcelTracking.class).follow(production,
        List.of(new Parcel("FOFO-7K3M-9Q2X-4H8T", "FOFO Courier", Optional.of("FOFO-7K3M-9Q2X-4H8T"),
            Optional.of("/api/v1/tracking/FOFO-7K3M-9Q2X-4H8T"), stage.clock.instant(), Optional.of(stage.clock.instant().plusSeconds(60)),
            Map.of(1, 1))));
    stage.work();
    assertThat(stage.service.tracked()).hasSize(before);
    assertThat(stage.only(production).path()).isEqualTo("/track/FOFO-7K3M-9Q2X-4H8T");
    assertThat(stage.only(production).status()).isEqualTo(ParcelStatus.DELIVERED);
    assertThat(stage.the(FollowedParcels.class).carriersPage(stage.only(production).id())).isEmpty();
  }

  @Test
  void showsAParcelWithoutNewsUntilSomebodyCheckedIt() {
    var production = stage.production("printful");
    stage.the(ParcelTracking.class).follow(production, List.of(stage.parcel("1", "Some Courier", "A-1")));
    var silent = stage.the(SilentParcels.class);
    var id = stage.only(production).id();
    stage.clock.advance(Duration.ofDays(9));
    assertThat(silent.now(1000)).noneMatch(parcel -> parcel.parcel().id().equals(id));
    stage.clock.advance(Duration.ofDays(2));
    assertThat(silent.now(1000)).anyMatch(parcel -> parcel.parcel().id().equals(id));
    assertThat(stage.the(ParcelChores.class).open(1000)).filteredOn(chore -> chore.key().equals("parcel/" + id)).singleElement()
        .satisfies(chore -> assertThat(chore.action().path()).isEqualTo("/console/parcels/" + id + "/checked"));
    assertThat(silent.checked("parcel_none")).isFalse();
    assertThat(silent.checked(id.value())).isTrue();
    assertThat(silent.now(1000)).noneMatch(parcel -> parcel.parcel().id().equals(id));
    stage.clock.advance(Duration.ofDays(11));
    assertThat(silent.now(1000)).anyMatch(parcel -> parcel.parcel().id().equals(id));
  }

  @Test
  void tellsOtherModulesWhereAnOrdersParcelsAre() {
    var number = number();
    var production = sent(number);
    stage.service.scan(number, scan("2026-03-05T08:00:00+01:00", ParcelStatus.OUT_FOR_DELIVERY));
    stage.post(posted(number));
    assertThat(stage.the(Parcels.class).of(production.orderId())).singleElement().satisfies(parcel -> {
      assertThat(parcel.status()).isEqualTo("out_for_delivery");
      assertThat(parcel.expectedTo()).map(Object::toString).contains("2026-03-05");
      assertThat(parcel.lastWords()).contains("out_for_delivery");
      assertThat(stage.the(Parcels.class).find(parcel.id())).contains(parcel);
    });
  }

  private static Production sent(String number) {
    var production = stage.production("printful");
    stage.the(ParcelTracking.class).follow(production, List.of(stage.parcel("1", "UPS", number)));
    stage.work();
    return production;
  }

  private static byte[] posted(String number) {
    return stage.service
        .post(stage.service.tracked().stream().filter(tracked -> tracked.number().equals(number)).findFirst().orElseThrow());
  }

  private static List<ParcelMilestone> milestones(Production production) {
    return stage.heard.moves.stream().filter(moved -> moved.order().equals(production.orderId())).map(ParcelMoved::milestone).toList();
  }

  private static Scan scan(String time, ParcelStatus status) {
    return new Scan(time, "Graz", status.word(), status);
  }

  private static String number() {
    var payload = "879E93" + String.valueOf(100_000_000 + numbers++);
    return "1Z" + payload + CheckDigit.UPS_1Z.of(payload);
  }
}
