package studio.fofo.catalog.mockups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.testing.TestDatabase;

/** Products from before creators chose what is printed. */
class DesignsMigrationTest {

  @Test
  void keepsTheirPrintAndRequiresADesignForNewOnes() {
    try (var database = TestDatabase.with("runtime")) {
      migrate(database, "2");
      var jdbc = JdbcClient.create(database.dataSource());
      for (var blank : List.of("tee", "hoodie", "mug", "poster")) {
        product(jdbc, blank, "");
      }

      migrate(database, "latest");

      assertThat(jdbc
          .sql("select blank_id || ' ' || design || ' ' || taken_down || ' ' || on_sale || ' ' || version from catalog.products order by 1")
          .query(String.class).list()).containsExactly("hoodie emblem false true 1", "mug picture false true 1",
              "poster picture false true 1",
              "tee emblem false true 1");
      assertThatThrownBy(() -> product(jdbc, "later", "")).as("without a design").isInstanceOf(DataIntegrityViolationException.class);
      assertThatThrownBy(() -> product(jdbc, "later", "border")).as("an unknown one").isInstanceOf(DataIntegrityViolationException.class);
      product(jdbc, "later", "emblem");
    }
  }

  private static void migrate(TestDatabase database, String target) {
    Flyway.configure().dataSource(database.dataSource()).schemas("catalog").createSchemas(true)
        .locations("classpath:db/migration/catalog").target(MigrationVersion.fromVersion(target)).load().migrate();
  }

  private static void product(JdbcClient jdbc, String blank, String design) {
    jdbc.sql("""
        insert into catalog.products (id, slug, creator, artwork_id, blank_id, type, style, title, description, price_minor, currency, variant_ids,
          tags, image_url, thumbnail_url, search, created_at, updated_at%s)
        values (:id, :id, 'usr_1', 'art_1', :blank, 'apparel', '', 'Fox', '', 2500, 'USD', '{a}', '{}', '/i', '/t', '', now(), now()%s)"""
        .formatted(design.isEmpty() ? "" : ", design", design.isEmpty() ? "" : ", '" + design + "'"))
        .param("id", "prod-" + blank).param("blank", blank).update();
  }
}
