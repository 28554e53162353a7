package studio.fofo.artworks.gallery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkCreated;
import studio.fofo.artworks.ArtworksErrors;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Artworks;
import studio.fofo.artworks.DigitalSource;
import studio.fofo.artworks.HeldArtworks;
import studio.fofo.artworks.NearDuplicate;
import studio.fofo.artworks.StoredArtwork;
import studio.fofo.artworks.Visibility;
import studio.fofo.kernel.UserId;
import studio.fofo.painter.image.PerceptualHash;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.web.HotReads;
import studio.fofo.storage.Cid;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** {@link Artworks} in PostgreSQL. */
@Repository
public class JdbcArtworks implements Artworks {

  private static final TypeReference<LinkedHashMap<String, String>> FEATURES = new TypeReference<>() {};

  private static final String SELECT = """
      select artwork.*, earlier.user_id as earlier_user, earlier.visibility as earlier_visibility
      from artworks.artworks artwork left join artworks.artworks earlier on earlier.id = artwork.near_duplicate_of
      """;

  private final JdbcClient jdbc;
  private final Looks looks;
  private final GuardedFiles files;
  private final HeldArtworks held;
  private final Reviews reviews;
  private final JsonMapper json;
  private final ApplicationEventPublisher publisher;
  private final Signals signals;

  JdbcArtworks(JdbcClient jdbc, Looks looks, GuardedFiles files, HeldArtworks held, Reviews reviews, JsonMapper json,
      ApplicationEventPublisher publisher, Signals signals) {
    this.jdbc = jdbc;
    this.looks = looks;
    this.files = files;
    this.held = held;
    this.reviews = reviews;
    this.json = json;
    this.publisher = publisher;
    this.signals = signals;
  }

  /**
   * Records a finished picture in the caller's transaction and publishes {@link ArtworkCreated}; an existing variant or upload stays
   * unchanged.
   *
   * @param look its perceptual hash, for finding near-duplicates
   * @return whether it was new
   */
  public boolean record(StoredArtwork stored, PerceptualHash look) {
    var artwork = stored.artwork();
    var isNew = jdbc.sql("""
        insert into artworks.artworks (
          user_id, id, job_id, variant, visibility, prompt, enhanced_prompt, style, seed, engine, engine_version, model, digital_source, width, height,
          image_cid, image_url, image_small_url, thumbnail_url, thumbnail_small_url, features, parameters, created_at)
        values (
          :user, :id, :job, :variant, :visibility, :prompt, :enhanced, :style, :seed, :engine, :version, :model, :source, :width, :height,
          :cid, :image, :imageSmall, :thumbnail, :thumbnailSmall, :features::jsonb, :parameters::jsonb, :at)
        on conflict do nothing""")
        .param("user", artwork.owner().value()).param("id", artwork.id().value())
        .param("job", stored.jobId()).param("variant", stored.variant()).param("visibility", stored.visibility().word())
        .param("prompt", artwork.prompt()).param("enhanced", artwork.enhancedPrompt())
        .param("style", artwork.style()).param("seed", artwork.seed())
        .param("engine", artwork.engine()).param("version", artwork.engineVersion()).param("model", artwork.model())
        .param("source", artwork.source().term()).param("width", artwork.width()).param("height", artwork.height())
        .param("cid", artwork.imageCid().toString())
        .param("image", artwork.imageUrl()).param("imageSmall", stored.imageSmallUrl())
        .param("thumbnail", artwork.thumbnailUrl()).param("thumbnailSmall", stored.thumbnailSmallUrl())
        .param("features", json.writeValueAsString(artwork.features())).param("parameters", artwork.parameters())
        .param("at", Timestamp.from(artwork.createdAt()))
        .update() == 1;
    if (isNew) {
      looks.keep(artwork, look);
      reviews.begin(artwork);
      files.guard(stored);
      signals.send(GuardedFiles.CHANGED);
      if (stored.visibility() == Visibility.PUBLIC) {
        signals.send(HotReads.SIGNAL + Exhibiting.GALLERY);
      }
      publisher.publishEvent(new ArtworkCreated(artwork.id(), artwork.owner(), artwork.style(), artwork.createdAt()));
    }
    return isNew;
  }

  /** Records our painter's drawing of an artwork, in the caller's transaction. Only its creator may read it, like the vector master. */
  public void keepDrawing(ArtworkId id, Cid drawing) {
    jdbc.sql("update artworks.artworks set drawing_cid = :cid where id = :id").param("cid", drawing.toString()).param("id", id.value())
        .update();
    files.guardForMaker(id, drawing);
  }

  /** Our painter's drawing; empty for other engines' pictures, and for pictures from before drawings were stored. */
  public Optional<Cid> drawing(ArtworkId id) {
    return jdbc.sql("select drawing_cid from artworks.artworks where id = :id and drawing_cid is not null").param("id", id.value())
        .query(String.class).optional().map(Cid::parse);
  }

  @Override
  public Optional<Artwork> find(ArtworkId id) {
    return stored(id).map(StoredArtwork::artwork);
  }

  @Override
  public Map<ArtworkId, Artwork> findAll(Collection<ArtworkId> ids) {
    return stored(ids).values().stream().map(StoredArtwork::artwork).collect(Collectors.toMap(Artwork::id, Function.identity()));
  }

  /** Several in one read; unknown ones are absent. */
  public Map<ArtworkId, StoredArtwork> stored(Collection<ArtworkId> ids) {
    return jdbc.sql(SELECT + "where artwork.id = any(:ids)").param("ids", ids.stream().map(ArtworkId::value).toArray(String[]::new))
        .query(this::row).list().stream().collect(Collectors.toMap(stored -> stored.artwork().id(), Function.identity()));
  }

  public Optional<StoredArtwork> stored(ArtworkId id) {
    return jdbc.sql(SELECT + "where artwork.id = :id").param("id", id.value()).query(this::row).optional();
  }

  @Override
  public Artwork requireOwned(ArtworkId id, UserId owner) {
    var owned = stored(id).filter(stored -> stored.artwork().owner().equals(owner)).orElseThrow(() -> ArtworksErrors.unknown(id.value()));
    if (owned.isTakenDown()) {
      throw ArtworksErrors.takenDown(id);
    }
    return owned.artwork();
  }

  @Override
  public boolean isTakenDown(ArtworkId id) {
    return isTakenDown(id, "");
  }

  @Override
  public Set<ArtworkId> takenDown(Collection<ArtworkId> ids) {
    return jdbc.sql("select id from artworks.artworks where id = any(:ids) and taken_down_at is not null")
        .param("ids", ids.stream().map(ArtworkId::value).toArray(String[]::new))
        .query((row, number) -> new ArtworkId(row.getString("id"))).list().stream().collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public boolean keepUp(ArtworkId id) {
    return !isTakenDown(id, " for share");
  }

  private boolean isTakenDown(ArtworkId id, String lock) {
    return jdbc.sql("select taken_down_at is not null from artworks.artworks where id = :id" + lock).param("id", id.value())
        .query(Boolean.class).optional().orElse(false);
  }

  @Override
  public void requireFree(ArtworkId id) {
    if (held.isHeld(id)) {
      throw ArtworksErrors.held(id);
    }
    reviews.requirePassed(id);
  }

  /** The pictures of one job, by variant. */
  public List<StoredArtwork> ofJob(UserId owner, String jobId) {
    return jdbc.sql(SELECT + "where artwork.user_id = :user and artwork.job_id = :job order by artwork.variant")
        .param("user", owner.value()).param("job", jobId).query(this::row).list();
  }

  /** A person's pictures, latest first, one more than requested. */
  public List<StoredArtwork> ofOwner(UserId owner, @Nullable String after, int limit) {
    return jdbc.sql(SELECT + """
        where artwork.user_id = :user and (:after::text is null or artwork.id < :after)
        order by artwork.id desc limit :limit""")
        .param("user", owner.value()).param("after", after).param("limit", limit + 1).query(this::row).list();
  }

  /** The gallery, or its curated pictures, latest first, one more than requested. */
  public List<StoredArtwork> gallery(@Nullable String style, boolean curated, @Nullable String after, int limit) {
    var ofStyle = (style == null ? "" : "and artwork.style = :style") + (curated ? " and artwork.curated_at is not null" : "");
    return jdbc.sql(SELECT + """
        where artwork.visibility = 'public' and artwork.taken_down_at is null %s and (:after::text is null or artwork.id < :after)
        order by artwork.id desc limit :limit""".formatted(ofStyle))
        .param("style", style).param("after", after).param("limit", limit + 1).query(this::row).list();
  }

  /**
   * Changes an artwork's visibility, if its version is still current. One that was minted or offered stays visible to those who know its
   * id, with its prompt.
   *
   * @param promptShown null to leave it unchanged
   * @return whether the version was current
   */
  boolean show(ArtworkId id, UserId owner, Visibility visibility, @Nullable Boolean promptShown, long version) {
    return jdbc.sql("""
        update artworks.artworks set version = version + 1,
          visibility = case when revealed and :visibility = 'private' then 'unlisted' else :visibility end,
          prompt_shown = revealed or coalesce(:prompt::boolean, prompt_shown)
        where user_id = :user and id = :id and version = :version""")
        .param("visibility", visibility.word()).param("prompt", promptShown)
        .param("user", owner.value()).param("id", id.value()).param("version", version)
        .update() == 1;
  }

  /** Adds a picture in the gallery to the landing page, or removes it.
   *
   * @return whether it is in the gallery */
  boolean curate(ArtworkId id, boolean curated, Instant now) {
    return jdbc.sql("""
        update artworks.artworks set curated_at = case when :curated then coalesce(curated_at, :now) end
        where id = :id and (visibility = 'public' or not :curated)""")
        .param("curated", curated).param("now", Timestamp.from(now)).param("id", id.value())
        .update() == 1;
  }

  @Override
  public void reveal(ArtworkId id) {
    var changed = jdbc.sql("""
        update artworks.artworks set revealed = true, prompt_shown = true, version = version + 1,
          visibility = case visibility when 'private' then 'unlisted' else visibility end
        where id = :id and not revealed and not held and review = 'passed'""")
        .param("id", id.value()).update();
    if (changed == 1) {
      tellCaches(id);
    } else {
      requireFree(id);
    }
  }

  @Override
  public void guard(ArtworkId id, String address, boolean tellsPrompt) {
    files.guard(id, address, tellsPrompt);
    signals.send(GuardedFiles.CHANGED);
  }

  /** Takes it down, or restores it if the reason is null, in the caller's transaction.
   *
   * @return whether that changed anything */
  public boolean takeDown(ArtworkId id, @Nullable String reason, Instant now) {
    var changed = jdbc.sql("""
        update artworks.artworks set version = version + 1, taken_down_for = :reason,
          taken_down_at = case when :reason::text is null then null else :now::timestamptz end,
          curated_at = case when :reason::text is null then curated_at end
        where id = :id and (taken_down_at is null) = (:reason::text is not null)""")
        .param("reason", reason).param("now", Timestamp.from(now)).param("id", id.value())
        .update() == 1;
    if (changed) {
      tellCaches(id);
    }
    return changed;
  }

  private void tellCaches(ArtworkId id) {
    signals.send(HotReads.SIGNAL + Exhibiting.topic(id));
    signals.send(HotReads.SIGNAL + Exhibiting.GALLERY);
    signals.send(GuardedFiles.CHANGED);
  }

  private StoredArtwork row(ResultSet row, int number) throws SQLException {
    var artwork = new Artwork(
        new ArtworkId(row.getString("id")), new UserId(row.getString("user_id")),
        row.getString("prompt"), row.getString("enhanced_prompt"), row.getString("style"), row.getLong("seed"),
        row.getString("engine"), row.getString("engine_version"), row.getString("model"),
        DigitalSource.of(row.getString("digital_source")).orElseThrow(), row.getInt("width"), row.getInt("height"),
        Cid.parse(row.getString("image_cid")), row.getString("image_url"), row.getString("thumbnail_url"),
        features(row.getString("features")), row.getString("parameters"), row.getTimestamp("created_at").toInstant());
    return new StoredArtwork(
        artwork, row.getString("job_id"), row.getInt("variant"), Visibility.of(row.getString("visibility")),
        row.getString("image_small_url"), row.getString("thumbnail_small_url"), row.getInt("version"), nearDuplicate(row),
        row.getBoolean("prompt_shown"), row.getTimestamp("curated_at") != null, row.getString("taken_down_for"));
  }

  private static @Nullable NearDuplicate nearDuplicate(ResultSet row) throws SQLException {
    var id = row.getString("near_duplicate_of");
    return id == null ? null : new NearDuplicate(
        new ArtworkId(id), new UserId(row.getString("earlier_user")), Visibility.of(row.getString("earlier_visibility")));
  }

  /** The near-duplicates of this artwork. */
  public List<ArtworkId> nearDuplicatesOf(ArtworkId id) {
    return jdbc.sql("select id from artworks.artworks where near_duplicate_of = :id").param("id", id.value())
        .query((row, number) -> new ArtworkId(row.getString("id"))).list();
  }

  private Map<String, String> features(String text) {
    return json.readValue(text, FEATURES);
  }
}
