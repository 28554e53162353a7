package studio.fofo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;

@ModuleTest
class GatewayTest {

  private final Http http;
  private final SignIn signIn;
  private final Environment environment;

  GatewayTest(Http http, SignIn signIn, Environment environment) {
    this.environment = environment;
    this.http = http;
    this.signIn = signIn;
  }

  @Test
  void givesEveryRequestOneId() {
    var made = http.get("/api/v1/me").call();
    assertThat(made.header("X-Request-Id")).get().asString().matches("[0-9a-f]{32}");
    assertThat(made.body().get("traceId").asString()).isEqualTo(made.header("X-Request-Id").orElseThrow());

    assertThat(http.get("/api/v1/me").header("X-Request-Id", "my-request.1").call().body().get("traceId").asString())
        .isEqualTo("my-request.1");
    assertThat(http.get("/api/v1/me").header("X-Request-Id", "<script>alert(1)</script>").call().body().get("traceId").asString())
        .matches("[0-9a-f]{32}");
    assertThat(http.get("/api/v1/me").header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01").call()
        .header("X-Request-Id")).contains("4bf92f3577b34da6a3ce929d0e0e4736");
  }

  @Test
  void setsSecurityHeaders() {
    var data = http.get("/api/v1/me").call();
    assertThat(data.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(data.header("Content-Security-Policy")).contains("default-src 'none'; frame-ancestors 'none'");
    assertThat(data.header("Server")).isEmpty();
    assertThat(data.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(data.header("Strict-Transport-Security")).isEmpty();

    var page = http.get("/no-such-page").call();
    assertThat(page.header("Content-Security-Policy").orElseThrow())
        .contains("default-src 'self'").contains("object-src 'none'").contains("frame-ancestors 'none'");
    assertThat(page.header("X-Frame-Options")).contains("DENY");
    assertThat(http.get("/media/none").call().header("Content-Security-Policy").orElseThrow()).contains("sandbox");
  }

  @Test
  void answersMalformedRequestsWithAProblem() {
    for (var path : List.of("/api/v1/me;x=1", "/api//v1/me", "/api/v1/%2e%2e/v1/me", "/api/v1/me%00", "/api/v1/me%0a", "/api/v1/%2fme",
        "/api/v1/no-such-thing")) {
      var reply = http.get(path).call();
      assertThat(reply.status()).as(path).isIn(400, 404);
      assertThat(reply.code()).as(path).isIn("PARAMETER_INVALID", "NOT_FOUND");
    }
    assertThat(http.send("TRACE", "/api/v1/me", "").call().status()).isIn(400, 405);
  }

  @Test
  void acceptsOnlyOneSpellingOfAPath() {
    for (var path : List.of("/api/%761/auth/siwe/nonce", "/%61pi/v1/auth/siwe/nonce", "/api/v1/auth/siwe/n%6Fnce", "/%69pfs/x",
        "/m%65dia/x", "/market%2e")) {
      var reply = http.post(path, Map.of()).call();
      assertThat(reply.status()).as(path).isEqualTo(400);
      assertThat(reply.code()).as(path).isEqualTo("PARAMETER_INVALID");
      assertThat(reply.header("X-Content-Type-Options")).contains("nosniff");
    }
  }

  @Test
  void answersJsonWhateverOtherJsonTypesAreAccepted() {
    var path = "/api/v1/products?limit=77";
    for (var accept : List.of("application/yaml, application/json", "application/problem+json, application/json",
        "application/vnd.api+json, */*;q=0.1",
        "text/html, application/xml;q=0.9, */*;q=0.8", "application/cbor, application/*+json, */*;q=0.1", "", "application/json")) {
      var reply = http.get(path).header("Accept", accept).call();
      assertThat(reply.status()).as(accept).isEqualTo(200);
      assertThat(reply.header("Content-Type")).as(accept).contains("application/json");
    }
    for (var accept : List.of("application/yaml", "application/problem+json", "application/vnd.api+json", "application/cbor")) {
      assertThat(http.get(path).header("Accept", accept).call().code()).as(accept).isEqualTo("NOT_ACCEPTABLE");
    }
    assertThat(http.get(path).header("X-Api-Key", "fofo_live_invented").call().status()).isEqualTo(401);
  }

  @Test
  void ignoresTheTypeWithoutABodyAndRefusesABodyWithoutAType() {
    for (var type : List.of("*/*", "application/*", "json", "application/json; charset=none", ";")) {
      assertThat(http.get("/healthz").header("Content-Type", type).call().status()).as(type).isEqualTo(200);
      assertThat(http.get("/api/v1/products").header("Content-Type", type).call().status()).as(type).isEqualTo(200);
      assertThat(http.send("POST", "/api/v1/auth/siwe/verify", "{}", type).call().code()).as(type).isEqualTo("MEDIA_TYPE_UNSUPPORTED");
    }
  }

  @Test
  void answersToItsOwnNamesOnly() throws IOException {
    for (var path : List.of("/api/v1/products", "/api/v1/products?limit=76", "/api/v1/me", "/market", "/api/v1/openapi.json", "/media/none",
        "/rpc/31337")) {
      calledBy("localhost", path);
      for (var stranger : List.of("evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.1",
          "[::2]:80")) {
        assertThat(calledBy(stranger, path)).as(stranger + path).startsWith("HTTP/1.1 421").contains("\"code\":\"HOST_UNKNOWN\"")
            .contains("nosniff");
      }
    }
    for (var own : List.of("localhost", "LOCALHOST:1", "localhost.", "127.0.0.1:8080", "[::1]:8080", "[::1]")) {
      assertThat(calledBy(own, "/api/v1/products")).as(own).startsWith("HTTP/1.1 200");
    }
    assertThat(calledBy("10.0.0.1:8080", "/healthz")).startsWith("HTTP/1.1 200");
    assertThat(calledBy("10.0.0.1:8080", "/readyz")).contains("\"checks\"");
  }

  @Test
  void namesThePublicUrlInTheApiDocumentWhateverTheHost() throws IOException {
    assertThat(calledBy("127.0.0.1:1", "/api/v1/openapi.json")).startsWith("HTTP/1.1 200").doesNotContain("127.0.0.1:1")
        .contains("http://localhost:");
  }

  @Test
  void refusesWrongKeysEvenForCachedReplies() {
    var path = "/api/v1/products?limit=75";
    var somebody = signIn.somebody();
    var made = http.post("/api/v1/me/api-keys", Map.of("name", "test", "scopes", List.of("read"))).as(somebody).call().body();
    var key = made.get("key").asString();
    assertThat(http.get(path).call().status()).isEqualTo(200);
    assertThat(http.get(path).header("X-Api-Key", key).call().status()).isEqualTo(200);
    assertThat(http.delete("/api/v1/me/api-keys/" + made.get("id").asString()).as(somebody).call().status()).isBetween(200, 204);
    for (var wrong : List.of(key, "fofo_live_invented", "nonsense")) {
      assertThat(http.get(path).header("X-Api-Key", wrong).call().code()).isEqualTo("IDENTITY_KEY_INVALID");
    }
    assertThat(http.get(path).header("Authorization", "Bearer " + key).call().code()).isEqualTo("IDENTITY_KEY_INVALID");
    assertThat(http.get(path).call().status()).isEqualTo(200);
  }

  @Test
  void refusesPagesOfOtherOrigins() {
    var preflight = http.send("OPTIONS", "/api/v1/me", "").header("Origin", "https://evil.example")
        .header("Access-Control-Request-Method", "GET").call();
    assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void reportsAClientsRateLimit() {
    var somebody = signIn.somebody();
    var first = http.get("/api/v1/me").as(somebody).call();
    assertThat(first.header("RateLimit-Policy")).get().asString().matches("\"read\";q=\\d+;w=60");
    assertThat(first.header("RateLimit")).get().asString().matches("\"read\";r=\\d+;t=\\d+");
  }

  @Test
  void exchangesAnApiKeyForAnAccessToken() {
    var somebody = signIn.somebody();
    var key = create(somebody, "read");
    var me = http.get("/api/v1/me").header("Authorization", "Bearer " + key).call();
    assertThat(me.status()).isEqualTo(200);
    assertThat(me.body().get("id").asString()).isEqualTo(somebody.userId().value());
    assertThat(http.get("/api/v1/me").header("X-Api-Key", key).call().status()).isEqualTo(200);
  }

  @Test
  void refusesAMalformedKey() {
    var key = create(signIn.somebody(), "read");
    var altered = key.substring(0, key.length() - 1) + (key.endsWith("a") ? "b" : "a");
    for (var wrong : List.of(altered, "fofo_live_", "fofo_live_abc_def", key + "x", key.replace("fofo_live_", "fofo_live_x"))) {
      var reply = http.get("/api/v1/me").header("Authorization", "Bearer " + wrong).call();
      assertThat(reply.status()).isEqualTo(401);
      assertThat(reply.code()).isEqualTo("IDENTITY_KEY_INVALID");
    }
    assertThat(http.get("/api/v1/me").header("X-Api-Key", "nonsense").call().code()).isEqualTo("IDENTITY_KEY_INVALID");
  }

  @Test
  void limitsAKeyToItsScopes() {
    var key = create(signIn.somebody(), "generate");
    assertThat(call("GET", "/api/v1/me", key).code()).isEqualTo("SCOPE_MISSING");
    assertThat(call("POST", "/api/v1/orders", key).code()).isEqualTo("SCOPE_MISSING");
    assertThat(call("POST", "/api/v1/nft/mint", key).code()).isEqualTo("SCOPE_MISSING");
    assertThat(call("GET", "/api/v1/ai/jobs/job_none", key).status()).isNotIn(401, 403);
    var reader = create(signIn.somebody(), "read");
    assertThat(call("POST", "/api/v1/ai/generate", reader).code()).isEqualTo("SCOPE_MISSING");
    assertThat(call("GET", "/api/v1/ai/jobs/job_none", reader).status()).isNotIn(401, 403);
  }

  @Test
  void letsNoKeyCreateKeys() {
    var key = create(signIn.somebody(), "read", "generate", "mint", "sell", "order", "community");
    assertThat(call("POST", "/api/v1/me/api-keys", key).code()).isEqualTo("IDENTITY_PERSON_REQUIRED");
    assertThat(call("GET", "/api/v1/me/api-keys", key).code()).isEqualTo("IDENTITY_PERSON_REQUIRED");
    assertThat(call("POST", "/api/v1/me/wallets", key).code()).isEqualTo("IDENTITY_PERSON_REQUIRED");
    assertThat(call("POST", "/api/v1/console/anything", key).code()).isEqualTo("IDENTITY_PERSON_REQUIRED");
  }

  @Test
  void closesTheConsoleToAnOperatorsKey() {
    var key = create(signIn.operator(), "read");
    assertThat(call("GET", "/api/v1/me", key).body().get("operator").asBoolean()).isFalse();
  }

  /** The JDK's client cannot set the Host header. */
  private String calledBy(String host, String path) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), environment.getRequiredProperty("local.server.port", Integer.class))) {
      socket.getOutputStream()
          .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String create(SignIn.Person person, String... scopes) {
    var reply = http.post("/api/v1/me/api-keys", Map.of("name", "test", "scopes", scopes)).as(person).call();
    assertThat(reply.status()).isEqualTo(201);
    return reply.body().get("key").asString();
  }

  private Http.Reply call(String method, String path, String key) {
    return ("GET".equals(method) ? http.get(path) : http.send(method, path, Map.of())).header("Authorization", "Bearer " + key).call();
  }
}
