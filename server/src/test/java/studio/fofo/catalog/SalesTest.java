package studio.fofo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Signals;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.TestDatabase;

/** What a sale changes, and what it does not. */
@ModuleTest
class SalesTest {

  private final Http http;
  private final JdbcClient jdbc;
  private final Stock stock;
  private final Signals signals;
  private final TransactionTemplate transaction;
  private final UserId creator = UserId.next();

  SalesTest(Http http, JdbcClient jdbc, Stock stock, Signals signals, TransactionTemplate transaction) {
    this.http = http;
    this.jdbc = jdbc;
    this.stock = stock;
    this.signals = signals;
    this.transaction = transaction;
  }

  @Test
  void keepsTheProductsRowAndCachedListsUnchanged() {
    var product = product(jdbc);
    var before = row(product);
    var heard = new ArrayList<String>();
    var seller = Thread.currentThread();
    var hearing = signals.hear("hot/", new Signals.Listener() {
      @Override
      public void changed(String topic) {
        if (Thread.currentThread() == seller) {
          heard.add(topic);
        }
      }

      @Override
      public void missed() {}
    });

    sell(product, 2);
    hearing.close();

    assertThat(row(product)).isEqualTo(before);
    assertThat(heard).contains("hot/product/" + product, "hot/products/popular").doesNotContain("hot/products");
  }

  @Test
  void showsInEveryListThatShowsTheProduct() {
    var product = product(jdbc);
    assertThat(listed("newest").getFirst()).isEqualTo(product + " 0");
    assertThat(listed("newest").getFirst()).isEqualTo(product + " 0");

    sell(product, 3);

    assertThat(listed("newest").getFirst()).isEqualTo(product + " 3");
  }

  @Test
  void movesAProductToThePageOfTheMostPopular() {
    var earlier = product(jdbc);
    var later = product(jdbc);
    assertThat(listed("popular&limit=1")).containsExactly(later + " 0");

    sell(earlier, 1);

    assertThat(listed("popular&limit=1")).containsExactly(earlier + " 1");
    assertThat(listed("popular")).containsExactly(earlier + " 1", later + " 0");
  }

  @Test
  void carriesOverEarlierSales() {
    try (var database = TestDatabase.with()) {
      migrate(database, "4");
      var before = JdbcClient.create(database.dataSource());
      var product = product(before);
      var unsold = product(before);
      before.sql("update catalog.products set sold = 7 where id = ?").param(product).update();

      migrate(database, "latest");

      assertThat(before.sql("select product_id || ' ' || pieces from catalog.sales order by pieces").query(String.class).list())
          .containsExactly(unsold + " 0", product + " 7");
    }
  }

  private List<String> listed(String sort) {
    return http.get("/api/v1/products?creator=" + creator + "&sort=" + sort).call().body().get("items").valueStream()
        .map(item -> item.get("id").asString() + " " + item.get("sold").asLong()).toList();
  }

  /** The row's physical position, which changes with every update. */
  private String row(String product) {
    return jdbc.sql("select ctid || ' ' || xmin from catalog.products where id = ?").param(product).query(String.class).single();
  }

  private void sell(String product, int quantity) {
    var order = new OrderId(TypeId.next(OrderId.PREFIX).toString());
    transaction.executeWithoutResult(
        status -> stock.hold(order, List.of(new Stock.Line(new ProductId(product), "tee-black-m", quantity)),
            Instant.now().plusSeconds(60)));
    transaction.executeWithoutResult(status -> assertThat(stock.commit(order)).isTrue());
  }

  private String product(JdbcClient database) {
    var id = TypeId.next("prod").toString();
    database.sql("""
        insert into catalog.products (id, slug, creator, artwork_id, blank_id, type, style, design, title, description, price_minor, currency,
          variant_ids, tags, image_url, thumbnail_url, search, created_at, updated_at)
        values (:id, :id, :creator, :artwork, 'tee', 'apparel', 'cyberpunk', 'picture', 'Neon fox', '', 2500, 'USD', '{tee-black-m}', '{}', '/media/x',
          '/media/x', '', now(), now())""")
        .param("id", id).param("creator", creator.value()).param("artwork", TypeId.next("art").toString()).update();
    return id;
  }

  private static void migrate(TestDatabase database, String target) {
    Flyway.configure().dataSource(database.dataSource()).schemas("catalog").createSchemas(true)
        .locations("classpath:db/migration/catalog").target(MigrationVersion.fromVersion(target)).load().migrate();
  }
}
