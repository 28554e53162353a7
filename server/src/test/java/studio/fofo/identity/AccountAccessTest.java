package studio.fofo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.ECKeyPair;
import studio.fofo.catalog.ProductId;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.Http;
import studio.fofo.testing.HungArtworks;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SentCodes;
import studio.fofo.testing.SignIn;
import tools.jackson.databind.JsonNode;

/** Sessions and wallets of an account, and how to revoke them. */
@ModuleTest
class AccountAccessTest {

  private final Http http;
  private final SignIn signIn;
  private final SentCodes sent;
  private final Users users;
  private final HungArtworks artworks;

  AccountAccessTest(Http http, SignIn signIn, SentCodes sent, Users users, HungArtworks artworks) {
    this.http = http;
    this.signIn = signIn;
    this.sent = sent;
    this.users = users;
    this.artworks = artworks;
  }

  @Test
  void listsSessionsAndMarksTheCurrentOne() {
    var desk = signIn.somebody();
    var phone = signIn.wallet(desk.key());
    var sessions = sessions(phone);
    assertThat(sessions).hasSize(2);
    assertThat(sessions.valueStream().filter(session -> session.get("current").asBoolean()).map(JsonNode::toString)).singleElement()
        .isEqualTo(current(phone).toString()).isNotEqualTo(current(desk).toString());
  }

  @Test
  void endsOneSessionAtOnceAndKeepsTheOthers() {
    var desk = signIn.somebody();
    var phone = signIn.wallet(desk.key());
    var path = "/api/v1/me/sessions/" + current(desk).get("id").asString();
    assertThat(http.delete(path).as(signIn.somebody()).call().code()).isEqualTo("IDENTITY_SESSION_NOT_FOUND");
    assertThat(http.delete(path).as(phone).call().status()).isEqualTo(204);
    assertThat(http.get("/api/v1/me").as(desk).call().status()).as("its access token, too").isEqualTo(401);
    assertThat(sessions(phone)).hasSize(1);
    assertThat(http.delete(path).as(phone).call().status()).isEqualTo(404);
  }

  @Test
  void endsAllSessionsIncludingThisOne() {
    var desk = signIn.somebody();
    var phone = signIn.wallet(desk.key());
    var other = signIn.somebody();
    assertThat(http.delete("/api/v1/me/sessions").as(phone).call().status()).isEqualTo(204);
    for (var person : Set.of(desk, phone)) {
      assertThat(http.get("/api/v1/me").as(person).call().status()).isEqualTo(401);
    }
    assertThat(http.get("/api/v1/me").as(other).call().status()).isEqualTo(200);
    assertThat(sessions(signIn.wallet(desk.key()))).hasSize(1);
  }

  @Test
  void unlinksAWalletAndPaysTheNextOne() {
    var person = signIn.somebody();
    var second = SignIn.newKey();
    link(person, second);
    assertThat(users.wallets(Set.of(person.userId()))).containsEntry(person.userId(), new Address(person.wallet()));
    var reply = http.delete("/api/v1/me/wallets/" + person.wallet().toLowerCase()).as(person).call();
    assertThat(reply.body().get("wallets").valueStream().map(JsonNode::asString)).containsExactly(SignIn.address(second));
    assertThat(users.wallets(Set.of(person.userId()))).containsEntry(person.userId(), new Address(SignIn.address(second)));
    assertThat(signIn.wallet(person.key()).userId()).as("a new account").isNotEqualTo(person.userId());
    assertThat(http.delete("/api/v1/me/wallets/" + person.wallet()).as(person).call().code()).isEqualTo("IDENTITY_WALLET_NOT_FOUND");
  }

  @Test
  void keepsTheLastWayToSignIn() {
    var person = signIn.somebody();
    var path = "/api/v1/me/wallets/" + person.wallet();
    var refused = http.delete(path).as(person).call();
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("IDENTITY_LAST_WAY_IN");

    var email = TypeId.next("ada") + "@example.org";
    http.post("/api/v1/auth/email/code", Map.of("email", email)).call();
    http.post("/api/v1/me/email", Map.of("email", email, "code", sent.of(email))).as(person).call();
    assertThat(http.delete(path).as(person).call().body().get("wallets")).isEmpty();
  }

  @Test
  void keepsTheOnlyWalletThatAProductOnSalePaysTo() {
    var person = signIn.somebody();
    var email = TypeId.next("ada") + "@example.org";
    http.post("/api/v1/auth/email/code", Map.of("email", email)).call();
    http.post("/api/v1/me/email", Map.of("email", email, "code", sent.of(email))).as(person).call();
    var product = http.post("/api/v1/products", Map.of("artworkId", artworks.by(person.userId()).id().value(), "blankId", "tee",
        "title", "Neon Fox", "description", "", "price", Map.of("amount", "2500", "currency", "USD")))
        .as(person).idempotent(TypeId.next(ProductId.PREFIX).toString()).call();
    assertThat(product.status()).as(product.text()).isEqualTo(201);

    var path = "/api/v1/me/wallets/" + person.wallet();
    assertThat(http.delete(path).as(person).call().code()).isEqualTo("IDENTITY_WALLET_NEEDED");
    link(person, SignIn.newKey());
    assertThat(http.delete(path).as(person).call().status()).isEqualTo(200);
  }

  private void link(SignIn.Person person, ECKeyPair key) {
    var message = signIn.message(SignIn.address(key), signIn.nonce());
    var reply = http.post("/api/v1/me/wallets", Map.of("message", message, "signature", SignIn.sign(key, message))).as(person).call();
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
  }

  private JsonNode sessions(SignIn.Person person) {
    return http.get("/api/v1/me/sessions").as(person).call().body().get("items");
  }

  private JsonNode current(SignIn.Person person) {
    return sessions(person).valueStream().filter(session -> session.get("current").asBoolean()).findFirst().orElseThrow();
  }
}
