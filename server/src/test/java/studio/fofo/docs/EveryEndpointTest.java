package studio.fofo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import studio.fofo.docs.Endpoints.Endpoint;
import studio.fofo.runtime.Cursor;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;

/** The conventions, tested on every endpoint of the document: a new one is included automatically. */
@ModuleTest
class EveryEndpointTest {

  /**
   * Endpoints that move something one step, sign in, link, report, route again or count once, and so can simply be repeated; and
   * the key whose secret no stored reply may contain.
   */
  private static final Set<String> NEED_NO_IDEMPOTENCY_KEY = Set.of(
      "/api/v1/auth/email/code", "/api/v1/auth/email/verify", "/api/v1/auth/logout", "/api/v1/auth/refresh", "/api/v1/auth/siwe/nonce",
      "/api/v1/auth/siwe/verify", "/api/v1/me/api-keys", "/api/v1/me/email", "/api/v1/me/wallets", "/api/v1/me/notices/read",
      "/api/v1/me/push-subscriptions",
      "/api/v1/artworks/{id}/reports", "/api/v1/products/{idOrSlug}/reports",
      "/api/v1/console/factory/jobs/{id}/accepted", "/api/v1/console/factory/jobs/{id}/in_production",
      "/api/v1/console/factory/jobs/{id}/printed", "/api/v1/console/factory/jobs/{id}/shipped",
      "/api/v1/console/factory/jobs/{id}/delivered", "/api/v1/console/orders/{id}/resume", "/api/v1/webhooks/carriers/{service}",
      "/api/v1/console/parcels/{id}/checked", "/api/v1/console/factory/scans", "/api/v1/console/factory/pieces/{code}/reprints",
      "/api/v1/mail/unsubscribe/{token}", "/api/v1/mail/reports",
      "/api/v1/console/suppliers/{name}/stores", "/api/v1/console/suppliers/{name}/catalogue/read",
      "/api/v1/console/suppliers/{name}/news/read", "/api/v1/console/cost-alarms/{productionId}/seen",
      "/api/v1/console/orders/{id}/routing", "/api/v1/console/engines/{id}/open", "/api/v1/console/productions/{id}/ask",
      "/api/v1/console/productions/{id}/release",
      "/api/v1/console/productions/{id}/print-anyway", "/api/v1/console/parcels/{id}/returned", "/api/v1/console/returns/{id}",
      "/api/v1/console/returns/{id}/refunded",
      "/api/v1/webhooks/engines/{name}", "/api/v1/webhooks/suppliers/{name}", "/api/v1/webhooks/suppliers/{name}/{segment}");

  private final Http http;
  private final SignIn signIn;

  EveryEndpointTest(Http http, SignIn signIn) {
    this.http = http;
    this.signIn = signIn;
  }

  @Test
  void refusesStrangersIfItNeedsACaller() {
    for (var endpoint : those(Endpoint::isForCallers)) {
      var reply = call(endpoint, endpoint.someplace(), "{}").idempotent(key()).call();
      assertThat(reply.status()).as("%s: %s", endpoint, reply.text()).isEqualTo(401);
      assertThat(reply.code()).as("%s", endpoint).isEqualTo("UNAUTHENTICATED");
    }
  }

  @Test
  void answers404ForUnknownAndMalformedIds() {
    var somebody = signIn.somebody();
    for (var endpoint : those(endpoint -> endpoint.path().contains("{id") && !endpoint.isConsole())) {
      for (var path : List.of(endpoint.someplace(), endpoint.path().replaceAll("\\{.*?}", "nothing"),
          endpoint.path().replaceAll("\\{.*?}", "..."))) {
        var reply = call(endpoint, path, "{\"visibility\":\"public\"}").as(somebody).idempotent(key()).header("If-Match", "\"1\"").call();
        assertThat(reply.status()).as("%s: %s", path, reply.text()).isEqualTo(404);
        assertThat(reply.code()).as(path).matches("[A-Z_]+(NOT_FOUND|UNKNOWN)");
      }
    }
  }

  @Test
  void reservesTheConsoleForOperators() {
    var somebody = signIn.somebody();
    for (var endpoint : those(Endpoint::isConsole)) {
      var reply = call(endpoint, endpoint.someplace(), "{}").as(somebody).idempotent(key()).call();
      assertThat(reply.code()).as("%s", endpoint).isEqualTo("OPERATOR_ONLY");
      if (endpoint.path().contains("{id}")) {
        assertThat(call(endpoint, endpoint.someplace(), "{}").as(signIn.operator()).idempotent(key()).call().status()).as("%s", endpoint)
            .isEqualTo(404);
      }
    }
  }

  @Test
  void requiresAnIdempotencyKeyToCreateOrSpend() {
    var operator = signIn.operator();
    var posts = those(endpoint -> endpoint.method().equals("POST"));
    for (var endpoint : posts) {
      assertThat(endpoint.parameters().contains("Idempotency-Key")).as("%s", endpoint)
          .isNotEqualTo(NEED_NO_IDEMPOTENCY_KEY.contains(endpoint.path()));
      if (endpoint.parameters().contains("Idempotency-Key")) {
        var reply = call(endpoint, endpoint.someplace(), "{}").as(operator).call();
        assertThat(reply.status()).as("%s", endpoint).isEqualTo(400);
        assertThat(reply.code()).as("%s", endpoint).isEqualTo("IDEMPOTENCY_KEY_MISSING");
      }
    }
    assertThat(posts).extracting(Endpoint::path).as("every exception exists").containsAll(NEED_NO_IDEMPOTENCY_KEY);
  }

  @Test
  void refusesABodyOfTwentyMegabytes() {
    var operator = signIn.operator();
    var large = ("{\"text\":\"" + "x".repeat(20_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    for (var endpoint : those(endpoint -> !endpoint.isRead())) {
      var reply = http.send(endpoint.method(), endpoint.someplace(), large).as(operator).idempotent(key()).call();
      assertThat(reply.status()).as("%s", endpoint).isEqualTo(413);
      assertThat(reply.code()).as("%s", endpoint).isEqualTo("BODY_TOO_LARGE");
    }
  }

  @Test
  void refusesABodyInInvalidUtf8() {
    var operator = signIn.operator();
    var broken = "{\"caf\u00e9\":\"\u00ff\u00fe\"}".getBytes(StandardCharsets.ISO_8859_1);
    for (var endpoint : those(Endpoint::hasBody)) {
      var reply = (endpoint.takesForm()
          ? http.send(endpoint.method(), endpoint.someplace(), brokenForm(), "multipart/form-data; boundary=x")
          : http.send(endpoint.method(), endpoint.someplace(), broken)).as(operator).idempotent(key()).header("If-Match", "\"1\"").call();
      assertThat(reply.status()).as("%s: %s", endpoint, reply.text()).isEqualTo(400);
      assertThat(reply.code()).as("%s", endpoint).isEqualTo("BODY_MALFORMED");
    }
  }

  private static byte[] brokenForm() {
    return "--x\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\ncaf\u00e9\r\n--x--\r\n".getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void refusesBodiesOfOtherTypes() {
    var operator = signIn.operator();
    for (var endpoint : those(Endpoint::hasBody)) {
      var type = endpoint.takesForm() ? "application/json" : "multipart/form-data; boundary=x";
      var reply = http.send(endpoint.method(), endpoint.someplace(), brokenForm(), type).as(operator).idempotent(key())
          .header("If-Match", "\"1\"").call();
      assertThat(reply.status()).as("%s: %s", endpoint, reply.text()).isIn(400, 415);
      assertThat(reply.code()).as("%s", endpoint).isIn("MEDIA_TYPE_UNSUPPORTED", "BODY_MALFORMED");
    }
  }

  @Test
  void refusesAQueryInInvalidUtf8() {
    var operator = signIn.operator();
    for (var endpoint : Endpoints.all()) {
      for (var query : List.of("?q=%FF", "?q=caf%E9", "?q=%C0%80", "?q=%ED%A0%80")) {
        var reply = call(endpoint, endpoint.someplace() + query, "{}").as(operator).idempotent(key()).call();
        assertThat(reply.status()).as("%s%s: %s", endpoint, query, reply.text()).isEqualTo(400);
        assertThat(reply.code()).as("%s%s", endpoint, query).isEqualTo("PARAMETER_INVALID");
      }
    }
  }

  @Test
  void refusesForeignCursorsAndInvalidLimits() {
    var operator = signIn.operator();
    var lists = those(endpoint -> endpoint.parameters().contains("cursor"));
    assertThat(lists).hasSizeGreaterThan(8);
    for (var endpoint : lists) {
      for (var cursor : List.of(Cursor.write("another/list", "a"), Cursor.write("another/list", "a", "b"), "nonsense", "%21", "AAAA")) {
        var reply = http.get(endpoint.someplace() + "?cursor=" + cursor).as(operator).call();
        assertThat(reply.status()).as("%s %s: %s", endpoint, cursor, reply.text()).isEqualTo(400);
        assertThat(reply.code()).as("%s %s", endpoint, cursor).isEqualTo("CURSOR_INVALID");
      }
      for (var limit : List.of("0", "-1", "101", "1000000000", "NaN", "1.5")) {
        assertThat(http.get(endpoint.someplace() + "?limit=" + limit).as(operator).call().code()).as("%s %s", endpoint, limit)
            .isEqualTo("PARAMETER_INVALID");
      }
    }
  }

  /** A client that decodes a cursor and writes its own keys into it. */
  @Test
  void refusesForgedCursorsWithoutFailing() {
    var operator = signIn.operator();
    for (var endpoint : those(endpoint -> endpoint.parameters().contains("cursor"))) {
      var list = endpoint.path().substring("/api/v1/".length());
      for (var key : List.of("a\u0000b", "+1000000000-12-31T23:59:59Z", "0000-01-01T00:00:00Z", "-5", "9".repeat(30), "x".repeat(5_000))) {
        for (var name : List.of(list, list + "/", list + "/newest")) {
          for (var cursor : List.of(Cursor.write(name, key), Cursor.write(name, key, "b"), Cursor.write(name, "a", key))) {
            var reply = http.get(endpoint.someplace() + "?cursor=" + cursor).as(operator).call();
            assertThat(reply.status()).as("%s with %s: %s", endpoint, key, reply.text()).isIn(200, 400);
          }
        }
      }
    }
  }

  @Test
  void returnsListsWithItemsAndCursorAndTagsEveryRead() {
    var operator = signIn.operator();
    for (var endpoint : those(
        endpoint -> endpoint.isRead() && !endpoint.path().contains("{") && !endpoint.path().endsWith("/next") && !endpoint.asksForMore())) {
      var reply = http.get(endpoint.path()).as(operator).call();
      assertThat(reply.status()).as("%s: %s", endpoint, reply.text()).isEqualTo(200);
      assertThat(again(endpoint, operator, reply).status()).as("%s again", endpoint).isEqualTo(304);
      if (endpoint.parameters().contains("limit")) {
        assertThat(reply.body().has("items") && reply.body().has("nextCursor")).as("%s: %s", endpoint, reply.text()).isTrue();
      }
      assertThat(reply.header("RateLimit")).as("%s", endpoint).isPresent();
    }
  }

  /**
   * The same read with the tag that it returned; if it changed meanwhile, as the styles' samples do while they are painted, with its new
   * tag.
   */
  private Http.Reply again(Endpoint endpoint, SignIn.Person reader, Http.Reply earlier) {
    var reply = earlier;
    for (var changes = 0; reply.status() == 200 && changes < 50; changes++) {
      var tag = reply.header("ETag").orElseThrow(() -> new AssertionError(endpoint + " has no ETag"));
      reply = http.get(endpoint.path()).as(reader).header("If-None-Match", tag).call();
    }
    return reply;
  }

  private static List<Endpoint> those(Predicate<Endpoint> which) {
    return Endpoints.all().stream().filter(which).toList();
  }

  private Http.Call call(Endpoint endpoint, String path, String body) {
    return endpoint.isRead() ? http.get(path) : http.send(endpoint.method(), path, body);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
