package studio.fofo.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import studio.fofo.fulfilment.printful.PrintfulSide;
import studio.fofo.fulfilment.printify.PrintifySide;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.ProductionSteps;
import studio.fofo.fulfilment.vendor.VendorContract.Posted;
import studio.fofo.fulfilment.vendor.VendorSide;
import studio.fofo.fulfilment.vendor.VendorSide.News;
import studio.fofo.ordering.OrderSettled;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.HeardEvents;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SentCodes;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.shop.GalleryFakes;
import studio.fofo.testing.shop.Shop;
import studio.fofo.testing.shop.Till.Purchase;
import studio.fofo.testing.shop.Till;
import tools.jackson.databind.JsonNode;

/**
 * One order of a tee from Printful, a mug from Printify and a poster from the factory, over real HTTP and paid on a real chain: three
 * parcels, one timeline, one settlement, and each mail once.
 */
@ModuleTest
@Import({GalleryFakes.class, SentCodes.class})
@TestPropertySource(properties = "fofo.fulfilment.supplier=factory")
class ThreeMakersTest {

  private static final VendorSide PRINTFUL = new PrintfulSide();
  private static final VendorSide PRINTIFY = new PrintifySide(Clock.systemUTC());

  private static final String SUPPLIERS = "/api/v1/console/suppliers/";
  private static final String UPS = "1Z999AA10123456784";
  private static final String USPS = "9400110200881234567890";

  private final Http http;
  private final SignIn signIn;
  private final SentCodes codes;
  private final Shop shop;
  private final Till till;
  private final HeardEvents heard;
  private final JdbcClient jdbc;

  ThreeMakersTest(Http http, SignIn signIn, SentCodes codes, Shop shop, Till till, HeardEvents heard, JdbcClient jdbc) {
    this.http = http;
    this.signIn = signIn;
    this.codes = codes;
    this.shop = shop;
    this.till = till;
    this.heard = heard;
    this.jdbc = jdbc;
  }

  @DynamicPropertySource
  static void vendors(DynamicPropertyRegistry settings) {
    Stream.of(PRINTFUL, PRINTIFY).flatMap(vendor -> vendor.settings().entrySet().stream())
        .forEach(setting -> settings.add(setting.getKey(), setting::getValue));
  }

  @AfterAll
  static void close() {
    PRINTFUL.close();
    PRINTIFY.close();
  }

  @Test
  void makesOneOrderAtThreeMakersAndSettlesItOnce() {
    connect(PRINTFUL, "tee-black-m", "71", "4017");
    connect(PRINTIFY, "mug-white-11oz", "68/29", "68/29/33719");
    soldOutAtTheFactory("tee-black-m", "mug-white-11oz");
    var order = order(creator());
    order.pay();
    till.await(order, "paid");
    Eventually.is("three submitted productions", () -> productions(order, "submitted").size() == 3);

    var makers = productions(order, "submitted");
    assertThat(makers).containsOnlyKeys("factory", "printful", "printify");
    assertThat(makers.values()).extracting(made -> made.get("lines").get(0).asInt()).containsExactly(3, 1, 2);
    assertThat(makers.values()).allSatisfy(made -> assertThat(made.get("reason").asString()).contains("no supplier makes all 3 lines"));
    var tee = job(makers, "printful");
    var mug = job(makers, "printify");
    hasWhatWasOrdered(PRINTFUL, tee, new VendorSide.Line("4017", 2, ""), artwork(order, 0));
    hasWhatWasOrdered(PRINTIFY, mug, new VendorSide.Line("68/29/33719", 1, ""), artwork(order, 1));

    beginsAtOneAfterTheOther(order, tee, mug);
    shipsThreeParcels(order, tee, mug);
    arrivesOneAfterTheOther(order, tee, mug);

    showsThreeParcelsOnOneTimeline(order);
    wasMailedOnce(order);
    costsWhatThreeInvoicesSay(order);
    wasSettledOnce(order);
    assertThat(PRINTFUL.server().violations()).isEmpty();
    assertThat(PRINTIFY.server().violations()).isEmpty();
  }

  /** The order is in production with the first, and its creator is credited with the last. */
  private void beginsAtOneAfterTheOther(Purchase order, ProductionId tee, ProductionId mug) {
    PRINTIFY.begin(mug);
    post(PRINTIFY, PRINTIFY.event(mug, News.BEGUN));
    till.await(order, "in_production");
    assertThat(till.cancel(order).status()).isEqualTo(409);
    assertThat(till.advance(order, "in_production").status()).isEqualTo(200);
    quiet();
    assertThat(till.read(order).get("settled").asBoolean()).as("Printful waits").isFalse();
    assertThat(settlements(order)).isZero();
    PRINTFUL.begin(tee);
    var begun = PRINTFUL.event(tee, News.BEGUN);
    post(PRINTFUL, begun);
    Eventually.is("settlement", () -> till.read(order).get("settled").asBoolean());
    post(PRINTFUL, begun);
    post(PRINTFUL, PRINTFUL.event(tee, News.BEGUN));
    quiet();
    assertThat(settlements(order)).as("posted again, and told again").isEqualTo(1);
  }

  private void shipsThreeParcels(Purchase order, ProductionId tee, ProductionId mug) {
    var late = PRINTIFY.event(mug, News.BEGUN);
    PRINTIFY.ship(mug, USPS);
    post(PRINTIFY, PRINTIFY.event(mug, News.SHIPPED));
    Eventually.is("first parcel", () -> parcels(order).size() == 1);
    post(PRINTIFY, late);
    quiet();
    assertThat(till.status(order)).as("two are being made").isEqualTo("in_production");

    PRINTFUL.ship(tee, UPS);
    post(PRINTFUL, PRINTFUL.event(tee, News.SHIPPED));
    Eventually.is("second parcel", () -> parcels(order).size() == 2);
    quiet();
    assertThat(till.advance(order, "printed").status()).isEqualTo(200);
    assertThat(till.status(order)).as("one is being made").isEqualTo("in_production");
    assertThat(till.advance(order, "shipped").status()).isEqualTo(200);
    till.await(order, "shipped");
    quiet();
  }

  private void arrivesOneAfterTheOther(Purchase order, ProductionId tee, ProductionId mug) {
    var late = PRINTFUL.event(tee, News.SHIPPED);
    PRINTFUL.deliver(tee);
    post(PRINTFUL, PRINTFUL.event(tee, News.DELIVERED));
    Eventually.is("arrival of the tee", () -> arrived(order) == 1);
    PRINTFUL.forgetArrival(tee);
    post(PRINTFUL, late);
    quiet();
    assertThat(arrived(order)).as("what arrived stays so").isEqualTo(1);
    assertThat(till.advance(order, "delivered").status()).isEqualTo(200);
    Eventually.is("arrival of the poster", () -> arrived(order) == 2);
    quiet();
    assertThat(till.status(order)).as("the mug is on its way").isEqualTo("shipped");

    PRINTIFY.deliver(mug);
    var delivered = PRINTIFY.event(mug, News.DELIVERED);
    post(PRINTIFY, delivered);
    till.await(order, "delivered");
    PRINTIFY.forgetArrival(mug);
    post(PRINTIFY, PRINTIFY.event(mug, News.SHIPPED));
    post(PRINTIFY, delivered);
    quiet();
    assertThat(till.status(order)).isEqualTo("delivered");
  }

  private void showsThreeParcelsOnOneTimeline(Purchase order) {
    assertThat(parcels(order)).extracting(parcel -> parcel.get("carrier").asString() + " " + parcel.get("lines"))
        .containsExactlyInAnyOrder("UPS [{\"line\":1,\"pieces\":2}]", "USPS [{\"line\":2,\"pieces\":1}]",
            "FOFO Courier [{\"line\":3,\"pieces\":1}]");
    assertThat(parcels(order)).extracting(parcel -> parcel.get("trackingNumber").asString()).contains(UPS, USPS).doesNotHaveDuplicates();
    assertThat(parcels(order)).allSatisfy(parcel -> {
      assertThat(parcel.get("status").asString()).isEqualTo("delivered");
      assertThat(parcel.get("deliveredAt").asString()).isNotEmpty();
      assertThat(parcel.get("events")).isNotEmpty();
    });
    assertThat(till.read(order).get("timeline").valueStream().map(entry -> entry.get("detail").asString().replaceAll(" in 0x.*", "")))
        .containsSubsequence("paid", "production started", "all parts are in production", "creators credited", "delivered")
        .filteredOn(detail -> !detail.contains(" with ") && !detail.startsWith("a parcel arrived: "))
        .doesNotHaveDuplicates();
    assertThat(till.timeline(order)).containsExactly("awaiting_payment", "paid", "in_production", "in_production", "in_production",
        "in_production", "in_production", "shipped", "shipped", "shipped", "delivered");
  }

  /** The order's own mails are about the first parcel and about the last arrival; the others have theirs. */
  private void wasMailedOnce(Purchase order) {
    var tee = parcel(order, "printful");
    var mug = parcel(order, "printify");
    var poster = parcel(order, "factory");
    var expected = new TreeMap<>(Map.of("order_receipt " + order.id(), 1L, "order_sold " + order.id(), 1L,
        "order_shipped " + order.id(), 1L, "parcel_shipped " + tee + "/shipped", 1L, "parcel_shipped " + poster + "/shipped", 1L,
        "parcel_delivered " + tee + "/delivered", 1L, "parcel_delivered " + poster + "/delivered", 1L,
        "order_delivered " + order.id(), 1L));
    Eventually.is("mails", () -> mails(order).values().stream().mapToLong(Long::longValue).sum() >= expected.size());
    assertThat(mails(order)).isEqualTo(expected).doesNotContainKey("parcel_shipped " + mug + "/shipped");
    Eventually.is("sent mails", () -> unsent(order) == 0);
  }

  private void costsWhatThreeInvoicesSay(Purchase order) {
    assertThat(jdbc.sql("""
        select supplier || ' ' || string_agg(stage, ' ' order by stage) from fulfilment.production_costs
        join fulfilment.productions on id = production_id where order_id = ? group by supplier""").param(order.id())
        .query(String.class).list())
        .containsExactlyInAnyOrder("factory estimate invoice offer", "printful estimate invoice offer", "printify estimate invoice offer");
    var margin = operator("/api/v1/console/margins?by=order").get("margins").valueStream()
        .filter(each -> each.get("id").asString().equals(order.id())).findFirst().orElseThrow();
    assertThat(margin.get("lines").asInt()).isEqualTo(3);
    assertThat(margin.get("invoiced").asInt()).isEqualTo(3);
    assertThat(margin.get("currency").asString()).isEqualTo("USD");
  }

  private void wasSettledOnce(Purchase order) {
    assertThat(settlements(order)).isEqualTo(1);
    Eventually.is("settlement on the chain", () -> jdbc.sql("""
        select ended_tx is not null and status = 'confirmed' from payment.payments where order_id = ?""").param(order.id())
        .query(Boolean.class).single());
    assertThat(jdbc.sql("select count(*) from payment.payments where order_id = ?").param(order.id()).query(Long.class).single())
        .isEqualTo(1);
  }

  private void connect(VendorSide vendor, String variant, String product, String vendorId) {
    var account = vendor.account();
    var path = SUPPLIERS + account.supplier();
    var stores = http.post(path + "/stores", Map.of("token", account.token())).as(signIn.operator()).call();
    assertThat(stores.body().get("stores").valueStream().map(store -> store.get("id").asString())).contains(account.store());
    put(path + "/account", Map.of("token", account.token(), "store", account.store()));
    put(path + "/webhook-secret", Map.of("secret", account.webhookSecret().orElseThrow()));
    put(path + "/mappings", Map.of("mappings", List.of(
        Map.of("variantId", variant, "vendorProductId", product, "vendorId", vendorId, "fill", "contain"))));
  }

  private void put(String path, Map<String, ?> form) {
    var reply = http.send("PUT", path, form).as(signIn.operator()).call();
    assertThat(reply.status()).as(reply.text()).isEqualTo(204);
  }

  private void soldOutAtTheFactory(String... variants) {
    for (var variant : variants) {
      var reply = http.post("/api/v1/console/factory/stock/" + variant + "/movements",
          Map.of("kind", "counted", "pieces", 0, "reason", "the shelf is empty")).as(signIn.operator())
          .idempotent(UUID.randomUUID().toString()).call();
      assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }
  }

  /** With an address, so that sales are mailed. */
  private SignIn.Person creator() {
    var creator = signIn.somebody();
    var email = "creator-" + UUID.randomUUID() + "@example.org";
    http.post("/api/v1/auth/email/code", Map.of("email", email)).call();
    http.post("/api/v1/me/email", Map.of("email", email, "code", codes.of(email))).as(creator).call();
    return creator;
  }

  private Purchase order(SignIn.Person creator) {
    var form = Shop.form(item(shop.tee(creator, Map.of()), "tee-black-m", 2),
        item(shop.tee(creator, Map.of("blankId", "mug", "title", "Fox Mug")), "mug-white-11oz", 1),
        item(shop.tee(creator, Map.of("blankId", "poster", "title", "Fox Poster")), "poster-12x18", 1));
    form.put("shippingAddress", Map.of("name", "Ada Lovelace", "line1", "1 Main Street", "city", "Chatsworth", "region", "CA",
        "postalCode", "91311", "country", "US"));
    var buyer = till.buyer(1);
    var placed = Eventually.get("order once the chain is ready",
        () -> Optional.of(shop.order(buyer, form)).filter(reply -> reply.status() != 503));
    assertThat(placed.status()).as(placed.text()).isEqualTo(201);
    return till.purchase(buyer, 1, placed.body());
  }

  private static Map<String, Object> item(String product, String variant, int quantity) {
    var item = Shop.item(product, quantity);
    item.put("variantId", variant);
    return item;
  }

  /** One order, released once, with our print file, which the vendor can fetch. */
  private void hasWhatWasOrdered(VendorSide vendor, ProductionId job, VendorSide.Line expected, String artwork) {
    assertThat(vendor.ordersOf(job)).singleElement().satisfies(order -> {
      assertThat(order.confirmations()).isEqualTo(1);
      assertThat(order.lines()).singleElement().satisfies(line -> {
        assertThat(line.variant()).isEqualTo(expected.variant());
        assertThat(line.quantity()).isEqualTo(expected.quantity());
        var file = URI.create(line.file());
        assertThat(http.get(file.getRawPath() + "?" + file.getRawQuery()).call().text()).contains(" print of " + artwork + " on ");
      });
    });
  }

  private void post(VendorSide vendor, Posted event) {
    var call = http.post("/api/v1/webhooks/suppliers/" + vendor.account().supplier(), event.body());
    event.headers().forEach((name, values) -> call.header(name, values.getFirst()));
    assertThat(call.call().status()).isEqualTo(204);
  }

  /** Everything that was posted has been looked at, and who is mailed about it is decided. */
  private void quiet() {
    Eventually.is("quiet inbox", () -> jdbc.sql("""
        select count(*) from runtime.tasks_business
        where task_name in ('fulfilment.webhook', ?, 'notification.parcel-moved', 'notification.order-shipped')""")
        .param(ProductionSteps.OBSERVE.name()).query(Long.class).single() == 0);
  }

  /** By supplier, in alphabetical order. */
  private TreeMap<String, JsonNode> productions(Purchase order, String status) {
    return operator("/api/v1/console/productions?order=" + order.id()).get("productions").valueStream()
        .filter(made -> made.get("status").asString().equals(status))
        .collect(Collectors.toMap(made -> made.get("supplier").asString(), made -> made, (one, other) -> one, TreeMap::new));
  }

  private static ProductionId job(Map<String, JsonNode> makers, String supplier) {
    return new ProductionId(makers.get(supplier).get("id").asString());
  }

  private JsonNode operator(String path) {
    return http.get(path).as(signIn.operator()).call().body();
  }

  private String artwork(Purchase order, int item) {
    return till.read(order).get("items").get(item).get("artworkId").asString();
  }

  private List<JsonNode> parcels(Purchase order) {
    return till.read(order).get("shipments").valueStream().toList();
  }

  private long arrived(Purchase order) {
    return parcels(order).stream().filter(parcel -> parcel.has("deliveredAt")).count();
  }

  private int settlements(Purchase order) {
    return heard.all(OrderSettled.class, event -> event.orderId().value().equals(order.id())).size();
  }

  private String parcel(Purchase order, String supplier) {
    return jdbc.sql("select id from fulfilment.followed_parcels where order_id = ? and supplier = ?").param(order.id()).param(supplier)
        .query(String.class).single();
  }

  private static final String ABOUT = """
      from notification.mails where subject_id = :order
        or exists (select 1 from fulfilment.followed_parcels where order_id = :order and starts_with(subject_id, id || '/'))
      """;

  /** How many of each kind about each subject. */
  private Map<String, Long> mails(Purchase order) {
    return jdbc.sql("select kind || ' ' || subject_id as mail, count(*) as many " + ABOUT + "group by 1").param("order", order.id())
        .query((row, number) -> Map.entry(row.getString("mail"), row.getLong("many"))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
  }

  private long unsent(Purchase order) {
    return jdbc.sql("select count(*) from (select status " + ABOUT + ") as mail where status <> 'sent'").param("order", order.id())
        .query(Long.class).single();
  }
}
