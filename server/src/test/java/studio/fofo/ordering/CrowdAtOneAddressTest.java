package studio.fofo.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Wei;
import studio.fofo.payment.PaymentConfirmed;
import studio.fofo.payment.QuoteId;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.shop.EscrowDesk;
import studio.fofo.testing.shop.Shop;
import studio.fofo.testing.shop.ShopFakes;

/** What many free accounts behind one network address can take away from others; here, this machine's address counts like any other. */
@ModuleTest
@Import(ShopFakes.class)
@TestPropertySource(properties = {
    "fofo.gateway.limits.local-factor=1", "fofo.gateway.limits.auth=1000", "fofo.gateway.limits.write=1000", "fofo.streams.per-person=2"})
class CrowdAtOneAddressTest {

  private final Http http;
  private final SignIn signIn;
  private final Shop shop;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;

  @LocalServerPort
  private int port;

  CrowdAtOneAddressTest(Http http, SignIn signIn, Shop shop, ApplicationEventPublisher events, TransactionTemplate transactions,
      JdbcClient jdbc) {
    this.http = http;
    this.signIn = signIn;
    this.shop = shop;
    this.events = events;
    this.transactions = transactions;
    this.jdbc = jdbc;
  }

  @Test
  void holdsAtMostAQuarterOfAnEditionHoweverManyAccountsItHas() {
    var product = shop.tee(signIn.somebody(), Map.of("editionSize", 20));
    var customer = signIn.somebody();
    pay(place(customer, product));
    IntStream.range(0, 5).forEach(account -> place(signIn.somebody(), product));
    var refused = shop.order(signIn.somebody(), Shop.form(Shop.item(product, 1)));
    assertThat(refused.code()).isEqualTo("ORDER_HOLDS_TOO_MUCH");
    assertThat(refused.body().get("detail").asString()).contains("one network address may hold 5 unpaid; 5 are held already");
    assertThat(shop.order(customer, Shop.form(Shop.item(product, 1))).status()).as("who has paid before is known").isEqualTo(201);
    assertThat(http.get("/api/v1/products/" + product).call().body().get("remaining").asLong()).isEqualTo(13);
  }

  @Test
  void leavesAtMostFiftyOrdersUnpaidHoweverManyAccountsItHas() {
    var product = shop.tee();
    var customer = signIn.somebody();
    pay(place(customer, product));
    try {
      var refused = IntStream.range(0, 6).mapToObj(account -> signIn.somebody()).flatMap(buyer -> IntStream.range(0, 10)
          .mapToObj(order -> shop.order(buyer, Shop.form(Shop.item(product, 1))))).filter(reply -> reply.status() != 201).findFirst()
          .orElseThrow();
      assertThat(refused.code()).isEqualTo("ORDER_TOO_MANY_UNPAID");
      assertThat(refused.body().get("detail").asString()).startsWith("people at your network address have 50 unpaid orders");
      assertThat(shop.order(customer, Shop.form(Shop.item(product, 1))).status()).as("who has paid before is known").isEqualTo(201);
    } finally {
      jdbc.sql("delete from ordering.order_addresses").update();
    }
  }

  @Test
  void pausesAfterUnpaidHoldsHoweverNewTheAccountsAre() {
    var product = shop.tee(signIn.somebody(), Map.of("editionSize", 40));
    for (var hold = 0; hold < 4; hold++) {
      var holder = signIn.somebody();
      var id = place(holder, product);
      jdbc.sql("update ordering.orders set payable_until = now() - interval '1 second' where id = :id").param("id", id).update();
      Eventually.is("expired order",
          () -> http.get("/api/v1/orders/" + id).as(holder).call().body().get("status").asString().equals("expired"));
    }
    var refused = shop.order(signIn.somebody(), Shop.form(Shop.item(product, 1)));
    assertThat(refused.code()).isEqualTo("ORDER_HOLD_PAUSED");
    assertThat(Long.parseLong(refused.header("Retry-After").orElseThrow())).isBetween(1L, 600L);
    assertThat(refused.body().get("detail").asString()).startsWith("people at your network address held pieces of");
    assertThat(shop.order(signIn.somebody(), Shop.form(Shop.item(shop.tee(signIn.somebody(), Map.of("editionSize", 40)), 1))).status())
        .as("another edition").isEqualTo(201);
  }

  @Test
  void opensALimitedNumberOfEventStreams() throws Exception {
    var buyer = signIn.somebody();
    var id = place(buyer, shop.tee());
    try (var client = HttpClient.newHttpClient();
        var first = follow(client, buyer, id).body();
        var second = follow(client, buyer, id).body()) {
      var refused = http.get("/api/v1/orders/" + id + "/events").as(buyer).call();
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.code()).isEqualTo("STREAMS_TOO_MANY");
      assertThat(refused.header("Retry-After")).isPresent();
      assertThat(first.read()).isPositive();
      assertThat(second.read()).isPositive();
      client.shutdownNow();
    }
  }

  private HttpResponse<InputStream> follow(HttpClient client, SignIn.Person person, String id) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/orders/" + id + "/events"))
        .header("Authorization", person.bearer()).build();
    return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
  }

  private String place(SignIn.Person buyer, String product) {
    var reply = shop.order(buyer, Shop.form(Shop.item(product, 1)));
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply.body().get("id").asString();
  }

  private void pay(String id) {
    transactions.executeWithoutResult(
        status -> events.publishEvent(
            new PaymentConfirmed(new OrderId(id), QuoteId.next(), "0x" + "a1".repeat(32), EscrowDesk.STUDIO, Wei.ZERO)));
  }
}
