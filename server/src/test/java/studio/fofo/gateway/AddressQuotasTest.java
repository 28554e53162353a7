package studio.fofo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.client.HttpClientErrorException;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.WithoutSamples;

/** Daily quotas of all clients at one network address; no header of a visitor's changes the address. */
@ModuleTest
@Import(WithoutSamples.class)
@TestPropertySource(properties = {
    "fofo.gateway.limits.local-factor=1", "fofo.gateway.limits.auth=1000",
    "fofo.quotas.login-codes.per-address=2", "fofo.quotas.accounts.per-address=3", "fofo.quotas.jobs.per-address=2"})
class AddressQuotasTest {

  private static final List<String> CLAIMS = List.of("X-Forwarded-For", "X-Fofo-Visitor", "X-Real-IP", "X-Client-IP", "True-Client-IP",
      "CF-Connecting-IP");

  private final Http http;
  private final SignIn signIn;

  AddressQuotasTest(Http http, SignIn signIn) {
    this.http = http;
    this.signIn = signIn;
  }

  @Test
  void countsSignInCodes() {
    for (var mailbox : List.of("a@example.org", "b@example.org")) {
      assertThat(code(mailbox, "198.51.100.1").status()).isEqualTo(202);
    }
    for (var claimed : List.of("198.51.100.2", "2001:db8::1", "::1, 10.0.0.1")) {
      refuses(code("c@example.org", claimed), "everybody at your network address together used 2 of 2 sign-in codes today");
    }
  }

  @Test
  void countsNewAccountsAndEverybodysJobs() {
    var people = List.of(signIn.somebody(), signIn.somebody(), signIn.somebody());
    Assertions.assertThatThrownBy(signIn::somebody).isInstanceOfSatisfying(HttpClientErrorException.class, refused -> {
      assertThat(refused.getStatusCode().value()).isEqualTo(429);
      assertThat(refused.getResponseBodyAsString()).contains("QUOTA_USED_UP").contains("3 of 3 new accounts today");
    });
    assertThat(signIn.wallet(people.getFirst().key()).userId()).as("an existing account signs in")
        .isEqualTo(people.getFirst().userId());
    assertThat(job(people.get(0)).status()).isEqualTo(202);
    assertThat(job(people.get(1)).status()).isEqualTo(202);
    refuses(job(people.get(2)), "everybody at your network address together used 2 of 2 jobs today");
  }

  private Http.Reply job(SignIn.Person person) {
    return http.post("/api/v1/ai/generate", Map.of("prompt", "a fox", "style", "cyberpunk")).as(person).idempotent("job").call();
  }

  private Http.Reply code(String mailbox, String claimed) {
    var call = http.post("/api/v1/auth/email/code", Map.of("email", mailbox)).header("Forwarded", "for=" + claimed);
    CLAIMS.forEach(name -> call.header(name, claimed));
    return call.call();
  }

  private static void refuses(Http.Reply refused, String words) {
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("QUOTA_USED_UP");
    assertThat(Long.parseLong(refused.header("Retry-After").orElseThrow())).isBetween(1L, 86_400L);
    assertThat(refused.body().get("detail").asString()).startsWith(words);
  }
}
