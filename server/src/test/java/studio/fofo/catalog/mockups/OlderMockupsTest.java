package studio.fofo.catalog.mockups;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.kernel.TypeId;
import studio.fofo.storage.Media;
import studio.fofo.storage.MediaStore;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.shop.ShopFakes;
import tools.jackson.databind.JsonNode;

/** Mockups from before there was a small size. */
@ModuleTest
@Import(ShopFakes.class)
class OlderMockupsTest {

  private static final String LOST = "/media/00/0000000000000000000000000000000000000000000000000000000000000000.webp";

  private final Http http;
  private final JdbcClient jdbc;
  private final MediaStore media;
  private final OlderMockups older;

  OlderMockupsTest(Http http, JdbcClient jdbc, MediaStore media, OlderMockups older) {
    this.http = http;
    this.jdbc = jdbc;
    this.media = media;
    this.older = older;
  }

  @Test
  void areShownInTheirOnlySizeUntilTheyGetASmallOne() {
    var url = media.put(Media.webp("a tee".getBytes(StandardCharsets.UTF_8))).path();
    var product = product(url);
    assertThat(mockup(product).get("smallUrl").asString()).isEqualTo(url);

    older.complete();

    var completed = mockup(product);
    assertThat(completed.get("url").asString()).as("the picture stays").isEqualTo(url);
    assertThat(http.get(completed.get("smallUrl").asString()).call().text()).isEqualTo("small a tee");
    assertThat(completed.get("colour").asString() + " " + completed.get("view").asString()).isEqualTo("Black front");
  }

  @Test
  void keepTheirOnlySizeIfTheFileIsLostAndAreNotRetried() {
    var product = product(LOST);

    older.complete();

    assertThat(mockup(product).get("smallUrl").asString()).isEqualTo(LOST);
    var row = row(product);
    older.complete();
    assertThat(row(product)).isEqualTo(row);
  }

  private JsonNode mockup(String product) {
    return http.get("/api/v1/products/" + product).call().body().get("mockups").get(0);
  }

  /** The row's physical position, which changes with every update. */
  private String row(String product) {
    return jdbc.sql("select ctid || ' ' || xmin from catalog.products where id = ?").param(product).query(String.class).single();
  }

  private String product(String mockup) {
    var id = TypeId.next("prod").toString();
    jdbc.sql("""
        insert into catalog.products (id, slug, creator, artwork_id, blank_id, type, style, design, title, description, price_minor, currency,
          variant_ids, tags, image_url, thumbnail_url, mockups, search, created_at, updated_at)
        values (:id, :id, :creator, :artwork, 'tee', 'apparel', 'cyberpunk', 'picture', 'Neon fox', '', 2500, 'USD', '{tee-black-m}', '{}', '/media/x',
          '/media/x', jsonb_build_array(jsonb_build_object('url', :mockup, 'colour', 'Black', 'view', 'front')), '', now(), now())""")
        .param("id", id).param("creator", TypeId.next("user").toString()).param("artwork", TypeId.next("art").toString())
        .param("mockup", mockup).update();
    return id;
  }
}
