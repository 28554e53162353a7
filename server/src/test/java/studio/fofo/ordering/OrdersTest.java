package studio.fofo.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.Wei;
import studio.fofo.minting.TwinMinted;
import studio.fofo.payment.PaymentConfirmed;
import studio.fofo.payment.PaymentRefunded;
import studio.fofo.payment.PaymentRemoved;
import studio.fofo.payment.PaymentSettled;
import studio.fofo.payment.QuoteId;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.Parcels;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.shop.EscrowDesk;
import studio.fofo.testing.shop.Shop;
import studio.fofo.testing.shop.ShopFakes;
import studio.fofo.testing.shop.TwinRequests;

/** Buying over HTTP, with a fake escrow. */
@ModuleTest
@Import(ShopFakes.class)
class OrdersTest {

  private static final ShipmentSummary PARCEL = Parcels.parcel("FOFO Post", "FP7", "/track/FP7", Instant.EPOCH);

  private static final String SIGNED = """
      {"method": "authorization", "signature": "0x12"}""";
  private static final String ORDERS = "/api/v1/orders";
  private static final String PAID = "0x" + "a1".repeat(32);
  private static final String SETTLED = "0x" + "b2".repeat(32);
  private static final String BACK = "0x" + "c3".repeat(32);
  private static final String TWIN = "0x" + "d4".repeat(32);

  private final Http http;
  private final SignIn signIn;
  private final Shop shop;
  private final EscrowDesk escrow;
  private final TwinRequests twins;
  private final Orders orders;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;

  OrdersTest(
      Http http, SignIn signIn, Shop shop, EscrowDesk escrow, TwinRequests twins, Orders orders, ApplicationEventPublisher events,
      TransactionTemplate transactions, JdbcClient jdbc) {
    this.http = http;
    this.signIn = signIn;
    this.shop = shop;
    this.escrow = escrow;
    this.twins = twins;
    this.orders = orders;
    this.events = events;
    this.transactions = transactions;
    this.jdbc = jdbc;
  }

  @Test
  void placesAnOrderAndSaysHowToPayIt() {
    var creator = signIn.somebody();
    var buyer = signIn.somebody();
    var reply = shop.order(buyer, Shop.form(Shop.item(shop.tee(creator, Map.of()), 2)));
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    var order = reply.body();
    var id = order.get("id").asString();
    assertThat(reply.header("Location")).hasValue(ORDERS + "/" + id);
    assertThat(order.get("status").asString()).isEqualTo("awaiting_payment");
    assertThat(order.get("totals").get("items").get("amount").asString()).isEqualTo("5000");
    assertThat(order.get("totals").get("shipping").get("amount").asString()).isEqualTo("699");
    assertThat(order.get("totals").get("total").get("amount").asString()).isEqualTo("5699");
    assertThat(order.get("payment").get("call").get("to").asString()).startsWith("0x");
    assertThat(order.get("payment").get("amount").asString()).isEqualTo("569900000000000000");

    var quoted = escrow.requestOf(id);
    assertThat(quoted.payer()).hasToString(buyer.wallet());
    assertThat(quoted.shares()).extracting("address").containsExactly(new Address(creator.wallet()), EscrowDesk.STUDIO);
    assertThat(quoted.shares()).extracting("weight").as("creator: (25.00 − 12.00) × 2 less a tenth; studio: the rest")
        .containsExactly(2340L, 3359L);

    var page = http.get(ORDERS + "/" + id).as(buyer).call().body();
    assertThat(page.get("createdAt")).isEqualTo(order.get("createdAt"));
    assertThat(page.get("timeline").get(0).get("status").asString()).isEqualTo("awaiting_payment");
    assertThat(page.get("recipient").get("email").asString()).isEqualTo("ada@example.org");
    assertThat(page.get("recipient").get("shippingAddress").get("postalCode").asString()).isEqualTo("SW1Y 4JH");
    assertThat(http.get("/api/v1/me/orders").as(buyer).call().body().get("items").get(0).get("id").asString()).isEqualTo(id);
  }

  @Test
  void keepsAGiftNoteAsSecretAsTheAddress() {
    var buyer = signIn.somebody();
    var form = new LinkedHashMap<String, Object>(Shop.form(Shop.item(shop.tee(signIn.somebody(), Map.of()), 1)));
    form.put("gift", Map.of("note", "  Happy birthday, Ada! 🎂 "));
    var id = shop.order(buyer, form).body().get("id").asString();
    var gift = http.get(ORDERS + "/" + id).as(buyer).call().body().get("recipient").get("gift");
    assertThat(gift.get("note").asString()).isEqualTo("Happy birthday, Ada! 🎂");
    assertThat(jdbc.sql("select o::text || encode(contact, 'escape') from ordering.orders o where id = :id").param("id", id)
        .query(String.class).single()).doesNotContain("birthday");
    form.put("gift", Map.of());
    var bare = shop.order(buyer, form).body().get("id").asString();
    assertThat(http.get(ORDERS + "/" + bare).as(buyer).call().body().get("recipient").get("gift").get("note").asString()).isEmpty();
  }

  @Test
  void sellsAtThePriceOfThisMomentHoweverOftenItSoldBefore() {
    var creator = signIn.somebody();
    var product = shop.tee(creator, Map.of());
    assertThat(itemsTotal(product)).isEqualTo("2500");
    assertThat(itemsTotal(product)).as("remembered").isEqualTo("2500");
    edit(creator, product, Map.of("price", Map.of("amount", "3100", "currency", "USD")));
    assertThat(itemsTotal(product)).isEqualTo("3100");
    edit(creator, product, Map.of("onSale", false));
    assertThat(shop.order(signIn.somebody(), Shop.form(Shop.item(product, 1))).code()).isEqualTo("PRODUCT_NOT_ON_SALE");
  }

  private String itemsTotal(String product) {
    return shop.order(signIn.somebody(), Shop.form(Shop.item(product, 1))).body().get("totals").get("items").get("amount").asString();
  }

  private void edit(SignIn.Person creator, String product, Map<String, ?> change) {
    var path = "/api/v1/products/" + product;
    var tag = http.get(path).as(creator).call().header("ETag").orElseThrow();
    var reply = http.send("PATCH", path, change).as(creator).header("If-Match", tag).call();
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
  }

  @Test
  void asksABuyerWithoutWalletToLinkOneAndSellsNothingOfACreatorWithoutOne() {
    var creator = signIn.somebody();
    var buyer = signIn.somebody();
    var product = shop.tee(creator, Map.of());
    loseWallets(buyer);
    assertThat(shop.order(buyer, Shop.form(Shop.item(product, 1))).code()).isEqualTo("ORDER_NO_WALLET");
    loseWallets(creator);
    assertThat(shop.order(signIn.somebody(), Shop.form(Shop.item(product, 1))).code()).isEqualTo("PRODUCT_NO_WALLET");
  }

  /** A person who has only ever signed in by e-mail. */
  private void loseWallets(SignIn.Person person) {
    jdbc.sql("delete from identity.wallets where user_id = :user").param("user", person.userId().value()).update();
  }

  @Test
  void sealsTheRecipientInTheDatabase() {
    var id = place(signIn.somebody(), shop.tee());
    var row = jdbc.sql("select o::text || encode(contact, 'escape') from ordering.orders o where id = :id").param("id", id)
        .query(String.class).single();
    assertThat(row).doesNotContain("ada@example.org").doesNotContain("Lovelace").doesNotContain("SW1Y");
    var recipient = orders.recipient(new OrderId(id));
    assertThat(recipient.email()).isEqualTo("ada@example.org");
    assertThat(recipient.address().lines()).containsExactly("Ada Lovelace", "12 St James's Square", "London", "SW1Y 4JH", "United Kingdom");
    assertThat(recipient.toString()).doesNotContain("ada");
  }

  @Test
  void placesOnceForEachIdempotencyKeyEvenIfTheProductIsGoneMeanwhile() {
    var creator = signIn.somebody();
    var buyer = signIn.somebody();
    var product = shop.tee(creator, Map.of("editionSize", 1));
    var form = Shop.form(Shop.item(product, 1));
    var key = UUID.randomUUID().toString();
    var first = http.post(ORDERS, form).as(buyer).idempotent(key).call();
    assertThat(http.post(ORDERS, form).as(buyer).idempotent(key).call().text()).isEqualTo(first.text());
    http.delete("/api/v1/products/" + product).as(creator).call();
    jdbc.sql("update runtime.idempotency_claims set reply_status = null, leased_until = now() - interval '1 second' where key = :key")
        .param("key", key).update();
    var afterCrash = http.post(ORDERS, form).as(buyer).idempotent(key).call();
    assertThat(afterCrash.status()).as(afterCrash.text()).isEqualTo(201);
    assertThat(afterCrash.body().get("id")).isEqualTo(first.body().get("id"));
    assertThat(http.post(ORDERS, form).as(buyer).call().code()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
    assertThat(http.get("/api/v1/me/orders").as(buyer).call().body().get("items")).hasSize(1);
  }

  @Test
  void refusesEveryFieldThatCannotBe() {
    var product = shop.tee();
    var item = Shop.item(product, 1);
    refused("ORDER_INVALID", "items", Map.of("items", List.of()));
    refused("ORDER_INVALID", "items", Map.of("items", Collections.nCopies(16, item)));
    refused("ORDER_INVALID", "items[1]", Map.of("items", List.of(item, item)));
    refused("ORDER_INVALID", "items[0].productId", Map.of("items", Arrays.asList((Object) null)));
    for (var quantity : List.of(0, -1, 101, 1_000_000_000)) {
      refused("ORDER_INVALID", "items[0].quantity", Map.of("items", List.of(Shop.item(product, quantity))));
    }
    for (var quantity : List.<Object>of(1.5, "many", 10_000_000_000L)) {
      refused("BODY_MALFORMED", null, Map.of("items", List.of(with(item, "quantity", quantity))));
    }
    refused("ORDER_INVALID", "items[0].productId", Map.of("items", List.of(with(item, "productId", "prod_1"))));
    refused("PRODUCT_NOT_FOUND", "items[0].productId", Map.of("items", List.of(with(item, "productId", TypeId.next("prod").toString()))));
    refused("BLANK_VARIANT_UNKNOWN", "items[0].variantId", Map.of("items", List.of(with(item, "variantId", "poster-12x18"))));
    for (var email : List.of("", "ada", "ada@", "ada@example", "a b@example.org", "ada@example.org\r\nBcc: x@y.zz",
        "x".repeat(250) + "@e.org",
        "ada..x@example.org", ".ada@example.org", "ada@-.-", "šimon@example.org", "ada\u200b@example.org")) {
      refused("ORDER_INVALID", "email", Map.of("email", email));
    }
    for (var field : List.of("name", "line1", "city", "postalCode", "country")) {
      refused("ORDER_INVALID", "shippingAddress." + field, Map.of("shippingAddress", with(Shop.address(), field, "")));
      refused("ORDER_INVALID", "shippingAddress." + field, Map.of("shippingAddress", with(Shop.address(), field, "x".repeat(101))));
      refused("ORDER_INVALID", "shippingAddress." + field, Map.of("shippingAddress", with(Shop.address(), field, "a\u0000b")));
    }
    for (var country : List.of("XX", "gb", "GBR", "??")) {
      refused("ORDER_INVALID", "shippingAddress.country", Map.of("shippingAddress", with(Shop.address(), "country", country)));
    }
    for (var nothing : List.of("\u200b", "\u3164", "\u2800", "\u00a0\u2060", "Ada\u0085Buyer", "Ada\u009fBuyer", "abc\u202egnp.exe",
        "a\ufdd0")) {
      refused("ORDER_INVALID", "shippingAddress.name", Map.of("shippingAddress", with(Shop.address(), "name", nothing)));
    }
    for (var note : List.of("x".repeat(201), "a\u0000b", "two\nlines", "abc\u202egnp.exe")) {
      refused("ORDER_INVALID", "gift.note", Map.of("gift", Map.of("note", note)));
    }
    refused("ORDER_INVALID", "shippingAddress.region", Map.of("shippingAddress", with(Shop.address(), "country", "US")));
    refused("ORDER_INVALID", "shippingAddress.postalCode", Map.of("shippingAddress", with(Shop.address(), "postalCode", "ABCDE")));
    refused("ORDER_NOT_SHIPPABLE", "shippingAddress.country", Map.of("shippingAddress", with(Shop.address(), "country", "AQ")));
    refused("ORDER_INVALID", "token", Map.of("token", "0x12"));
    refused("PAYMENT_TOKEN_NOT_ACCEPTED", null, Map.of("token", "0x" + "ab".repeat(20)));
    refused("PAYMENT_TOKEN_NOT_ACCEPTED", null, Map.of("token", "DOGE"));
    refused("ORDER_INVALID", "chainId", Map.of("chainId", 0));
    refused("CHAIN_UNKNOWN", null, Map.of("chainId", 5));
  }

  @Test
  void hidesOtherPeoplesOrders() {
    var buyer = signIn.somebody();
    var id = place(buyer, shop.tee());
    var other = signIn.somebody();
    for (var call : List.of(http.get(ORDERS + "/" + id), http.get(ORDERS + "/" + id + "/events"),
        http.post(ORDERS + "/" + id + "/cancel", ""), http.post(ORDERS + "/" + id + "/quote", ""),
        http.post(ORDERS + "/" + id + "/signed-payment", SIGNED))) {
      var reply = call.as(other).idempotent(UUID.randomUUID().toString()).call();
      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.code()).isEqualTo("ORDER_NOT_FOUND");
    }
    assertThat(http.get(ORDERS + "/order_x").as(other).call().code()).isEqualTo("ORDER_NOT_FOUND");
    assertThat(http.get(ORDERS + "/" + id).call().status()).isEqualTo(401);
    assertThat(http.get("/api/v1/console/orders").as(other).call().code()).isEqualTo("OPERATOR_ONLY");
    var console = http.get("/api/v1/console/orders?status=awaiting_payment&limit=1").as(signIn.operator()).call().body();
    assertThat(console.get("items").get(0).get("id").asString()).isEqualTo(id);
    assertThat(console.toString()).doesNotContain("ada@example.org");
    assertThat(http.get("/api/v1/console/orders?status=lost").as(signIn.operator()).call().code()).isEqualTo("PARAMETER_INVALID");
  }

  @Test
  void checksTheBodyOfASignedPayment() {
    var buyer = signIn.somebody();
    var id = place(buyer, shop.tee());
    for (var body : List.of("{}", SIGNED.replace("authorization", "permit"), SIGNED.replace("authorization", "cheque"),
        SIGNED.replace("0x", ""), SIGNED.replace("0x12", "0x1"), SIGNED.replace("0x12", "0xzz"),
        SIGNED.replace("12", "12".repeat(9_000)))) {
      assertThat(http.post(ORDERS + "/" + id + "/signed-payment", body).as(buyer).idempotent(UUID.randomUUID().toString()).call().code())
          .as(body.substring(0, Math.min(60, body.length()))).isEqualTo("ORDER_INVALID");
    }
    http.post(ORDERS + "/" + id + "/cancel", "").as(buyer).idempotent(UUID.randomUUID().toString()).call();
    assertThat(http.post(ORDERS + "/" + id + "/signed-payment", SIGNED).as(buyer).idempotent(UUID.randomUUID().toString()).call().code())
        .isEqualTo("ORDER_STATUS_REFUSES");
  }

  @Test
  void goesFromPaymentToTheTwinInTheBuyersWallet() {
    var buyer = signIn.somebody();
    var product = shop.tee();
    var id = place(buyer, product);
    pay(id);
    pay(id);
    assertThat(status(buyer, id)).isEqualTo("paid");
    assertThat(http.get("/api/v1/products/" + product).call().body().get("sold").asLong()).isEqualTo(1);
    inTransaction(() -> orders.productionStarted(new OrderId(id), true));
    assertThat(escrow.asked(id)).containsExactly("settle");
    publish(new PaymentSettled(new OrderId(id), SETTLED));
    publish(new PaymentSettled(new OrderId(id), SETTLED));
    Eventually.is("request of a twin", () -> !twins.ofOrder(id).isEmpty());
    assertThat(twins.ofOrder(id)).singleElement().satisfies(request -> {
      assertThat(request.wallet()).hasToString(buyer.wallet());
      assertThat(request.productKey()).isEqualTo(product);
    });
    for (var tx : List.of("0x" + "e5".repeat(32), TWIN, TWIN)) {
      publish(new TwinMinted(id + "/1", EscrowDesk.CHAIN, EscrowDesk.STUDIO, BigInteger.TEN, 1, tx));
    }
    inTransaction(() -> Parcels.ship(orders, new OrderId(id), PARCEL));
    inTransaction(() -> Parcels.deliver(orders, new OrderId(id), PARCEL));
    var order = http.get(ORDERS + "/" + id).as(buyer).call().body();
    assertThat(order.get("status").asString()).isEqualTo("delivered");
    assertThat(order.get("settled").asBoolean()).isTrue();
    assertThat(order.get("payment").get("settlementTxHash").asString()).isEqualTo(SETTLED);
    assertThat(order.get("shipments").get(0).get("trackingNumber").asString()).isEqualTo("FP7");
    assertThat(order.get("twins")).hasSize(1);
    assertThat(order.get("twins").get(0).get("tokenId").asString()).isEqualTo("10");
    assertThat(order.get("twins").get(0).get("txHash").asString()).as("of the transaction that stays").isEqualTo(TWIN);
    assertThat(order.get("timeline")).hasSize(8);
  }

  @Test
  void followsAPaymentThroughReorganisations() {
    var buyer = signIn.somebody();
    var product = shop.tee(signIn.somebody(), Map.of("editionSize", 1));
    var id = place(buyer, product);
    pay(id);
    publish(new PaymentRemoved(new OrderId(id), QuoteId.next(), PAID));
    assertThat(status(buyer, id)).isEqualTo("awaiting_payment");
    assertThat(shop.order(signIn.somebody(), Shop.form(Shop.item(product, 1))).code()).as("the piece stays held")
        .isEqualTo("PRODUCT_SOLD_OUT");
    pay(id);
    assertThat(status(buyer, id)).isEqualTo("paid");
  }

  @Test
  void expiresReturnsThePiecesAndRefundsALatePayment() {
    var buyer = signIn.somebody();
    var product = shop.tee(signIn.somebody(), Map.of("editionSize", 1));
    var id = place(buyer, product);
    jdbc.sql("update ordering.orders set payable_until = now() - interval '1 second' where id = :id").param("id", id).update();
    Eventually.is("expired order", () -> status(buyer, id).equals("expired"));
    assertThat(escrow.asked(id)).containsExactly("close");
    assertThat(http.post(ORDERS + "/" + id + "/quote", "").as(buyer).idempotent(UUID.randomUUID().toString()).call().code())
        .isEqualTo("ORDER_STATUS_REFUSES");
    var next = place(signIn.somebody(), product);
    pay(id);
    assertThat(status(buyer, id)).isEqualTo("refund_pending");
    assertThat(escrow.asked(id)).containsExactly("close", "refund");
    publish(new PaymentRefunded(new OrderId(id), BACK));
    assertThat(status(buyer, id)).isEqualTo("refunded");
    pay(next);
    assertThat(orders.require(new OrderId(next)).status()).isEqualTo(OrderStatus.PAID);
  }

  @Test
  void cancelsBeforeProductionOnly() {
    var buyer = signIn.somebody();
    var product = shop.tee(signIn.somebody(), Map.of("editionSize", 1));
    var unpaid = place(buyer, product);
    assertThat(cancel(buyer, unpaid).body().get("status").asString()).isEqualTo("cancelled");
    var paid = place(buyer, product);
    pay(paid);
    assertThat(cancel(buyer, paid).body().get("status").asString()).isEqualTo("refund_pending");
    assertThat(cancel(buyer, paid).body().get("status").asString()).as("again").isEqualTo("refund_pending");
    assertThat(escrow.asked(paid)).containsExactly("refund", "close");
    var made = place(buyer, product);
    pay(made);
    inTransaction(() -> orders.productionStarted(new OrderId(made), true));
    assertThat(cancel(buyer, made).code()).isEqualTo("ORDER_STATUS_REFUSES");
  }

  @Test
  void renewsTheQuoteOfAnUnpaidOrderButNotForEver() {
    var buyer = signIn.somebody();
    var id = place(buyer, shop.tee());
    assertThat(http.post(ORDERS + "/" + id + "/quote", "").as(buyer).idempotent(UUID.randomUUID().toString()).call().status())
        .isEqualTo(200);
    jdbc.sql("update ordering.orders set placed_at = now() - interval '61 minutes' where id = :id").param("id", id).update();
    assertThat(http.post(ORDERS + "/" + id + "/quote", "").as(buyer).idempotent(UUID.randomUUID().toString()).call().code())
        .isEqualTo("ORDER_STATUS_REFUSES");
  }

  @Test
  void sellsNothingOffSaleAndPaysACreatorForTheirOwnPurchase() {
    var creator = signIn.somebody();
    var product = shop.tee(creator, Map.of());
    assertThat(shop.order(creator, Shop.form(Shop.item(product, 1))).status()).isEqualTo(201);
    http.delete("/api/v1/products/" + product).as(creator).call();
    assertThat(shop.order(signIn.somebody(), Shop.form(Shop.item(product, 1))).code()).isEqualTo("PRODUCT_NOT_ON_SALE");
  }

  @Test
  void letsABuyerHoldATenthOfAnEditionUnpaidAndMoreOncePaid() {
    var buyer = signIn.somebody();
    var product = shop.tee(signIn.somebody(), Map.of("editionSize", 20));
    assertThat(shop.order(buyer, Shop.form(Shop.item(product, 3))).code()).isEqualTo("ORDER_HOLDS_TOO_MUCH");
    var first = place(buyer, product);
    assertThat(shop.order(buyer, Shop.form(Shop.item(product, 2))).code()).isEqualTo("ORDER_HOLDS_TOO_MUCH");
    pay(first);
    assertThat(shop.order(buyer, Shop.form(Shop.item(product, 2))).status()).isEqualTo(201);
    assertThat(shop.order(buyer, Shop.form(Shop.item(shop.tee(), 30))).status()).as("what has no edition is free").isEqualTo(201);
  }

  @Test
  void pausesABuyerAfterAnUnpaidHold() {
    var buyer = signIn.somebody();
    var product = shop.tee(signIn.somebody(), Map.of("editionSize", 10));
    var id = place(buyer, product);
    jdbc.sql("update ordering.orders set payable_until = now() - interval '1 second' where id = :id").param("id", id).update();
    Eventually.is("expired order", () -> status(buyer, id).equals("expired"));
    var refused = shop.order(buyer, Shop.form(Shop.item(product, 1)));
    assertThat(refused.code()).isEqualTo("ORDER_HOLD_PAUSED");
    assertThat(refused.header("Retry-After")).isPresent();
    assertThat(shop.order(signIn.somebody(), Shop.form(Shop.item(product, 1))).status()).as("others go first").isEqualTo(201);
    jdbc.sql("update ordering.orders set payable_until = now() - interval '11 minutes' where id = :id").param("id", id).update();
    assertThat(shop.order(buyer, Shop.form(Shop.item(product, 1))).status()).isEqualTo(201);
  }

  @Test
  void limitsABuyersUnpaidOrders() {
    var buyer = signIn.somebody();
    var product = shop.tee();
    var first = place(buyer, product);
    for (var order = 1; order < 10; order++) {
      place(buyer, product);
    }
    assertThat(shop.order(buyer, Shop.form(Shop.item(product, 1))).code()).isEqualTo("ORDER_TOO_MANY_UNPAID");
    pay(first);
    assertThat(shop.order(buyer, Shop.form(Shop.item(product, 1))).status()).isEqualTo(201);
  }

  @Test
  void twoHundredBuyersGetTenOfAnEditionOfTen() throws Exception {
    var product = shop.tee(signIn.somebody(), Map.of("editionSize", 10));
    var buyers = new ArrayList<SignIn.Person>();
    for (var number = 0; number < 10; number++) {
      buyers.add(signIn.somebody());
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var replies = new ArrayList<Future<Http.Reply>>();
      for (var number = 0; number < 200; number++) {
        var buyer = buyers.get(number % buyers.size());
        replies.add(threads.submit(() -> shop.order(buyer, Shop.form(Shop.item(product, 1)))));
      }
      var statuses = new HashMap<Integer, Integer>();
      for (var reply : replies) {
        statuses.merge(reply.get().status(), 1, Integer::sum);
      }
      assertThat(statuses).isEqualTo(Map.of(201, 10, 409, 190));
    }
    assertThat(jdbc.sql("select count(*) from ordering.orders where items @> jsonb_build_array(jsonb_build_object('productId', :id::text))")
        .param("id", product).query(Long.class).single()).isEqualTo(10);
    assertThat(http.get("/api/v1/products/" + product).call().body().get("remaining").asLong()).isZero();
  }

  @Test
  void streamsTheTimelineAndResumesAfterTheLastEventId() throws Exception {
    var buyer = signIn.somebody();
    var id = place(buyer, shop.tee());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var live = threads.submit(() -> http.get(ORDERS + "/" + id + "/events").as(buyer).call().text());
      pay(id);
      cancel(buyer, id);
      publish(new PaymentRefunded(new OrderId(id), BACK));
      var stream = live.get(20, TimeUnit.SECONDS);
      assertThat(stream).containsSubsequence("id:1", "awaiting_payment", "id:2", "\"paid\"", "id:3", "refund_pending", "id:4", "refunded",
          "event:done");
    }
    var resumed = http.get(ORDERS + "/" + id + "/events").as(buyer).header("Last-Event-ID", "3").call().text();
    assertThat(resumed).contains("id:4").doesNotContain("id:3").contains("event:done");
    assertThat(http.get(ORDERS + "/" + id + "/events").as(buyer).header("Last-Event-ID", "4").call().text()).doesNotContain("id:")
        .contains("event:done");
  }

  private void refused(String code, String field, Map<String, ?> different) {
    var form = Shop.form(Shop.item(TypeId.next("prod").toString(), 1));
    if (!different.containsKey("items")) {
      form.put("items", List.of(Shop.item(shop.tee(), 1)));
    }
    form.putAll(different);
    var reply = shop.order(signIn.somebody(), form);
    assertThat(reply.code()).as("%s", different).isEqualTo(code);
    if (field != null) {
      assertThat(reply.body().get("errors").valueStream().map(error -> error.get("field").asString())).as("%s", different).contains(field);
    }
  }

  private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
    var changed = new HashMap<>(map);
    changed.put(key, value);
    return changed;
  }

  private String place(SignIn.Person buyer, String product) {
    var reply = shop.order(buyer, Shop.form(Shop.item(product, 1)));
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply.body().get("id").asString();
  }

  private Http.Reply cancel(SignIn.Person buyer, String id) {
    return http.post(ORDERS + "/" + id + "/cancel", "").as(buyer).idempotent(UUID.randomUUID().toString()).call();
  }

  private String status(SignIn.Person buyer, String id) {
    return http.get(ORDERS + "/" + id).as(buyer).call().body().get("status").asString();
  }

  private void pay(String id) {
    publish(new PaymentConfirmed(new OrderId(id), QuoteId.next(), PAID, EscrowDesk.STUDIO, Wei.ZERO));
  }

  private void publish(Object event) {
    inTransaction(() -> events.publishEvent(event));
  }

  private void inTransaction(Runnable work) {
    transactions.executeWithoutResult(transaction -> work.run());
  }

  @Test
  void tellsWhatAnAddressNeedsByCountry() {
    var usa = http.get("/api/v1/countries/US").call().body();
    assertThat(usa.get("lines").toString()).isEqualTo("[[\"city\",\"region\",\"postalCode\"]]");
    assertThat(usa.get("region").get("need").asString()).isEqualTo("required");
    assertThat(usa.get("region").get("options").toString()).contains("{\"code\":\"IL\",\"name\":\"Illinois\"}");
    assertThat(http.get("/api/v1/countries/HK").call().body().get("postalCode").get("need").asString()).isEqualTo("none");
    for (var unknown : List.of("us", "XX", "USA", "%20")) {
      assertThat(http.get("/api/v1/countries/" + unknown).call().status()).as(unknown).isEqualTo(404);
    }
  }

  @Test
  void showsOperatorsAnyOrderAndHowManyThereAreInEachState() {
    var order = shop.order(signIn.somebody(), Shop.form(Shop.item(shop.tee(), 1))).body().get("id").asString();
    var path = "/api/v1/console/orders/" + order;
    assertThat(http.get(path).as(signIn.somebody()).call().status()).isEqualTo(403);
    var seen = http.get(path).as(signIn.operator()).call().body();
    assertThat(seen.get("recipient").get("email").asString()).isNotEmpty();
    assertThat(seen.get("items").get(0).get("creatorId").asString()).startsWith("user_");
    var counts = http.get("/api/v1/console/order-counts").as(signIn.operator()).call().body().get("counts");
    assertThat(counts.get("awaiting_payment").asLong()).isPositive();
    assertThat(http.get("/api/v1/console/orders/order_none").as(signIn.operator()).call().status()).isEqualTo(404);
  }

  @Test
  void showsTheStudiosTerms() {
    var studio = http.get("/api/v1/studio").call().body();
    assertThat(studio.get("feeBps").asInt()).isEqualTo(1000);
    assertThat(studio.get("returnsDays").asInt()).isEqualTo(14);
    assertThat(studio.get("operator").get("name").isNull()).as("the operator has not said").isTrue();
  }

  @Test
  void showsShippingCostAndTimeBeforeAnOrder() {
    var usa = http.get("/api/v1/countries/US").call().body().get("shipping");
    assertThat(usa.toString()).isEqualTo("{\"fee\":{\"amount\":\"499\",\"currency\":\"USD\"},\"leastDays\":4,\"mostDays\":8}");
    assertThat(http.get("/api/v1/countries/DE").call().body().get("shipping").get("fee").get("amount").asString()).isEqualTo("699");
    assertThat(http.get("/api/v1/countries/AQ").call().body().get("shipping").isNull()).as("nothing goes there").isTrue();
    assertThatThrownBy(() -> DeliveryTime.of("9-5"))
        .hasMessageContaining("9 to 5 days");
  }
}
