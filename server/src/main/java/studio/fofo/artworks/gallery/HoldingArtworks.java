package studio.fofo.artworks.gallery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.HeldArtworks;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.web.HotReads;

/** {@link HeldArtworks} by the column {@code held}, with one statement for thousands. */
@Repository
class HoldingArtworks implements HeldArtworks {

  private final JdbcClient jdbc;
  private final Signals signals;

  HoldingArtworks(JdbcClient jdbc, Signals signals) {
    this.jdbc = jdbc;
    this.signals = signals;
  }

  /** Rows are locked in the order of their ids, so that two drops with the same artworks cannot wait for each other. */
  @Override
  public Set<ArtworkId> hold(UserId owner, Map<ArtworkId, String> files) {
    var held = jdbc.sql("""
            with wanted as (
              select id from artworks.artworks where id = any(:ids) and user_id = :user order by id for update)
            update artworks.artworks a set held = true, version = version + 1 from wanted
            where a.id = wanted.id and a.visibility = 'private' and not a.revealed and a.taken_down_at is null
              and not a.held and a.review = 'passed'
            returning a.id
            """)
        .param("ids", texts(files.keySet())).param("user", owner.value())
        .query((row, number) -> new ArtworkId(row.getString("id"))).list().stream().collect(Collectors.toUnmodifiableSet());
    var ordered = new ArrayList<>(held);
    jdbc.sql("""
            insert into artworks.guarded_files (address, artwork_id, tells_prompt)
            select address, artwork, true from unnest(:addresses::text[], :artworks::text[]) as one (address, artwork)
            on conflict (address, artwork_id) do nothing
            """)
        .param("addresses", ordered.stream().map(files::get).toArray(String[]::new)).param("artworks", texts(ordered)).update();
    signals.send(GuardedFiles.CHANGED);
    return held;
  }

  @Override
  public void release(Collection<ArtworkId> ids) {
    jdbc.sql("update artworks.artworks set held = false, version = version + 1 where id = any(:ids) and held")
        .param("ids", texts(ids)).update();
  }

  @Override
  public void reveal(Collection<ArtworkId> ids) {
    var changed = jdbc.sql("""
            update artworks.artworks set held = false, revealed = true, prompt_shown = true, version = version + 1,
              visibility = case visibility when 'private' then 'unlisted' else visibility end
            where id = any(:ids) and not revealed returning id
            """)
        .param("ids", texts(ids)).query((row, number) -> row.getString("id")).list();
    if (!changed.isEmpty()) {
      changed.forEach(id -> signals.send(HotReads.SIGNAL + Exhibiting.topic(new ArtworkId(id))));
      signals.send(HotReads.SIGNAL + Exhibiting.GALLERY);
      signals.send(GuardedFiles.CHANGED);
    }
  }

  @Override
  public boolean isHeld(ArtworkId id) {
    return jdbc.sql("select held from artworks.artworks where id = :id for share").param("id", id.value()).query(Boolean.class).optional()
        .orElse(false);
  }

  private static String[] texts(Collection<ArtworkId> ids) {
    return ids.stream().map(ArtworkId::value).toArray(String[]::new);
  }
}
