package studio.fofo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Chains;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.Http;
import studio.fofo.testing.HungArtworks;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.shop.Shop;

/** The main flow with an API key instead of a person, and what a smaller key cannot do of it. */
@ModuleTest
class KeyJourneyTest {

  private final Http http;
  private final SignIn signIn;
  private final HungArtworks artworks;
  private final Chains chains;

  KeyJourneyTest(Http http, SignIn signIn, HungArtworks artworks, Chains chains) {
    this.http = http;
    this.signIn = signIn;
    this.artworks = artworks;
    this.chains = chains;
  }

  @Test
  void doesTheWholeJourneyWithFourScopes() {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
    var person = signIn.somebody();
    var key = key(person, "generate", "mint", "sell", "order");

    var job = post("/api/v1/ai/generate", key, Map.of("prompt", "a neon fox", "style", "cyberpunk", "variants", 1));
    assertThat(job.status()).as(job.text()).isEqualTo(202);
    assertThat(get("/api/v1/ai/jobs/" + job.body().get("id").asString(), key).status()).isEqualTo(200);
    assertThat(get("/api/v1/me/artworks", key).status()).isEqualTo(200);

    var artwork = artworks.by(person.userId()).id().value();
    var mint = post("/api/v1/nft/mint", key, Map.of("artworkId", artwork, "name", "Neon Fox", "description", "", "royaltyBps", 500));
    assertThat(mint.status()).as(mint.text()).isEqualTo(202);
    assertThat(get("/api/v1/nft/mints/" + mint.body().get("id").asString(), key).status()).isEqualTo(200);
    assertThat(get("/api/v1/me/tokens", key).status()).isEqualTo(200);

    var product = post("/api/v1/products", key, Map.of("artworkId", artwork, "blankId", "tee", "title", "Neon Fox", "description", "",
        "price", Map.of("amount", "2500", "currency", "USD")));
    assertThat(product.status()).as(product.text()).isEqualTo(201);
    assertThat(get("/api/v1/me/earnings", key).status()).isEqualTo(200);

    var order = post("/api/v1/orders", key, Shop.form(Shop.item(product.body().get("id").asString(), 1)));
    assertThat(order.status()).as(order.text()).isEqualTo(201);
    var path = "/api/v1/orders/" + order.body().get("id").asString();
    assertThat(get(path, key).body().get("status").asString()).isEqualTo("awaiting_payment");
    assertThat(get("/api/v1/me/orders", key).body().get("items")).hasSize(1);
    assertThat(post(path + "/cancel", key, "").body().get("status").asString()).isEqualTo("cancelled");
  }

  @Test
  void spendsNothingWithAKeyThatOnlyGenerates() {
    var key = key(signIn.somebody(), "generate");
    for (var path : List.of("/api/v1/orders", "/api/v1/nft/mint", "/api/v1/products", "/api/v1/orders/order_none/cancel")) {
      var reply = post(path, key, Map.of());
      assertThat(reply.status()).as(path).isEqualTo(403);
      assertThat(reply.code()).as(path).isEqualTo("SCOPE_MISSING");
    }
    for (var path : List.of("/api/v1/me", "/api/v1/me/orders", "/api/v1/me/earnings", "/api/v1/me/notices", "/api/v1/orders/order_none")) {
      assertThat(get(path, key).code()).as(path).isEqualTo("SCOPE_MISSING");
    }
    for (var path : List.of("/api/v1/config", "/api/v1/blanks", "/api/v1/products", "/api/v1/gallery", "/api/v1/ai/styles")) {
      assertThat(get(path, key).status()).as("%s is open to everybody", path).isEqualTo(200);
    }
  }

  @Test
  void letsNoKeyChangeHowItsOwnerSignsIn() {
    var key = key(signIn.somebody(), "read", "generate", "mint", "sell", "order", "community");
    for (var path : List.of("/api/v1/me/api-keys", "/api/v1/me/wallets", "/api/v1/me/email", "/api/v1/console/orders/order_x/cancel")) {
      assertThat(post(path, key, Map.of()).code()).as(path).isEqualTo("IDENTITY_PERSON_REQUIRED");
    }
    for (var path : List.of("/api/v1/me/api-keys", "/api/v1/console/orders", "/api/v1/console/mails")) {
      assertThat(get(path, key).code()).as(path).isEqualTo("IDENTITY_PERSON_REQUIRED");
    }
    assertThat(http.delete("/api/v1/me/api-keys/none").header("X-Api-Key", key).call().code()).isEqualTo("IDENTITY_PERSON_REQUIRED");
  }

  private String key(SignIn.Person person, String... scopes) {
    var reply = http.post("/api/v1/me/api-keys", Map.of("name", "journey", "scopes", scopes)).as(person).call();
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    return reply.body().get("key").asString();
  }

  private Http.Reply get(String path, String key) {
    return http.get(path).header("Authorization", "Bearer " + key).call();
  }

  private Http.Reply post(String path, String key, Object body) {
    return http.post(path, body).header("X-Api-Key", key).idempotent(UUID.randomUUID().toString()).call();
  }
}
