package studio.fofo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.web3j.crypto.ECKeyPair;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SentCodes;
import studio.fofo.testing.SignIn;

@ModuleTest
class EmailCodesTest {

  private final Http http;
  private final SignIn signIn;
  private final SentCodes sent;
  private final JdbcClient jdbc;
  private final String email = TypeId.next("ada").toString() + "@example.org";

  EmailCodesTest(Http http, SignIn signIn, SentCodes sent, JdbcClient jdbc) {
    this.http = http;
    this.signIn = signIn;
    this.sent = sent;
    this.jdbc = jdbc;
  }

  @Test
  void signsInAndRecognisesTheAddressInAnySpelling() {
    var first = verify(email, ask(email));
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("Set-Cookie").orElseThrow()).startsWith("fofo_refresh_");
    assertThat(first.body().get("user").get("wallets").size()).isZero();
    var shouted = "  " + email.toUpperCase() + " ";
    ask(shouted);
    var again = verify(shouted, sent.of(email));
    assertThat(user(again)).isEqualTo(user(first)).isEqualTo(sent.event(email).user().value());

    var me = http.get("/api/v1/me").header("Authorization", "Bearer " + again.body().get("accessToken").asString()).call();
    assertThat(me.body().get("email").asString()).isEqualTo(email);
  }

  @Test
  void recognisesAnInternationalDomainInBothSpellings() {
    var name = TypeId.next("ada").toString();
    var first = verify(name + "@bücher.example", ask(name + "@xn--bcher-kva.example"));
    assertThat(first.status()).isEqualTo(200);
    assertThat(http.post("/api/v1/auth/email/code", Map.of("email", name + "@Bücher.example")).call().status()).isEqualTo(202);
    assertThat(user(verify(name + "@xn--bcher-kva.example", sent.of(name + "@xn--bcher-kva.example")))).isEqualTo(user(first));
  }

  @Test
  void acceptsACodeOnce() throws Exception {
    var code = ask(email);
    var tries = new ArrayList<Callable<Integer>>();
    for (var number = 0; number < 5; number++) {
      tries.add(() -> verify(email, code).status());
    }
    var statuses = new ArrayList<Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var reply : threads.invokeAll(tries)) {
        statuses.add(reply.get());
      }
    }
    assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 401);
    assertThat(verify(email, code).code()).isEqualTo("IDENTITY_CODE_WRONG");
  }

  @Test
  void countsAttemptsEvenIfTheyAreRefused() {
    var code = ask(email);
    var wrong = code.equals("000000") ? "000001" : "000000";
    for (var attempt = 0; attempt < 5; attempt++) {
      assertThat(verify(email, wrong).code()).isEqualTo("IDENTITY_CODE_WRONG");
    }
    assertThat(verify(email, wrong).code()).isEqualTo("IDENTITY_CODE_EXHAUSTED");
    assertThat(verify(email, code).code()).isEqualTo("IDENTITY_CODE_EXHAUSTED");
    assertThat(verify(email, ask(email)).status()).isEqualTo(200);
  }

  @Test
  void keepsTheOwnersCodeAndAttemptsWhateverAStrangerDoes() {
    var asked = http.post("/api/v1/auth/email/code", Map.of("email", email)).call();
    var cookie = asked.header("Set-Cookie").orElseThrow();
    assertThat(cookie).startsWith("fofo_browser_").contains("; HttpOnly").contains("; SameSite=Lax").contains("; Path=/api/v1;");
    var owners = sent.of(email);

    var stranger = http.post("/api/v1/auth/email/code", Map.of("email", email)).call().header("Set-Cookie").orElseThrow();
    var wrong = List.of(owners, sent.of(email)).contains("000000") ? "999999" : "000000";
    for (var attempt = 0; attempt < 5; attempt++) {
      assertThat(verify(email, wrong).code()).isEqualTo("IDENTITY_CODE_WRONG");
      assertThat(verify(email, wrong, stranger).code()).isEqualTo("IDENTITY_CODE_WRONG");
    }
    assertThat(verify(email, wrong).code()).isEqualTo("IDENTITY_CODE_EXHAUSTED");
    assertThat(verify(email, wrong, stranger).code()).isEqualTo("IDENTITY_CODE_EXHAUSTED");

    assertThat(verify(email, wrong, cookie).code()).isEqualTo("IDENTITY_CODE_WRONG");
    assertThat(verify(email, owners, cookie).status()).isEqualTo(200);
  }

  @Test
  void acceptsOnlyTheNewestCode() {
    var first = ask(email);
    var second = ask(email);
    if (!first.equals(second)) {
      assertThat(verify(email, first).code()).isEqualTo("IDENTITY_CODE_WRONG");
    }
    assertThat(verify(email, second).status()).isEqualTo(200);
  }

  @Test
  void refusesAnExpiredCode() {
    var code = ask(email);
    jdbc.sql("update identity.email_codes set expires_at = now() - interval '1 second' where id = :id")
        .param("id", sent.event(email).id()).update();
    assertThat(verify(email, code).code()).isEqualTo("IDENTITY_CODE_EXPIRED");
  }

  @Test
  void refusesACodeForAnotherAddress() {
    var code = ask(email);
    assertThat(verify("other-" + email, code).code()).isEqualTo("IDENTITY_CODE_WRONG");
  }

  @Test
  void sendsNoMoreThanFiveInAQuarterOfAnHour() {
    for (var number = 0; number < 5; number++) {
      ask(email);
    }
    var limited = http.post("/api/v1/auth/email/code", Map.of("email", email)).call();
    assertThat(limited.status()).isEqualTo(429);
    assertThat(limited.code()).isEqualTo("IDENTITY_CODE_LIMITED");
  }

  @Test
  void refusesMalformedAddressesAndCodes() {
    for (var wrong : List.of("", "ada", "ada@", "@example.org", "ada@localhost", "a b@example.org", "ada@exa mple.org", "ada@@example.org",
        "ada@example..org", "ada..b@example.org", ".ada@example.org", "ada\r\nBcc: x@example.org", "ada@-example.org",
        "a".repeat(65) + "@example.org", "a@" + "b".repeat(250) + ".org", "Ada <ada@example.org>")) {
      var reply = http.post("/api/v1/auth/email/code", Map.of("email", wrong)).call();
      assertThat(reply.status()).as(wrong).isEqualTo(400);
      assertThat(reply.code()).isEqualTo("IDENTITY_EMAIL_MALFORMED");
    }
    for (var wrong : List.of("", "12345", "1234567", "12345a", "１２３４５６")) {
      assertThat(verify(email, wrong).code()).isEqualTo("IDENTITY_CODE_MALFORMED");
    }
  }

  @Test
  void hidesAddressAndCodeFromLogsAndTables() {
    var code = ask(email);
    verify(email, code);
    assertThat(sent.event(email).toString()).doesNotContain(email).doesNotContain(code);
    for (var table : List.of("emails", "email_codes", "users", "user_keys")) {
      assertThat(jdbc.sql("select t::text from identity." + table + " t").query(String.class).list())
          .noneMatch(row -> row.contains(email) || row.contains(hex(email)));
    }
  }

  @Test
  void linksAnAddressToAWalletAccountAndTheOtherWayRound() {
    var person = signIn.somebody();
    var linked = http.post("/api/v1/me/email", Map.of("email", email, "code", ask(email))).as(person).call();
    assertThat(linked.body().get("email").asString()).isEqualTo(email);
    assertThat(user(verify(email, ask(email)))).isEqualTo(person.userId().value());

    var other = signIn.somebody();
    var taken = http.post("/api/v1/me/email", Map.of("email", email, "code", ask(email))).as(other).call();
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.code()).isEqualTo("IDENTITY_EMAIL_TAKEN");

    var key = SignIn.newKey();
    assertThat(link(person, key).body().get("wallets").get(1).asString()).isEqualTo(SignIn.address(key));
    assertThat(signIn.wallet(key).userId()).isEqualTo(person.userId());
    assertThat(link(other, key).code()).isEqualTo("IDENTITY_WALLET_TAKEN");
  }

  private Http.Reply link(SignIn.Person person, ECKeyPair key) {
    var nonce = http.post("/api/v1/auth/siwe/nonce", Map.of()).call().body().get("nonce").asString();
    var message = signIn.message(SignIn.address(key), nonce);
    return http.post("/api/v1/me/wallets", Map.of("message", message, "signature", SignIn.sign(key, message))).as(person).call();
  }

  private String ask(String address) {
    var reply = http.post("/api/v1/auth/email/code", Map.of("email", address)).call();
    assertThat(reply.status()).isEqualTo(202);
    return sent.of(address.strip().toLowerCase());
  }

  private Http.Reply verify(String address, String code) {
    return http.post("/api/v1/auth/email/verify", Map.of("email", address, "code", code)).call();
  }

  private Http.Reply verify(String address, String code, String setCookie) {
    return http.post("/api/v1/auth/email/verify", Map.of("email", address, "code", code))
        .header("Cookie", setCookie.substring(0, setCookie.indexOf(';'))).call();
  }

  private static String user(Http.Reply reply) {
    return reply.body().get("user").get("id").asString();
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
