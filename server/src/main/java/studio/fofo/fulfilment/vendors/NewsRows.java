package studio.fofo.fulfilment.vendors;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.kernel.TypeId;

/** News of catalogues, and when each catalogue was last read. */
@Repository
public class NewsRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  NewsRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A change that no operator has seen yet. */
  public record CatalogueNews(String id, String supplier, String variantId, NewsKind kind, String words, Instant at) {}

  /**
   * A synchronisation.
   *
   * @param failure why the latest one failed; empty if it did not
   */
  public record Sync(String supplier, Instant at, Optional<String> failure) {}

  void add(MappedVariant mapped, CatalogueComparison.News news) {
    jdbc.sql("""
            insert into fulfilment.catalogue_news (id, supplier, variant_id, kind, words, at)
            values (:id, :supplier, :variant, :kind, :words, :now)
            """)
        .param("id", TypeId.next("news").toString())
        .param("supplier", mapped.variant().supplier())
        .param("variant", mapped.variant().variantId())
        .param("kind", news.kind().word())
        .param("words", news.words())
        .param("now", Productions.utc(clock.instant()))
        .update();
  }

  /** The newest first. */
  public List<CatalogueNews> unread(int limit) {
    return jdbc.sql("select * from fulfilment.catalogue_news where read_at is null order by id desc limit :limit")
        .param("limit", limit)
        .query((row, number) -> new CatalogueNews(row.getString("id"), row.getString("supplier"), row.getString("variant_id"),
            NewsKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getString("words"), row.getTimestamp("at").toInstant()))
        .list();
  }

  /** An operator has seen a vendor's news. */
  public void read(String supplier) {
    jdbc.sql("update fulfilment.catalogue_news set read_at = :now where supplier = :supplier and read_at is null")
        .param("supplier", supplier).param("now", Productions.utc(clock.instant())).update();
  }

  void synced(String supplier, Optional<String> failure) {
    jdbc.sql("""
            insert into fulfilment.catalogue_syncs (supplier, at, failure) values (:supplier, :now, :failure)
            on conflict (supplier) do update set at = excluded.at, failure = excluded.failure
            """)
        .param("supplier", supplier).param("now", Productions.utc(clock.instant())).param("failure", failure.orElse(null)).update();
  }

  public List<Sync> syncs() {
    return jdbc.sql("select * from fulfilment.catalogue_syncs order by supplier")
        .query((row, number) -> new Sync(row.getString("supplier"), row.getTimestamp("at").toInstant(),
            Optional.ofNullable(row.getString("failure"))))
        .list();
  }
}
