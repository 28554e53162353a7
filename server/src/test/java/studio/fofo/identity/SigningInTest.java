package studio.fofo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import studio.fofo.kernel.Address;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;

@ModuleTest
class SigningInTest {

  private static final String VERIFY = "/api/v1/auth/siwe/verify";

  private final SignIn signIn;
  private final Http http;
  private final Users users;

  SigningInTest(SignIn signIn, Http http, Users users) {
    this.signIn = signIn;
    this.http = http;
    this.users = users;
  }

  @Test
  void signsAWalletInAndRecognisesIt() {
    var somebody = signIn.somebody();
    var again = signIn.wallet(somebody.key());
    assertThat(again.userId()).isEqualTo(somebody.userId());
    assertThat(users.wallet(somebody.userId())).contains(new Address(somebody.wallet()));
    assertThat(users.byWallet(new Address(somebody.wallet().toLowerCase()))).contains(somebody.userId());

    var me = http.get("/api/v1/me").as(again).call();
    assertThat(me.status()).isEqualTo(200);
    assertThat(me.body().get("id").asString()).isEqualTo(somebody.userId().value());
    assertThat(me.body().get("wallets").get(0).asString()).isEqualTo(somebody.wallet());
    assertThat(me.body().get("operator").asBoolean()).isFalse();
  }

  @Test
  void recognisesTheOperator() {
    var operator = signIn.operator();
    assertThat(users.isOperator(operator.userId())).isTrue();
    assertThat(http.get("/api/v1/me").as(operator).call().body().get("operator").asBoolean()).isTrue();
  }

  @Test
  void publishesTheKeyThatSignedTheToken() throws Exception {
    var token = SignedJWT.parse(signIn.somebody().bearer().substring("Bearer ".length()));
    var keys = JWKSet.parse(http.get("/.well-known/jwks.json").call().text());
    var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toECKey();
    assertThat(key.isPrivate()).isFalse();
    assertThat(token.verify(new ECDSAVerifier(key))).isTrue();
    assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("ES256");
  }

  @Test
  void issuesTokensAccordingToRfc9068() throws Exception {
    var token = SignedJWT.parse(signIn.somebody().bearer().substring("Bearer ".length()));
    var claims = token.getJWTClaimsSet();
    assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
    assertThat(claims.getClaims()).containsKeys("iss", "exp", "aud", "sub", "client_id", "iat", "jti");
    assertThat(claims.getStringClaim("client_id")).isNotBlank().isEqualTo(claims.getIssuer());
  }

  @Test
  void refusesAnonymousAndForgedCallers() throws Exception {
    assertThat(http.get("/api/v1/me").call().code()).isEqualTo("UNAUTHENTICATED");
    assertThat(http.get("/api/v1/me").header("Authorization", "Bearer nonsense").call().code()).isEqualTo("UNAUTHENTICATED");
    var parts = signIn.somebody().bearer().split("\\.");
    var other = signIn.somebody().bearer().split("\\.");
    var forged = parts[0] + "." + other[1] + "." + parts[2];
    var reply = http.get("/api/v1/me").header("Authorization", forged).call();
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.code()).isEqualTo("UNAUTHENTICATED");
    var unsigned = "Bearer eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0." + other[1] + ".";
    assertThat(http.get("/api/v1/me").header("Authorization", unsigned).call().status()).isEqualTo(401);
  }

  @Test
  void acceptsANonceOnceEvenConcurrently() throws Exception {
    var key = SignIn.newKey();
    var message = signIn.message(SignIn.address(key), nonce());
    var form = Map.of("message", message, "signature", SignIn.sign(key, message));
    var tries = new ArrayList<Callable<Integer>>();
    for (var number = 0; number < 8; number++) {
      tries.add(() -> http.post(VERIFY, form).call().status());
    }
    var won = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var reply : threads.invokeAll(tries)) {
        won += reply.get() == 200 ? 1 : 0;
      }
    }
    assertThat(won).isEqualTo(1);
    assertThat(http.post(VERIFY, form).call().code()).isEqualTo("IDENTITY_NONCE_USED");
  }

  @Test
  void createsOneAccountForTwoConcurrentFirstSignIns() throws Exception {
    var key = SignIn.newKey();
    var tries = new ArrayList<Callable<String>>();
    for (var number = 0; number < 6; number++) {
      tries.add(() -> signIn.wallet(key).userId().value());
    }
    var ids = new HashSet<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var id : threads.invokeAll(tries)) {
        ids.add(id.get());
      }
    }
    assertThat(ids).hasSize(1);
  }

  @Test
  void limitsNobodyIfTwoHundredPeopleUseThisMachine() throws Exception {
    var people = new ArrayList<Callable<SignIn.Person>>();
    for (var number = 0; number < 200; number++) {
      people.add(signIn::somebody);
    }
    var ids = new HashSet<String>();
    try (var threads = Executors.newFixedThreadPool(16)) {
      for (var person : threads.invokeAll(people)) {
        ids.add(person.get().userId().value());
      }
    }
    assertThat(ids).hasSize(200);
  }

  private String nonce() {
    return http.post("/api/v1/auth/siwe/nonce", Map.of()).call().body().get("nonce").asString();
  }
}
