package studio.fofo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.ArtworkTakenDown;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.shop.GalleryFakes;
import studio.fofo.testing.shop.ShopFakes;

/** Products whose artwork an operator took down. */
@ModuleTest
@Import(ShopFakes.class)
class TakenDownProductsTest {

  private static final String PRODUCTS = "/api/v1/products";

  private final Http http;
  private final SignIn signIn;
  private final GalleryFakes.Gallery gallery;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;

  TakenDownProductsTest(
      Http http, SignIn signIn, GalleryFakes.Gallery gallery, ApplicationEventPublisher events, TransactionTemplate transaction,
      JdbcClient jdbc) {
    this.http = http;
    this.signIn = signIn;
    this.gallery = gallery;
    this.events = events;
    this.transaction = transaction;
    this.jdbc = jdbc;
  }

  @Test
  void goOffSaleAndComeBackForTheirCreatorToOffer() {
    var creator = signIn.somebody();
    var artwork = gallery.hang(creator.userId(), "cyberpunk");
    var tag = TypeId.next("tag").toString().substring(0, 20);
    var form = Map.of("artworkId", artwork.id().value(), "blankId", "tee", "title", "Fox", "price",
        Map.of("amount", "2500", "currency", "USD"),
        "tags", List.of(tag));
    var product = http.post(PRODUCTS, form).as(creator).idempotent(TypeId.next("key").toString()).call().body();
    var path = PRODUCTS + "/" + product.get("id").asString();
    assertThat(http.get(path).call().status()).isEqualTo(200);
    assertThat(http.get(PRODUCTS + "?tag=" + tag).call().body().get("items")).hasSize(1);

    takeDown(artwork.id(), true);
    Eventually.get("it is gone", () -> Optional.of(http.get(path).call()).filter(reply -> reply.status() == 410));
    assertThat(http.get(PRODUCTS + "/" + product.get("slug").asString()).call().code()).isEqualTo("PRODUCT_TAKEN_DOWN");
    assertThat(http.get(PRODUCTS + "?tag=" + tag).call().body().get("items")).isEmpty();
    var edit = http.send("PATCH", path, Map.of("onSale", true)).as(creator).header("If-Match", "\"2\"").call();
    assertThat(edit.code()).isEqualTo("PRODUCT_TAKEN_DOWN");

    takeDown(artwork.id(), false);
    var back = Eventually.get("it is back", () -> Optional.of(http.get(path).call()).filter(reply -> reply.status() == 200));
    assertThat(back.body().get("onSale").asBoolean()).isFalse();
  }

  @Test
  void areReportedWithTheirArtwork() {
    var creator = signIn.somebody();
    var artwork = gallery.hang(creator.userId(), "cyberpunk");
    var form = Map.of("artworkId", artwork.id().value(), "blankId", "tee", "title", "Fox", "price",
        Map.of("amount", "2500", "currency", "USD"));
    var id = http.post(PRODUCTS, form).as(creator).idempotent(TypeId.next("key").toString()).call().body().get("id").asString();
    assertThat(http.post(PRODUCTS + "/" + id + "/reports", Map.of("reason", "copyright")).call().status()).isEqualTo(204);
    assertThat(jdbc.sql("select artwork_id from artworks.reports where subject = ?").param(id).query(String.class).single())
        .isEqualTo(artwork.id().value());
  }

  private void takeDown(ArtworkId id, boolean down) {
    transaction.executeWithoutResult(status -> events.publishEvent(new ArtworkTakenDown(id, down, Instant.parse("2026-01-01T00:00:00Z"))));
  }
}
