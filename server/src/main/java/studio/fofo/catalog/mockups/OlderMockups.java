package studio.fofo.catalog.mockups;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.catalog.Mockup;
import studio.fofo.catalog.ProductId;
import studio.fofo.catalog.products.ProductPages;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives a small size to mockups that were made before there was one. Until then the large one is shown in its place, and for ever where its
 * file is lost or damaged. Nothing is painted again, so the pictures stay as they are.
 */
@Component
@ConditionalOnRole(Role.AI)
public class OlderMockups {

  private static final int AT_ONCE = 20;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ProductMockups mockups;
  private final ProductPages pages;
  private final TransactionTemplate transactions;
  private final Clock clock;

  OlderMockups(
      JdbcClient jdbc, JsonMapper json, ProductMockups mockups, ProductPages pages, TransactionTemplate transactions, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.mockups = mockups;
    this.pages = pages;
    this.transactions = transactions;
    this.clock = clock;
  }

  private record Older(ProductId product, ArtworkId artwork, String mockups) {}

  /** Completes those of some products; the next call continues. */
  public void complete() {
    jdbc.sql("""
        select id, artwork_id, mockups::text from catalog.products
        where jsonb_path_exists(mockups, '$[*] ? (!exists(@.smallUrl))') order by id limit :limit""").param("limit", AT_ONCE)
        .query((row, number) -> new Older(new ProductId(row.getString(1)), new ArtworkId(row.getString(2)), row.getString(3))).list()
        .forEach(this::complete);
  }

  /** Mockups that were made meanwhile stay. */
  private void complete(Older older) {
    var completed = mockups.completed(older.artwork(), json.readValue(older.mockups(), new TypeReference<List<Mockup>>() {}));
    transactions.executeWithoutResult(transaction -> {
      jdbc.sql("update catalog.products set mockups = :after::jsonb, updated_at = :now where id = :id and mockups = :before::jsonb")
          .param("after", json.writeValueAsString(completed)).param("now", Timestamp.from(clock.instant()))
          .param("id", older.product().value()).param("before", older.mockups())
          .update();
      pages.changed(older.product());
    });
  }
}
