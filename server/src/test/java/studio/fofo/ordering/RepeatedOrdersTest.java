package studio.fofo.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.shop.Shop;
import studio.fofo.testing.shop.ShopFakes;

/** An order, its idempotency key and its reply are one commit. */
@ModuleTest
@Import(ShopFakes.class)
class RepeatedOrdersTest {

  private static final String ORDERS = "/api/v1/orders";

  private final Http http;
  private final SignIn signIn;
  private final Shop shop;
  private final JdbcClient jdbc;
  private final String key = UUID.randomUUID().toString();

  RepeatedOrdersTest(Http http, SignIn signIn, Shop shop, JdbcClient jdbc) {
    this.http = http;
    this.signIn = signIn;
    this.shop = shop;
    this.jdbc = jdbc;
  }

  @Test
  void placesOneOrderForManyConcurrentCallsAndGivesAllItsReply() throws Exception {
    var buyer = signIn.somebody();
    var product = shop.tee(signIn.somebody(), Map.of("editionSize", 10));
    var form = Shop.form(Shop.item(product, 1));
    var replies = new ArrayList<Http.Reply>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = new ArrayList<Future<Http.Reply>>();
      for (var call = 0; call < 8; call++) {
        calls.add(threads.submit(() -> order(buyer, form)));
      }
      for (var call : calls) {
        replies.add(call.get());
      }
    }
    assertThat(replies).extracting(Http.Reply::status).containsOnly(201);
    assertThat(replies).extracting(Http.Reply::text).containsOnly(replies.getFirst().text());
    assertThat(replies).filteredOn(reply -> reply.header("Idempotent-Replayed").isEmpty()).as("the first").hasSize(1);
    assertThat(replies).extracting(reply -> reply.header("Location")).containsOnly(replies.getFirst().header("Location"));
    assertThat(replies).filteredOn(reply -> reply.header("Idempotent-Replayed").isPresent()).flatExtracting(
        reply -> reply.headers("RateLimit")).as("what is left after an order that was not placed").noneMatch(
            limit -> limit.startsWith("\"orders\""));
    assertThat(mine(buyer)).hasSize(1);
    assertThat(remaining(product)).isEqualTo(9);
  }

  @Test
  void repeatsTheReplyOfTheLastPieceInsteadOfRefusingAnother() {
    var buyer = signIn.somebody();
    var form = Shop.form(Shop.item(shop.tee(signIn.somebody(), Map.of("editionSize", 1)), 1));
    var first = order(buyer, form);
    var again = order(buyer, form);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("Idempotent-Replayed")).hasValue("true");
    assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    assertThat(again.text()).isEqualTo(first.text());
  }

  @Test
  void refusesTheKeyWithAnotherBodyAndPlacesNothing() {
    var buyer = signIn.somebody();
    var product = shop.tee(signIn.somebody(), Map.of("editionSize", 10));
    var other = shop.tee(signIn.somebody(), Map.of("editionSize", 1));
    var first = order(buyer, Shop.form(Shop.item(product, 1)));
    var withAnother = order(buyer, Shop.form(Shop.item(other, 1)));
    assertThat(withAnother.status()).isEqualTo(422);
    assertThat(withAnother.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(withAnother.header("Location")).isEmpty();
    assertThat(order(buyer, Shop.form(Shop.item(other, 2))).code()).as("sold out, and used").isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(mine(buyer)).containsExactly(first.body().get("id").asString());
    assertThat(remaining(other)).isEqualTo(1);
    assertThat(holds(first.body().get("id").asString())).as("holds").isEqualTo(1);
  }

  @Test
  void placesTwoOrdersForTheSameKeyOfTwoBuyers() {
    var form = Shop.form(Shop.item(shop.tee(), 1));
    var one = order(signIn.somebody(), form);
    var other = order(signIn.somebody(), form);
    assertThat(List.of(one.status(), other.status())).containsExactly(201, 201);
    assertThat(other.body().get("id")).isNotEqualTo(one.body().get("id"));
  }

  @Test
  void freesTheKeyOfARefusedOrder() {
    var buyer = signIn.somebody();
    var product = shop.tee(signIn.somebody(), Map.of("editionSize", 1));
    var soldOut = order(buyer, Shop.form(Shop.item(product, 2), Shop.item(shop.tee(), 1)));
    assertThat(soldOut.status()).as(soldOut.text()).isEqualTo(409);
    assertThat(soldOut.header("Location")).isEmpty();
    assertThat(order(buyer, Map.of("items", List.of())).code()).isEqualTo("ORDER_INVALID");
    assertThat(mine(buyer)).isEmpty();
    assertThat(order(buyer, Shop.form(Shop.item(product, 1))).status()).isEqualTo(201);
    assertThat(order(buyer, Shop.form(Shop.item(product, 1))).header("Idempotent-Replayed")).hasValue("true");
  }

  @Test
  void tellsWhenTwoDifferentOrdersWantTheLastPiece() {
    var product = shop.tee(signIn.somebody(), Map.of("editionSize", 1));
    assertThat(shop.order(signIn.somebody(), Shop.form(Shop.item(product, 1))).status()).isEqualTo(201);
    var late = shop.order(signIn.somebody(), Shop.form(Shop.item(product, 1)));
    assertThat(late.code()).isEqualTo("PRODUCT_SOLD_OUT");
    assertThat(late.body().get("errors").get(0).get("field").asString()).isEqualTo("items[0].quantity");
    assertThat(remaining(product)).isZero();
  }

  @Test
  void countsTheOrdersOfTheDayAndTellsHowManyAreLeft() {
    var buyer = signIn.somebody();
    var product = shop.tee();
    assertThat(shop.order(buyer, Shop.form(Shop.item(product, 1))).headers("RateLimit"))
        .anyMatch(limit -> limit.startsWith("\"orders\";r=299;"));
    var second = shop.order(buyer, Shop.form(Shop.item(product, 1)));
    assertThat(second.headers("RateLimit")).anyMatch(limit -> limit.startsWith("\"orders\";r=298;"));
    jdbc.sql("update ordering.orders set placed_at = placed_at - interval '1 day' where id = :id")
        .param("id", second.body().get("id").asString()).update();
    var quota = http.get("/api/v1/me/quotas").as(buyer).call().body().get("items").valueStream()
        .filter(item -> item.get("name").asString().equals("orders")).findFirst().orElseThrow();
    assertThat(quota.get("used").asLong()).as("yesterday's do not count").isEqualTo(1);
    assertThat(quota.get("limit").asLong()).isEqualTo(300);
  }

  @Test
  void showsThePlacingOfOrdersWithAndWithoutARowForItOnce() {
    var buyer = signIn.somebody();
    var id = shop.order(buyer, Shop.form(Shop.item(shop.tee(), 1))).body().get("id").asString();
    var derived = http.get(ORDERS + "/" + id).as(buyer).call().body().get("timeline");
    assertThat(derived.toString()).contains("\"sequence\":1", "\"status\":\"awaiting_payment\"", "\"detail\":\"order placed\"");
    jdbc.sql("""
        insert into ordering.timeline (order_id, sequence, at, status, detail)
        select id, 1, placed_at, status, 'order placed' from ordering.orders where id = :id""").param("id", id).update();
    assertThat(http.get(ORDERS + "/" + id).as(buyer).call().body().get("timeline")).isEqualTo(derived);
  }

  private Http.Reply order(SignIn.Person buyer, Map<String, ?> form) {
    return http.post(ORDERS, form).as(buyer).idempotent(key).call();
  }

  private List<String> mine(SignIn.Person buyer) {
    return http.get("/api/v1/me/orders").as(buyer).call().body().get("items").valueStream().map(order -> order.get("id").asString())
        .toList();
  }

  private long remaining(String product) {
    return http.get("/api/v1/products/" + product).call().body().get("remaining").asLong();
  }

  private int holds(String order) {
    return jdbc.sql("select count(*) from catalog.stock_holds where order_id = :id").param("id", order).query(Integer.class).single();
  }
}
