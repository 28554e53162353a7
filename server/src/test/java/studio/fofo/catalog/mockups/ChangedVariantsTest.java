package studio.fofo.catalog.mockups;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.catalog.Mockup;
import studio.fofo.catalog.ProductId;
import studio.fofo.catalog.products.ProductRows;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.shop.Shop;
import studio.fofo.testing.shop.ShopFakes;

/** A creator changes the offered colours while pictures of the earlier ones are painted. */
@ModuleTest
@Import(ShopFakes.class)
class ChangedVariantsTest {

  private final Http http;
  private final SignIn signIn;
  private final Shop shop;
  private final ProductRows products;
  private final JdbcClient jdbc;

  ChangedVariantsTest(Http http, SignIn signIn, Shop shop, ProductRows products, JdbcClient jdbc) {
    this.http = http;
    this.signIn = signIn;
    this.shop = shop;
    this.products = products;
    this.jdbc = jdbc;
  }

  @Test
  void arePaintedAlsoIfAnEarlierPaintingIsStillAtWork() {
    var creator = signIn.somebody();
    var product = shop.tee(creator, Map.of("variantIds", List.of("tee-black-m")));
    Eventually.is("first mockups", () -> colours(product).contains("Black"));
    Eventually.is("end of the first painting", () -> jdbc.sql("""
        insert into runtime.tasks_ai (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
        values (:task, :product, now(), true, 'another process', now(), 1) on conflict do nothing""")
        .param("task", MockupRendering.KIND.name()).param("product", product).update() == 1);

    offer(creator, product, "tee-white-m");

    Eventually.is("mockups in white", () -> colours(product).equals(List.of("White")));
  }

  @Test
  void replaceNoLaterPicturesByEarlierOnes() {
    var creator = signIn.somebody();
    var product = shop.tee(creator, Map.of("variantIds", List.of("tee-black-m")));
    Eventually.is("first mockups", () -> colours(product).contains("Black"));
    var painted = products.require(new ProductId(product));
    offer(creator, product, "tee-white-m");
    Eventually.is("mockups in white", () -> colours(product).equals(List.of("White")));

    var black = List.of(new Mockup("/media/x", "/media/x", "Black", "front", List.of()));
    assertThat(products.setMockups(painted, black, Timestamp.from(Instant.now()))).isFalse();

    assertThat(colours(product)).containsExactly("White");
  }

  private void offer(SignIn.Person creator, String product, String variant) {
    var changed = http.send("PATCH", "/api/v1/products/" + product, Map.of("variantIds", List.of(variant))).as(creator)
        .header("If-Match", "*").call();
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
  }

  private List<String> colours(String product) {
    return http.get("/api/v1/products/" + product).call().body().get("mockups").valueStream()
        .map(mockup -> mockup.get("colour").asString()).distinct().toList();
  }
}
