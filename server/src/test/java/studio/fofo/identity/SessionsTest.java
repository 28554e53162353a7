package studio.fofo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.web3j.crypto.ECKeyPair;
import studio.fofo.identity.vault.Hmac;
import studio.fofo.identity.vault.Secrets;
import studio.fofo.identity.vault.Sha256;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;

@ModuleTest
class SessionsTest {

  private final SignIn signIn;
  private final Http http;
  private final JdbcClient jdbc;
  private final String name;

  SessionsTest(SignIn signIn, Http http, JdbcClient jdbc, Secrets secrets, @Value("${fofo.public-url}") String publicUrl) {
    this.signIn = signIn;
    this.http = http;
    this.jdbc = jdbc;
    name = "fofo_refresh_" + HexFormat.of().formatHex(
        Hmac.of(secrets.key(Secrets.Purpose.COOKIE_NAME), "fofo_refresh_", publicUrl)).substring(0, 12);
  }

  /** Browsers keep one jar for all ports of a host. */
  @Test
  void ignoresTheCookieOfAnotherStudioOnTheSameHost() {
    var other = "fofo_refresh_" + HexFormat.of().formatHex(Hmac.of(new byte[32], "fofo_refresh_")).substring(0, 12);
    var own = token(signedIn());
    assertThat(other).isNotEqualTo(name);
    assertThat(http.post("/api/v1/auth/refresh", Map.of()).header("Cookie", other + "=" + own).call().code())
        .isEqualTo("IDENTITY_REFRESH_MISSING");
    assertThat(http.post("/api/v1/auth/refresh", Map.of()).header("Cookie", other + "=foreign; " + cookie(own)).call().status())
        .isEqualTo(200);
  }

  @Test
  void setsACookieThatNoScriptCanReadAndNoOtherSiteCanSend() {
    var cookie = signedIn().header("Set-Cookie").orElseThrow();
    assertThat(signedIn().raw().headers().allValues("Set-Cookie")).filteredOn(other -> other.startsWith("fofo_pictures_"))
        .as("for the pictures of a page").hasSize(2)
        .allMatch(other -> other.matches(".*; Path=/(media|ipfs);.*") && other.contains("; HttpOnly")
            && other.contains("; SameSite=Strict"));
    assertThat(cookie).startsWith("fofo_refresh_").contains("; Path=/api/v1/auth;").contains("; HttpOnly").contains("; SameSite=Lax")
        .contains("Max-Age=2592000").doesNotContain("Secure").doesNotContain("Domain");
  }

  @Test
  void renewsAndRotatesTheToken() {
    var first = token(signedIn());
    var reply = refresh(first);
    assertThat(reply.status()).isEqualTo(200);
    var access = reply.body().get("accessToken").asString();
    assertThat(http.get("/api/v1/me").header("Authorization", "Bearer " + access).call().status()).isEqualTo(200);
    assertThat(token(reply)).isNotEqualTo(first);
    assertThat(refresh(token(reply)).status()).isEqualTo(200);
  }

  @Test
  void repeatsALostReply() {
    var first = token(signedIn());
    var successor = token(refresh(first));
    assertThat(token(refresh(first))).isEqualTo(successor);
    assertThat(refresh(successor).status()).isEqualTo(200);
  }

  @Test
  void givesConcurrentTabsTheSameSuccessor() throws Exception {
    var first = token(signedIn());
    var tabs = new ArrayList<Callable<String>>();
    for (var tab = 0; tab < 8; tab++) {
      tabs.add(() -> token(refresh(first)));
    }
    var successors = new HashSet<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var tab : threads.invokeAll(tabs)) {
        successors.add(tab.get());
      }
    }
    assertThat(successors).hasSize(1);
    assertThat(refresh(successors.iterator().next()).status()).isEqualTo(200);
  }

  /** Somebody left the page while it was being renewed, and came back later. */
  @Test
  void givesTheSameSuccessorForAnHourIfItNeverArrived() {
    var first = token(signedIn());
    var lost = token(refresh(first));
    usedSecondsAgo(first, 3_590);
    assertThat(token(refresh(first))).isEqualTo(lost);
    assertThat(refresh(lost).status()).isEqualTo(200);
    assertThat(refresh(first).code()).as("it has arrived").isEqualTo("IDENTITY_REFRESH_REUSED");
  }

  @Test
  void endsTheSessionIfATokenIsReusedAfterAnHour() {
    var stolen = token(signedIn());
    var successor = token(refresh(stolen));
    usedSecondsAgo(stolen, 3_601);
    var reuse = refresh(stolen);
    assertThat(reuse.code()).isEqualTo("IDENTITY_REFRESH_REUSED");
    assertThat(reuse.header("Set-Cookie")).as("another tab may have set a valid cookie meanwhile").isEmpty();
    assertThat(refresh(successor).code()).isEqualTo("IDENTITY_REFRESH_INVALID");
  }

  @Test
  void keepsTheSessionIfASlowTabComesAfterTheSuccessor() {
    var first = token(signedIn());
    var third = token(refresh(token(refresh(first))));
    var slow = refresh(first);
    assertThat(slow.status()).isEqualTo(409);
    assertThat(slow.code()).isEqualTo("IDENTITY_REFRESH_SUPERSEDED");
    assertThat(slow.header("Set-Cookie")).isEmpty();
    assertThat(refresh(third).status()).isEqualTo(200);
  }

  @Test
  void endsTheSessionIfATokenIsReusedLongAfterItsSuccessor() {
    var stolen = token(signedIn());
    var third = token(refresh(token(refresh(stolen))));
    usedSecondsAgo(stolen, 11);
    assertThat(refresh(stolen).code()).isEqualTo("IDENTITY_REFRESH_REUSED");
    assertThat(refresh(third).code()).isEqualTo("IDENTITY_REFRESH_INVALID");
  }

  @Test
  void endsOneSessionAndKeepsTheOthers() {
    var key = SignIn.newKey();
    var phone = token(signedIn(key));
    var desk = token(signedIn(key));
    refresh(token(refresh(phone)));
    usedSecondsAgo(phone, 11);
    assertThat(refresh(phone).code()).isEqualTo("IDENTITY_REFRESH_REUSED");
    assertThat(refresh(desk).status()).isEqualTo(200);
  }

  @Test
  void refusesAnExpiredUnknownOrMissingToken() {
    var token = token(signedIn());
    jdbc.sql("update identity.refresh_tokens set expires_at = now() - interval '1 second' where token_hash = :hash")
        .param("hash", Sha256.of(token)).update();
    assertThat(refresh(token).code()).isEqualTo("IDENTITY_REFRESH_INVALID");
    assertThat(refresh("unknown").code()).isEqualTo("IDENTITY_REFRESH_INVALID");
    assertThat(http.post("/api/v1/auth/refresh", Map.of()).call().code()).isEqualTo("IDENTITY_REFRESH_MISSING");
  }

  @Test
  void signsOutPermanentlyAndRepeatedly() {
    var token = token(signedIn());
    assertThat(logout(token).status()).isEqualTo(204);
    assertThat(logout(token).header("Set-Cookie").orElseThrow()).contains("Max-Age=0");
    assertThat(refresh(token).code()).isEqualTo("IDENTITY_REFRESH_INVALID");
    assertThat(http.post("/api/v1/auth/logout", Map.of()).call().status()).isEqualTo(204);
  }

  @Test
  void refusesTheCookieFromPagesOfOtherOrigins() {
    var token = token(signedIn());
    for (var origin : new String[] {"https://evil.example", "null", "http://localhost.evil.example", "nonsense"}) {
      var reply = http.post("/api/v1/auth/refresh", Map.of()).header("Cookie", cookie(token)).header("Origin", origin).call();
      assertThat(reply.status()).isEqualTo(403);
      assertThat(reply.code()).isEqualTo("IDENTITY_ORIGIN_FOREIGN");
    }
    assertThat(http.post("/api/v1/auth/refresh", Map.of()).header("Cookie", cookie(token))
        .header("Origin", "http://localhost:3000").call().status()).isEqualTo(200);
  }

  @Test
  void refreshesEvenIfTheAccessTokenIsInvalid() {
    var reply = http.post("/api/v1/auth/refresh", Map.of()).header("Cookie", cookie(token(signedIn())))
        .header("Authorization", "Bearer expired").call();
    assertThat(reply.status()).isEqualTo(200);
  }

  @Test
  void storesNoTokenInPlainText() {
    var token = token(signedIn());
    var rows = jdbc.sql("select t::text from identity.refresh_tokens t").query(String.class).list();
    assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(token));
  }

  private Http.Reply signedIn() {
    return signedIn(SignIn.newKey());
  }

  private Http.Reply signedIn(ECKeyPair key) {
    var nonce = http.post("/api/v1/auth/siwe/nonce", Map.of()).call().body().get("nonce").asString();
    var message = signIn.message(SignIn.address(key), nonce);
    return http.post("/api/v1/auth/siwe/verify", Map.of("message", message, "signature", SignIn.sign(key, message))).call();
  }

  private Http.Reply refresh(String token) {
    return http.post("/api/v1/auth/refresh", Map.of()).header("Cookie", cookie(token)).call();
  }

  private Http.Reply logout(String token) {
    return http.post("/api/v1/auth/logout", Map.of()).header("Cookie", cookie(token)).call();
  }

  private void usedSecondsAgo(String token, int seconds) {
    jdbc.sql("update identity.refresh_tokens set used_at = used_at - make_interval(secs => :seconds) where token_hash = :hash")
        .param("seconds", seconds).param("hash", Sha256.of(token)).update();
  }

  private String cookie(String token) {
    return name + "=" + token;
  }

  private static String token(Http.Reply reply) {
    var cookie = reply.header("Set-Cookie").orElseThrow();
    return cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
  }
}
