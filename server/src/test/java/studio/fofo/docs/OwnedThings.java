package studio.fofo.docs;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Chains;
import studio.fofo.docs.Endpoints.Endpoint;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.Http;
import studio.fofo.testing.HungArtworks;
import studio.fofo.testing.PictureFiles;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.UploadedForm;
import studio.fofo.testing.shop.Shop;
import tools.jackson.databind.JsonNode;

/** One of each resource that a path can name, all owned by one person. */
class OwnedThings {

  private final Http http;
  private final SignIn signIn;
  private final HungArtworks artworks;
  private final Chains chains;
  private final Map<String, String> ids = new HashMap<>();
  private SignIn.Person owner;
  private String picture = "";

  OwnedThings(Http http, SignIn signIn, HungArtworks artworks, Chains chains) {
    this.http = http;
    this.signIn = signIn;
    this.artworks = artworks;
    this.chains = chains;
  }

  /** Their owner; created with them at the first call. */
  synchronized SignIn.Person owner() {
    if (owner == null) {
      owner = signIn.somebody();
      make();
    }
    return owner;
  }

  /** The path of an operation on them; with a new session for each call, since a call may have ended them all. */
  String path(Endpoint endpoint) {
    var path = endpoint.path();
    if (path.startsWith("/api/v1/me/sessions/")) {
      ids.put("/sessions/", sessionToEnd());
    }
    if (path.startsWith("/api/v1/me/push-subscriptions/{")) {
      ids.put("/push-subscriptions/", deviceToRemove());
    }
    if (path.startsWith("/media/")) {
      return picture;
    }
    for (var named : ids.entrySet()) {
      if (path.contains(named.getKey() + "{")) {
        path = path.replaceFirst("(" + named.getKey() + ")\\{.*?}", "$1" + named.getValue());
      }
    }
    return path.equals(endpoint.path()) ? endpoint.someplace() : path.replace("{path}", "x");
  }

  void endSessionOf(SignIn.Person person) {
    var current = http.get("/api/v1/me/sessions").as(person).call().body().get("items").valueStream()
        .filter(session -> session.get("current").asBoolean()).findFirst().orElseThrow();
    http.delete("/api/v1/me/sessions/" + current.get("id").asString()).as(person).call();
  }

  private void make() {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
    var shown = artworks.by(owner.userId()).id().value();
    var upload = UploadedForm.of(PictureFiles.png(1600, 1600, PictureFiles.photograph(7))).send(http, owner).body();
    var hidden = id(upload);
    picture = upload.get("imageUrl").asString();
    ids.put("/ipfs/", upload.get("imageCid").asString());
    var product = id(post("/api/v1/products", Map.of("artworkId", shown, "blankId", "tee", "title", "Neon Fox", "description", "",
        "price", Map.of("amount", "2500", "currency", "USD"))));
    var order = id(post("/api/v1/orders", Shop.form(Shop.item(product, 1))));
    ids.put("/artworks/", hidden);
    ids.put("/products/", product);
    ids.put("/people/", owner.userId().value());
    ids.put("/orders/", order);
    ids.put("/ai/jobs/", id(post("/api/v1/ai/generate", Map.of("prompt", "a neon fox", "style", "cyberpunk", "variants", 1))));
    ids.put("/mints/", id(post("/api/v1/nft/mint", Map.of("artworkId", shown, "name", "Neon Fox", "description", "", "royaltyBps", 500))));
    ids.put("/collections/", id(post("/api/v1/collections", Map.of("name", "Neon Foxes", "symbol", "NEON", "coverArtworkId", shown))));
    ids.put("/phases/", "1");
    ids.put("/api-keys/", id(post("/api/v1/me/api-keys", Map.of("name", "matrix", "scopes", new String[] {"read"}))));
    ids.put("/countries/", "DE");
    ids.put("/wallets/", owner.wallet());
  }

  private String sessionToEnd() {
    var other = signIn.wallet(owner.key());
    return http.get("/api/v1/me/sessions").as(other).call().body().get("items").valueStream()
        .filter(session -> session.get("current").asBoolean()).findFirst().orElseThrow().get("id").asString();
  }

  private String deviceToRemove() {
    var keys = Map.of("p256dh", "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
        "auth", "BTBZMqHH6r4Tts7J_aSIgg");
    var form = Map.of("endpoint", "https://push.example.org/" + UUID.randomUUID(), "keys", keys);
    return id(http.post("/api/v1/me/push-subscriptions", form).as(signIn.wallet(owner.key())).call().body());
  }

  private JsonNode post(String path, Object body) {
    var reply = http.post(path, body).as(owner).idempotent(UUID.randomUUID().toString()).call();
    if (reply.status() >= 300) {
      throw new AssertionError(path + ": " + reply.text());
    }
    return reply.body();
  }

  private static String id(JsonNode made) {
    return made.get("id").asString();
  }
}
