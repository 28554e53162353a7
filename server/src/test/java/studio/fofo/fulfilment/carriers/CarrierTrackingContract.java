package studio.fofo.fulfilment.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.fofo.fulfilment.carriers.CarrierTracking.Posted;
import studio.fofo.fulfilment.carriers.CarrierTracking.Registration;
import studio.fofo.fulfilment.carriers.FakeTracking.Fault;
import studio.fofo.fulfilment.carriers.FakeTracking.Scan;
import studio.fofo.fulfilment.carriers.recognition.Carriers;

/** What every adapter of a tracking service does, whatever the service does to it. */
public abstract class CarrierTrackingContract {

  protected static final String KEY = "EZAK-a-key-that-is-never-shown";
  protected static final String SECRET = "Wébhook-secret-ﬁ";
  protected static final String NUMBER = "1Z879E930346834440";

  private static final List<Scan> JOURNEY = List.of(
      new Scan("2026-03-01T09:00:00+00:00", "", "Label made", ParcelStatus.PRE_TRANSIT),
      new Scan("2026-03-02T18:20:00+00:00", "Leipzig", "Accepted", ParcelStatus.IN_TRANSIT),
      new Scan("2026-03-04T07:00:00+00:00", "Graz", "Out for delivery", ParcelStatus.OUT_FOR_DELIVERY),
      new Scan("2026-03-04T12:00:00+00:00", "Graz", "Delivered", ParcelStatus.DELIVERED));

  private FakeTracking fake;
  private CarrierTracking service;

  protected abstract FakeTracking fake();

  /** @param secret of webhooks; null for none */
  protected abstract CarrierTracking adapter(FakeTracking fake, String key, String secret);

  /** With little patience. */
  protected static CarrierSettings carriers() {
    var day = Duration.ofDays(1);
    return new CarrierSettings(null, Duration.ofSeconds(3), new CarrierSettings.Polling(day, day, day, day),
        new CarrierSettings.Silence(day, day, day, day, day, day, day), day);
  }

  @BeforeEach
  void start() {
    fake = fake();
    service = adapter(fake, KEY, SECRET);
  }

  @AfterEach
  void stop() {
    fake.close();
  }

  @Test
  void registersANumberOnceHoweverOften() {
    var first = registered(service.register(request(NUMBER)));
    assertThat(registered(service.register(request(NUMBER))).externalId()).isEqualTo(first.externalId());
    assertThat(registered(service.register(request(NUMBER))).number()).isEqualTo(NUMBER);
    assertThat(fake.tracked()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void registersOnceDespiteAFailureBeforeOrAfterTheEffect(Fault fault) {
    fake.plan(fault);
    var request = request(NUMBER);
    assertThatThrownBy(() -> service.register(request)).isInstanceOf(TrackingUnavailable.class).hasMessageNotContaining(KEY);
    registered(service.register(request));
    assertThat(fake.tracked()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void takesNoFailureForAnUnknownParcel(Fault fault) {
    var id = registered(service.register(request(NUMBER))).externalId();
    fake.plan(fault);
    assertThatThrownBy(() -> service.read(id)).isInstanceOf(TrackingUnavailable.class);
    assertThat(service.read(id)).isPresent();
  }

  @Test
  void saysHowLongTheServiceAsksToWait() {
    fake.plan(Fault.RATE_LIMITED);
    assertThatThrownBy(() -> service.register(request(NUMBER))).asInstanceOf(type(TrackingUnavailable.class))
        .extracting(TrackingUnavailable::pause).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void readsEveryScanWithItsTimePlaceAndStatus() {
    var state = journey();
    assertThat(state.events()).extracting(ParcelEvent::status).containsExactly(ParcelStatus.PRE_TRANSIT, ParcelStatus.IN_TRANSIT,
        ParcelStatus.OUT_FOR_DELIVERY, ParcelStatus.DELIVERED);
    assertThat(state.events().getLast().time()).isEqualTo(EventTime.parse("2026-03-04T12:00:00Z").orElseThrow());
    assertThat(state.events().getLast().place()).hasValueSatisfying(place -> assertThat(place).startsWith("Graz"));
    assertThat(state.events().getFirst().place()).isEmpty();
    assertThat(state.estimate()).map(DeliveryEstimate::to).map(Object::toString).contains("2026-03-05");
  }

  @ParameterizedTest
  @EnumSource(value = ParcelStatus.class)
  void readsEveryStatusThatTheServiceHas(ParcelStatus status) {
    var id = registered(service.register(request(NUMBER))).externalId();
    fake.scan(NUMBER, new Scan("2026-03-04T12:00:00+00:00", "Graz", "Scan", status));
    assertThat(service.read(id).orElseThrow().events()).singleElement().extracting(ParcelEvent::status)
        .isEqualTo(nearest(status));
  }

  /** What is left of a status that the service does not distinguish. */
  protected ParcelStatus nearest(ParcelStatus status) {
    return status;
  }

  @Test
  void givesAnEventTheSameIdEachTime() {
    var first = journey().events();
    var id = fake.tracked().getFirst().id();
    assertThat(service.read(id).orElseThrow().events()).isEqualTo(first);
    assertThat(first).extracting(ParcelEvent::id).doesNotHaveDuplicates();
  }

  @Test
  void knowsWhatTheServiceDoesNotFollow() {
    assertThat(service.read("never-registered")).isEmpty();
  }

  @Test
  void findsATrackingAgainWhoseIdWasChanged() {
    var before = registered(service.register(request(NUMBER))).externalId();
    fake.changeIds();
    assertThat(service.read(before)).isEmpty();
    var after = registered(service.register(request(NUMBER))).externalId();
    assertThat(after).isNotEqualTo(before);
    assertThat(service.read(after)).isPresent();
    assertThat(fake.tracked()).hasSize(1);
  }

  @Test
  void reportsANumberThatTheServiceRefuses() {
    fake.refuse(NUMBER);
    assertThat(service.register(request(NUMBER))).isInstanceOf(Registration.Refused.class);
    assertThat(fake.tracked()).isEmpty();
  }

  @Test
  void letsTheServiceRecogniseACarrierThatWeDoNot() {
    assertThat(registered(service.register(new TrackingRequest(ParcelId.next(), "A7", Optional.empty()))).number()).isEqualTo("A7");
  }

  @Test
  void sendsTheNumberAndNothingAboutThePerson() {
    service.register(request(NUMBER));
    assertThat(fake.bodies()).allSatisfy(body -> assertThat(body.replaceAll("[{}\"]", "").split(",")).hasSizeLessThanOrEqualTo(3));
  }

  @Test
  void readsWhatTheServicePosts() {
    var state = journey();
    var body = fake.post(fake.tracked().getFirst());
    assertThat(service.posted(fake.headers(body, SECRET), body)).isEqualTo(new Posted.News(state));
  }

  @Test
  void refusesForgedPosts() {
    journey();
    var body = fake.post(fake.tracked().getFirst());
    var headers = fake.headers(body, SECRET);
    var altered = new String(body, StandardCharsets.UTF_8).replace(NUMBER, "1Z5R89390357567127").getBytes(StandardCharsets.UTF_8);
    assertThat(service.posted(headers, altered)).isEqualTo(new Posted.Forged());
    assertThat(service.posted(fake.headers(body, "another secret"), body)).isEqualTo(new Posted.Forged());
    assertThat(service.posted(Map.of(), body)).isEqualTo(new Posted.Forged());
    headers.forEach((name, values) -> {
      assertThat(service.posted(Map.of(name, List.of()), body)).isEqualTo(new Posted.Forged());
      assertThat(service.posted(Map.of(name, List.of("")), body)).isEqualTo(new Posted.Forged());
      assertThat(service.posted(Map.of(name, List.of(values.getFirst(), values.getFirst())), body)).isEqualTo(new Posted.Forged());
      assertThat(service.posted(Map.of(name, List.of(values.getFirst() + "0")), body)).isEqualTo(new Posted.Forged());
    });
  }

  @Test
  void refusesAllPostsWithoutASecret() {
    journey();
    var body = fake.post(fake.tracked().getFirst());
    for (var none : new String[] {null, "", " "}) {
      assertThat(adapter(fake, KEY, none).posted(fake.headers(body, " "), body)).isEqualTo(new Posted.Forged());
    }
  }

  @Test
  void ignoresSignedPostsAboutSomethingElse() {
    for (var text : List.of("{}", "[]", "null", "not json", "{\"msg\":{},\"result\":{\"object\":\"Batch\"}}")) {
      var body = text.getBytes(StandardCharsets.UTF_8);
      assertThat(service.posted(fake.headers(body, SECRET), body)).isEqualTo(new Posted.Irrelevant());
    }
  }

  /** The service posts after each scan; posts are lost, repeated and reordered: the parcel is where it is. */
  @Test
  void endsAtTheSameStatusWhateverTheOrderOfPosts() {
    registered(service.register(request(NUMBER)));
    var posts = new ArrayList<byte[]>();
    for (var scan : JOURNEY) {
      fake.scan(NUMBER, scan);
      posts.add(fake.post(fake.tracked().getFirst()));
    }
    posts.addAll(List.copyOf(posts));
    for (var seed = 0; seed < 50; seed++) {
      Collections.shuffle(posts, new Random(seed));
      var reports = posts.stream().flatMap(body -> events(body).stream()).map(event -> new ParcelReport(service.name(), event)).toList();
      assertThat(Timeline.of(reports).status()).contains(ParcelStatus.DELIVERED);
      assertThat(Timeline.of(reports).events()).hasSize(JOURNEY.size());
    }
  }

  @Test
  void isConnectedWithAKeyOnly() {
    assertThat(service.isConnected()).isTrue();
    assertThat(adapter(fake, null, SECRET).isConnected()).isFalse();
    assertThat(adapter(fake, " ", SECRET).isConnected()).isFalse();
  }

  private List<ParcelEvent> events(byte[] body) {
    return ((Posted.News) service.posted(fake.headers(body, SECRET), body)).state().events();
  }

  private TrackingState journey() {
    var id = registered(service.register(request(NUMBER))).externalId();
    JOURNEY.forEach(scan -> fake.scan(NUMBER, scan));
    return service.read(id).orElseThrow();
  }

  private static TrackingRequest request(String number) {
    return new TrackingRequest(ParcelId.next(), number, Carriers.known().of("", Optional.of(number)));
  }

  private static TrackingState registered(Registration registration) {
    assertThat(registration).isInstanceOf(Registration.Registered.class);
    return ((Registration.Registered) registration).state();
  }
}
