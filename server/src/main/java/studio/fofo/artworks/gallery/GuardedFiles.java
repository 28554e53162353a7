package studio.fofo.artworks.gallery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.StoredArtwork;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.database.Migrations;
import studio.fofo.runtime.signals.Remembered;
import studio.fofo.storage.Cid;
import studio.fofo.storage.ContentStore;
import studio.fofo.storage.Exposure;

/**
 * Maps stored files to artworks, which determine who may read them. The same bytes may show several people's artworks: everybody who may
 * see one of them may read the bytes, unless one of them was taken down.
 */
@Repository
class GuardedFiles implements Exposure {

  /** Signalled whenever an artwork's visibility changes. */
  static final String CHANGED = "artworks/exposure";

  private final JdbcClient jdbc;
  private final ContentStore content;
  private final Signals signals;
  private final Remembered<Set<String>, List<Shown>> known;

  GuardedFiles(JdbcClient jdbc, ContentStore content, Signals signals, Migrations migrated) {
    this.jdbc = jdbc;
    this.content = content;
    this.signals = signals;
    this.known = Remembered.untilChanged(signals, CHANGED, addresses -> "");
  }

  /** The parts of an artwork that decide about its files. */
  private record Shown(UserId owner, boolean isOpen, boolean isTakenDown) {}

  void guard(ArtworkId id, String address, boolean tellsPrompt) {
    jdbc.sql("""
        insert into artworks.guarded_files (address, artwork_id, tells_prompt) values (:address, :artwork, :tells)
        on conflict (address, artwork_id) do nothing""")
        .param("address", address).param("artwork", id.value()).param("tells", tellsPrompt)
        .update();
  }

  /** A file and its blocks that only the artwork's creator may read, whatever the artwork's visibility. */
  void guardForMaker(ArtworkId id, Cid file) {
    content.blocks(file).forEach(block -> jdbc.sql("""
        insert into artworks.guarded_files (address, artwork_id, tells_prompt, for_maker) values (:address, :artwork, true, true)
        on conflict (address, artwork_id) do nothing""")
        .param("address", block.toString()).param("artwork", id.value())
        .update());
    signals.send(CHANGED);
  }

  /** An original and all its stored blocks, since each can be requested by its own name and contains a part of the picture. */
  private void guardBlocks(ArtworkId id, Cid original) {
    content.blocks(original).forEach(block -> guard(id, block.toString(), true));
    jdbc.sql("update artworks.artworks set blocks_guarded = true where id = :id").param("id", id.value()).update();
  }

  /** Originals from before their inner blocks were guarded, in batches. @return how many there were */
  int guardOlder(int limit) {
    var older = jdbc.sql("select id, image_cid from artworks.artworks where not blocks_guarded limit :limit").param("limit", limit)
        .query((row, number) -> Map.entry(new ArtworkId(row.getString("id")), Cid.parse(row.getString("image_cid")))).list();
    older.forEach(artwork -> guardBlocks(artwork.getKey(), artwork.getValue()));
    if (!older.isEmpty()) {
      signals.send(CHANGED);
    }
    return older.size();
  }

  /** Its original and its renditions. */
  void guard(StoredArtwork stored) {
    var artwork = stored.artwork();
    guardBlocks(artwork.id(), artwork.imageCid());
    Stream.of(artwork.imageUrl(), stored.imageSmallUrl(), artwork.thumbnailUrl(), stored.thumbnailSmallUrl()).distinct()
        .forEach(address -> guard(artwork.id(), address, false));
  }

  @Override
  public Verdict of(Set<String> addresses, @Nullable Caller asker) {
    var shown = known.get(Set.of(addresses), wanted -> wanted.stream().collect(Collectors.toMap(Function.identity(), this::read)))
        .getOrDefault(addresses, List.of());
    var isOperator = asker != null && asker.isOperator();
    if (shown.stream().anyMatch(Shown::isTakenDown)) {
      return isOperator ? Verdict.THIS_ASKER : Verdict.TAKEN_DOWN;
    }
    if (shown.isEmpty() || shown.stream().anyMatch(Shown::isOpen)) {
      return Verdict.EVERYBODY;
    }
    return isOperator || asker != null && shown.stream().anyMatch(one -> one.owner().equals(asker.userId()))
        ? Verdict.THIS_ASKER : Verdict.OTHERS;
  }

  private List<Shown> read(Set<String> addresses) {
    return jdbc.sql("""
        select artwork.user_id, artwork.taken_down_at is not null as is_down,
          not file.for_maker and artwork.visibility <> 'private' and (not file.tells_prompt or artwork.prompt_shown or artwork.engine = :upload) as is_open
        from artworks.guarded_files file join artworks.artworks artwork on artwork.id = file.artwork_id
        where file.address = any(:addresses)""")
        .param("addresses", addresses.toArray(String[]::new)).param("upload", Artwork.UPLOAD)
        .query((row, number) -> new Shown(new UserId(row.getString("user_id")), row.getBoolean("is_open"), row.getBoolean("is_down")))
        .list();
  }
}
