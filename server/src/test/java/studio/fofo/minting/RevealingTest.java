package studio.fofo.minting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.artworks.Visibility;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Chains;
import studio.fofo.chain.TransactionSubmitted;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.HeardEvents;
import studio.fofo.testing.Http;
import studio.fofo.testing.HungArtworks;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;

/** When a mint makes a private artwork visible. */
@ModuleTest
class RevealingTest {

  private final Http http;
  private final SignIn signIn;
  private final HungArtworks artworks;
  private final Chains chains;
  private final HeardEvents heard;
  private final JdbcClient jdbc;

  RevealingTest(Http http, SignIn signIn, HungArtworks artworks, Chains chains, HeardEvents heard, JdbcClient jdbc) {
    this.http = http;
    this.signIn = signIn;
    this.artworks = artworks;
    this.chains = chains;
    this.heard = heard;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void deployed() {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
  }

  /** A mint may still fail; until it is confirmed, its artwork stays private. */
  @Test
  void showsAnArtworkAndItsMetadataOnlyOnceItIsMinted() {
    var creator = signIn.somebody();
    var artwork = artworks.by(creator.userId(), Visibility.PRIVATE).id().value();
    var before = new AtomicReference<>("");
    heard.during(TransactionSubmitted.class, event -> event.purpose().toString().equals(keyOfMint(artwork)),
        () -> before.set(seen(artwork)));

    http.post("/api/v1/nft/mint", Map.of("artworkId", artwork, "name", "Neon Fox")).as(creator).idempotent(TypeId.next("key").toString())
        .call();

    Eventually.get("it is on show", () -> Optional.of(artwork).filter(id -> !before.get().isEmpty() && seen(id).equals("200 200 200")));
    assertThat(before.get()).isEqualTo("404 404 404");
  }

  private String keyOfMint(String artwork) {
    return jdbc.sql("select 'mint:' || id from minting.mints where artwork_id = ?").param(artwork).query(String.class).optional()
        .orElse("");
  }

  /** The status codes that a stranger gets: for the artwork, its original, the token's metadata. */
  private String seen(String artwork) {
    var cids = jdbc.sql("select image_cid || ' ' || metadata_cid from minting.mints where artwork_id = ?").param(artwork)
        .query(String.class).single().split(" ");
    return http.get("/api/v1/artworks/" + artwork).call().status() + " " + http.get("/ipfs/" + cids[0]).call().status() + " "
        + http.get("/ipfs/" + cids[1]).call().status();
  }
}
