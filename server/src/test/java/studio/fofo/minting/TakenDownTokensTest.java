package studio.fofo.minting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Artworks;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Chains;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.HeardEvents;
import studio.fofo.testing.Http;
import studio.fofo.testing.HungArtworks;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;
import tools.jackson.databind.JsonNode;

/** Tokens whose artwork an operator took down: pages show only what is on the chain. */
@ModuleTest
class TakenDownTokensTest {

  private final Http http;
  private final SignIn signIn;
  private final HungArtworks artworks;
  private final Artworks shown;
  private final Twins twins;
  private final Chains chains;
  private final HeardEvents heard;

  TakenDownTokensTest(Http http, SignIn signIn, HungArtworks artworks, Artworks shown, Twins twins, Chains chains, HeardEvents heard) {
    this.http = http;
    this.signIn = signIn;
    this.artworks = artworks;
    this.shown = shown;
    this.twins = twins;
    this.chains = chains;
    this.heard = heard;
  }

  @BeforeEach
  void deployed() {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
  }

  @Test
  void showOnlyWhatIsOnTheChain() {
    var creator = signIn.somebody();
    var artwork = artworks.by(creator.userId());
    http.post("/api/v1/nft/mint", Map.of("artworkId", artwork.id().value(), "name", "Night Prowler", "description", "Seen once"))
        .as(creator).idempotent("mint " + artwork.id()).call();
    var minted = heard.await(MintConfirmed.class, event -> event.artworkId().equals(artwork.id()));
    showsNothingOnceItIsTakenDown(artwork.id(), creator, "/api/v1/nft/31337/" + minted.contract() + "/" + minted.tokenId(),
        "Night Prowler");
  }

  @Test
  void applyToTwinsToo() {
    var buyer = signIn.somebody();
    var artwork = artworks.by(signIn.somebody().userId());
    var product = TypeId.next("prod").toString();
    twins.request(product + ":1", artwork.id(), product, new Address(buyer.wallet()), 1);
    var twin = heard.await(TwinMinted.class, event -> event.key().equals(product + ":1"));
    showsNothingOnceItIsTakenDown(artwork.id(), buyer, "/api/v1/nft/31337/" + twin.contract() + "/" + twin.tokenId(),
        "a neon fox in the rain · twin");
  }

  private void showsNothingOnceItIsTakenDown(ArtworkId artwork, SignIn.Person holder, String path, String name) {
    shown.reveal(artwork);
    var before = Eventually.get("the token " + name, () -> Optional.of(http.get(path).call())
        .filter(reply -> reply.status() == 200 && reply.body().get("name").asString().equals(name))).body();
    assertThat(before.has("takenDown")).isFalse();
    var metadata = before.get("tokenUri").asString().replace("ipfs://", "/ipfs/");
    Eventually.get("the metadata", () -> Optional.of(http.get(metadata).call()).filter(reply -> reply.status() == 200));

    takeDown(artwork, true);

    var after = http.get(path).call();
    assertThat(after.text()).doesNotContain(name, "neon fox", "Seen once", "/media/", before.get("imageCid").asString());
    assertThat(after.body().get("takenDown").asBoolean()).isTrue();
    assertThat(after.body().get("name").asString()).isEqualTo("#" + before.get("tokenId").asString());
    assertThat(after.body().get("history")).isNotEmpty();
    assertThat(after.body().get("tokenUri")).as("it stands on the chain").isEqualTo(before.get("tokenUri"));
    assertThat(http.get("/api/v1/me/tokens").as(holder).call().text()).doesNotContain(name, "neon fox", "/media/");
    Eventually.get("the metadata is gone", () -> Optional.of(http.get(metadata).call()).filter(reply -> reply.status() == 410));

    takeDown(artwork, false);
    assertThat(http.get(path).call().body().get("name").asString()).isEqualTo(name);
    Eventually.get("the metadata is back", () -> Optional.of(http.get(metadata).call()).filter(reply -> reply.status() == 200));
  }

  private JsonNode takeDown(ArtworkId artwork, boolean down) {
    var reply = http.send("PUT", "/api/v1/console/artworks/" + artwork + "/takedown", Map.of("takenDown", down, "reason", "no"))
        .as(signIn.operator()).call();
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.body();
  }
}
