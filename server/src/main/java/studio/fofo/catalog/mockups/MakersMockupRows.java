package studio.fofo.catalog.mockups;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.catalog.MakersMockup;
import studio.fofo.catalog.ProductId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makers' pictures of products. */
@Repository
public class MakersMockupRows {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  MakersMockupRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Of all makers, by their names. */
  public List<MakersMockup> of(ProductId product) {
    return jdbc.sql("select mockups::text from catalog.makers_mockups where product_id = :product order by maker")
        .param("product", product.value())
        .query((row, number) -> json.readValue(row.getString(1), new TypeReference<List<MakersMockup>>() {})).list().stream()
        .flatMap(List::stream).toList();
  }

  /** @return whether they differ from what was there */
  boolean put(ProductId product, String maker, List<MakersMockup> pictures, Instant now) {
    return jdbc.sql("""
            insert into catalog.makers_mockups as old (product_id, maker, mockups, made_at) values (:product, :maker, :mockups::jsonb, :now)
            on conflict (product_id, maker) do update set mockups = excluded.mockups, made_at = excluded.made_at
            where old.mockups <> excluded.mockups
            """)
        .param("product", product.value()).param("maker", maker).param("mockups", json.writeValueAsString(pictures))
        .param("now", Timestamp.from(now)).update() == 1;
  }
}
