package studio.fofo.catalog.mockups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.fofo.artworks.ArtworksErrors;
import studio.fofo.kernel.Refusal;
import studio.fofo.testing.Http;
import studio.fofo.testing.HungArtworks;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;

/** A product whose picture is stored, but cannot be read. */
@ModuleTest
class UnreadablePictureTest {

  private final Http http;
  private final SignIn signIn;
  private final HungArtworks artworks;
  private final MockupRendering making;

  UnreadablePictureTest(Http http, SignIn signIn, HungArtworks artworks, MockupRendering making) {
    this.http = http;
    this.signIn = signIn;
    this.artworks = artworks;
    this.making = making;
  }

  @Test
  void isShownToOperatorsOnceItsMockupsAreGivenUp() {
    var creator = signIn.somebody();
    var artwork = artworks.by(creator.userId());
    var form = Map.of("artworkId", artwork.id().value(), "blankId", "tee", "title", "Damaged Fox", "price",
        Map.of("amount", "2500", "currency", "USD"));
    var product = http.post("/api/v1/products", form).as(creator).idempotent(UUID.randomUUID().toString()).call().body().get("id")
        .asString();
    var task = new MockupRendering.OfProduct(product);
    assertThat(making.attempts()).isLessThan(50);
    assertThatThrownBy(() -> making.execute(task)).isInstanceOfSatisfying(Refusal.class, refusal -> {
      assertThat(refusal.code()).isEqualTo(ArtworksErrors.ARTWORK_UNREADABLE);
      making.givenUp(task, refusal);
      making.givenUp(task, refusal);
    });
    var shown = http.get("/api/v1/console/reports?limit=100").as(signIn.operator()).call().body().get("items").valueStream()
        .filter(item -> item.get("id").asString().equals(artwork.id().value())).toList();
    assertThat(shown).hasSize(1);
    assertThat(shown.getFirst().get("reports")).hasSize(1);
    var report = shown.getFirst().get("reports").get(0);
    assertThat(report.get("subject").asString()).isEqualTo(product);
    assertThat(report.get("words").asString()).contains("no mockups of \"Damaged Fox\"", artwork.imageCid().toString(), "is damaged",
        "restore it from a copy");
  }

  @Test
  void isReportedByAPrintCheck() {
    var creator = signIn.somebody();
    var artwork = artworks.by(creator.userId());
    var check = http.get("/api/v1/artworks/" + artwork.id() + "/print-check?areaWidth=3600&areaHeight=4800").as(creator).call();
    assertThat(check.status()).isEqualTo(503);
    assertThat(check.code()).isEqualTo("ARTWORK_UNREADABLE");
    assertThat(check.header("Retry-After")).isPresent();
  }
}
