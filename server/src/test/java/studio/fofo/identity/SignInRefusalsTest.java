package studio.fofo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.web3j.crypto.ECKeyPair;
import studio.fofo.kernel.Address;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;

/** Each refusal of a wallet sign-in has its code, and changes nothing. */
@ModuleTest
class SignInRefusalsTest {

  private static final String VERIFY = "/api/v1/auth/siwe/verify";

  private final SignIn signIn;
  private final Http http;
  private final JdbcClient jdbc;
  private final Users users;
  private final ECKeyPair key = SignIn.newKey();

  SignInRefusalsTest(SignIn signIn, Http http, JdbcClient jdbc, Users users) {
    this.signIn = signIn;
    this.http = http;
    this.jdbc = jdbc;
    this.users = users;
  }

  @Test
  void refusesAMessageForAnotherDomain() {
    assertRefused("IDENTITY_DOMAIN_FOREIGN", 401, message -> message.replaceFirst("localhost:\\d+ wants", "fofo.studio wants"));
    assertRefused("IDENTITY_DOMAIN_FOREIGN", 401, message -> message.replaceFirst("localhost:\\d+ wants", "localhost.evil.example wants"));
    assertRefused("IDENTITY_DOMAIN_FOREIGN", 401, message -> message.replaceFirst("localhost:\\d+ wants", "localhost@evil.example wants"));
    assertRefused("IDENTITY_DOMAIN_FOREIGN", 401, message -> message.replaceFirst("localhost:\\d+ wants", "me@localhost wants"));
    assertRefused("IDENTITY_DOMAIN_FOREIGN", 401, message -> "https://" + message);
    assertRefused("IDENTITY_DOMAIN_FOREIGN", 401, message -> message.replaceFirst("localhost:\\d+ wants", "%6cocalhost wants"));
  }

  @Test
  void refusesAUriOfAnotherOrigin() {
    assertRefused("IDENTITY_URI_FOREIGN", 401, message -> message.replaceFirst("URI: http://localhost", "URI: http://evil.example"));
    assertRefused("IDENTITY_URI_FOREIGN", 401, message -> message.replaceFirst("URI: http://", "URI: https://"));
    assertRefused("IDENTITY_URI_FOREIGN", 401, message -> message.replaceFirst("URI: http://localhost:\\d+", "URI: http://localhost:1"));
    assertRefused("IDENTITY_URI_FOREIGN", 401, message -> message.replaceFirst("URI: .*", "URI: urn:isbn:0451450523"));
  }

  @Test
  void refusesAnUnknownChain() {
    assertRefused("IDENTITY_CHAIN_UNSUPPORTED", 422, message -> message.replace("Chain ID: 31337", "Chain ID: 5"));
  }

  @Test
  void refusesAForeignNonce() {
    assertRefused("IDENTITY_NONCE_UNKNOWN", 401, message -> message.replaceFirst("Nonce: .*", "Nonce: abcdefgh12345678"));
  }

  @Test
  void refusesAnExpiredNonce() {
    var nonce = nonce();
    jdbc.sql("update identity.nonces set expires_at = :now where nonce = :nonce")
        .param("now", Timestamp.from(Instant.now().minusSeconds(60))).param("nonce", nonce).update();
    assertThat(verify(signIn.message(SignIn.address(key), nonce)).code()).isEqualTo("IDENTITY_NONCE_EXPIRED");
    assertThat(users.byWallet(new Address(SignIn.address(key)))).isEmpty();
  }

  @Test
  void refusesAUsedNonce() {
    var message = signIn.message(SignIn.address(key), nonce());
    assertThat(verify(message).status()).isEqualTo(200);
    assertThat(verify(message).code()).isEqualTo("IDENTITY_NONCE_USED");
  }

  @Test
  void refusesAMessageOutsideItsTimes() {
    var longAgo = Instant.now().minusSeconds(3_600);
    var tomorrow = Instant.now().plusSeconds(86_400);
    assertRefused("IDENTITY_MESSAGE_EARLY", 401, message -> message.replaceFirst("Issued At: .*", "Issued At: " + tomorrow));
    assertRefused("IDENTITY_MESSAGE_EXPIRED", 401, message -> message.replaceFirst("Issued At: .*", "Issued At: " + longAgo));
    assertRefused("IDENTITY_MESSAGE_EXPIRED", 401, message -> message + "\nExpiration Time: " + Instant.now().minusSeconds(301));
    assertRefused("IDENTITY_MESSAGE_EARLY", 401, message -> message + "\nNot Before: " + tomorrow);
    assertRefused("IDENTITY_MESSAGE_EARLY", 401, message -> message + "\nNot Before: " + Instant.now().plusSeconds(360));
  }

  @Test
  void acceptsAClockThatIsUpToFiveMinutesOff() {
    assertSignsIn(message -> message.replaceFirst("Issued At: .*", "Issued At: " + Instant.now().plusSeconds(240)));
    assertSignsIn(message -> message + "\nExpiration Time: " + Instant.now().minusSeconds(240));
    assertSignsIn(message -> message + "\nNot Before: " + Instant.now().plusSeconds(240));
  }

  @Test
  void refusesAMessageThatDeviatesFromTheGrammar() {
    assertRefused("IDENTITY_MESSAGE_MALFORMED", 400, message -> message + "\n");
    assertRefused("IDENTITY_MESSAGE_MALFORMED", 400, message -> message.replace("\n", "\r\n"));
    assertRefused("IDENTITY_MESSAGE_MALFORMED", 400, message -> "");
    assertRefused("IDENTITY_ADDRESS_MALFORMED", 400, message -> message.replace(SignIn.address(key), SignIn.address(key).toLowerCase()));
  }

  @Test
  void doesNotUseUpTheNonceIfSomebodyElseSigned() {
    var message = signIn.message(SignIn.address(key), nonce());
    var foreign = http.post(VERIFY, Map.of("message", message, "signature", SignIn.sign(SignIn.newKey(), message))).call();
    assertThat(foreign.status()).isEqualTo(401);
    assertThat(foreign.code()).isEqualTo("IDENTITY_SIGNATURE_INVALID");
    assertThat(foreign.header("Set-Cookie")).isEmpty();
    assertThat(http.post(VERIFY, Map.of("message", message, "signature", "0x12")).call().code())
        .isEqualTo("IDENTITY_SIGNATURE_MALFORMED");
    assertThat(verify(message).status()).isEqualTo(200);
  }

  @Test
  void refusesASignatureOverOtherBytes() {
    var message = signIn.message(SignIn.address(key), nonce());
    var signature = SignIn.sign(key, message);
    var altered = message.replace("Sign in to FOFO Studio.", "Sign in to FOFO Studio!");
    assertThat(http.post(VERIFY, Map.of("message", altered, "signature", signature)).call().code())
        .isEqualTo("IDENTITY_SIGNATURE_INVALID");
  }

  @Test
  void refusesAMalformedBody() {
    assertThat(http.post(VERIFY, Map.of()).call().code()).isEqualTo("BODY_INVALID");
    assertThat(http.post(VERIFY, Map.of("message", "x")).call().code()).isEqualTo("BODY_INVALID");
    assertThat(http.post(VERIFY, "{\"message\":").call().code()).isEqualTo("BODY_MALFORMED");
    assertThat(http.post(VERIFY, Map.of("message", Map.of(), "signature", 5)).call().code()).isEqualTo("BODY_MALFORMED");
    var invalidUtf8 = "{\"message\":\"\u00ff\u00fe\",\"signature\":\"0x\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(http.post(VERIFY, invalidUtf8).call().code()).isEqualTo("BODY_MALFORMED");
    var large = http.post(VERIFY, "{\"message\":\"" + "x".repeat(20_000_000) + "\"}").call();
    assertThat(large.status()).isEqualTo(413);
    assertThat(large.code()).isEqualTo("BODY_TOO_LARGE");
  }

  private void assertRefused(String code, int status, UnaryOperator<String> change) {
    var nonce = nonce();
    var reply = verify(change.apply(signIn.message(SignIn.address(key), nonce)));
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.code()).isEqualTo(code);
    assertThat(users.byWallet(new Address(SignIn.address(key)))).isEmpty();
  }

  private void assertSignsIn(UnaryOperator<String> change) {
    assertThat(verify(change.apply(signIn.message(SignIn.address(key), nonce()))).status()).isEqualTo(200);
  }

  private Http.Reply verify(String message) {
    return http.post(VERIFY, Map.of("message", message, "signature", SignIn.sign(key, message))).call();
  }

  private String nonce() {
    return http.post("/api/v1/auth/siwe/nonce", Map.of()).call().body().get("nonce").asString();
  }
}
