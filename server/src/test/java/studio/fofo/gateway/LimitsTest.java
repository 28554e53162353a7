package studio.fofo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.WithoutSamples;

/** With limits small enough for a test to reach; the window is long, so that nothing is replenished meanwhile. */
@ModuleTest
@Import(WithoutSamples.class)
@TestPropertySource(properties = {
    "fofo.gateway.limits.local-factor=1", "fofo.gateway.limits.window=1h", "fofo.gateway.limits.auth=8",
    "fofo.gateway.limits.read=3", "fofo.gateway.limits.generate=2", "fofo.gateway.limits.key-failures=2",
    "fofo.gateway.cors.allowed-origins=https://partner.example", "fofo.gateway.headers.connect-sources=wss://relay.example"})
class LimitsTest {

  private final Http http;
  private final SignIn signIn;

  LimitsTest(Http http, SignIn signIn) {
    this.http = http;
    this.signIn = signIn;
  }

  @Test
  void limitsEachPersonAndEachAddressSeparately() {
    var somebody = signIn.somebody();
    var other = signIn.somebody();
    for (var left = 2; left >= 0; left--) {
      var reply = http.get("/api/v1/me").as(somebody).call();
      assertThat(reply.status()).isEqualTo(200);
      assertThat(reply.header("RateLimit").orElseThrow()).startsWith("\"read\";r=" + left + ";t=");
    }
    var limited = http.get("/api/v1/me").as(somebody).call();
    assertThat(limited.status()).isEqualTo(429);
    assertThat(limited.code()).isEqualTo("RATE_LIMITED");
    assertThat(limited.body().get("retryable").asBoolean()).isTrue();
    assertThat(Long.parseLong(limited.header("Retry-After").orElseThrow())).isBetween(1L, 1_200L);
    assertThat(http.get("/api/v1/me").as(other).call().status()).isEqualTo(200);
    assertThat(http.post("/api/v1/ai/generate", Map.of()).as(somebody).call().status()).isNotEqualTo(429);
    assertThat(http.post("/api/v1/ai/generate", Map.of()).as(somebody).call().status()).isNotEqualTo(429);
    assertThat(http.post("/api/v1/ai/generate", Map.of()).as(somebody).call().status()).isEqualTo(429);
    assertThat(http.post("/api/v1/artworks", Map.of()).as(somebody).call().status()).as("an upload counts as a requested picture")
        .isEqualTo(429);

    for (var sent = 4; sent < 8; sent++) {
      assertThat(http.post("/api/v1/auth/siwe/nonce", Map.of()).call().status()).isEqualTo(200);
    }
    assertThat(http.post("/api/v1/auth/siwe/nonce", Map.of()).call().code()).isEqualTo("RATE_LIMITED");

    assertThat(http.get("/api/v1/me").header("X-Api-Key", "guess").call().status()).isEqualTo(401);
    assertThat(http.get("/api/v1/me").header("X-Api-Key", "guess").call().status()).isEqualTo(401);
    assertThat(http.get("/api/v1/me").header("X-Api-Key", "guess").call().status()).isEqualTo(429);
  }

  @Test
  void admitsTheConfiguredOrigin() {
    var allowed = http.send("OPTIONS", "/api/v1/products", "").header("Origin", "https://partner.example")
        .header("Access-Control-Request-Method", "POST").header("Access-Control-Request-Headers", "idempotency-key").call();
    assertThat(allowed.header("Access-Control-Allow-Origin")).contains("https://partner.example");
    assertThat(allowed.header("Access-Control-Allow-Credentials")).isEmpty();
    var other = http.send("OPTIONS", "/api/v1/products", "").header("Origin", "https://evil.example")
        .header("Access-Control-Request-Method", "POST").call();
    assertThat(other.header("Access-Control-Allow-Origin")).isEmpty();
    assertThat(other.headers("Vary")).as("no cache may serve one origin's reply to another").anyMatch(line -> line.contains("Origin"));
    assertThat(http.get("/").call().header("Content-Security-Policy").orElseThrow())
        .contains("connect-src 'self' data: blob: wss://relay.example;");
  }
}
