package studio.fofo.artworks.gallery;

import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.painter.image.PerceptualHash;
import studio.fofo.runtime.TurnKind;
import studio.fofo.runtime.Turns;

/**
 * Finds near-duplicates. An artwork is a near-duplicate of the first earlier artwork that looks the same, unless it is its owner's own
 * picture with the same parameters, since repeating those is intentional.
 *
 * <p>Candidates are found by bands of the perceptual hash, see {@code V002__looks.sql}: among a million artworks some six hundred are
 * compared.
 */
@Repository
class Looks {

  private static final TurnKind LOOKS = new TurnKind("artworks.looks");
  /** The exact expressions of the indexes, so that the planner uses them. */
  static final String LIKES = """
      select id, look_bits, look_tints from artworks.artworks
      where look_bits is not null and id <> :id
        and (look_bits & 8191 = :bits & 8191
          or look_bits >> 13 & 8191 = :bits >> 13 & 8191
          or look_bits >> 26 & 8191 = :bits >> 26 & 8191
          or look_bits >> 39 & 8191 = :bits >> 39 & 8191
          or look_bits >> 52 & 4095 = :bits >> 52 & 4095)
        and bit_count((look_bits # :bits)::bit(64)) <= :near
        and (user_id <> :user or (prompt, style, seed, engine, engine_version, model, parameters)
          is distinct from (:prompt, :style, :seed, :engine, :version, :model, :parameters::jsonb))
      order by created_at, id""";

  private static final int BANDS = 5;
  private static final int BAND_BITS = 13;

  private final JdbcClient jdbc;
  private final Turns turns;

  Looks(JdbcClient jdbc, Turns turns) {
    this.jdbc = jdbc;
    this.turns = turns;
  }

  /**
   * Stores a new artwork's hash, and whether it is a near-duplicate, in the caller's transaction. Two that look alike and come at the same
   * time wait for each other: they share a band, and take the turn of each, lowest first.
   */
  void keep(Artwork artwork, PerceptualHash look) {
    turns.take(LOOKS, IntStream.range(0, BANDS)
        .mapToObj(band -> band + "/" + (look.bits() >>> band * BAND_BITS & (1 << BAND_BITS) - 1)).toList());
    jdbc.sql("""
        update artworks.artworks set look_bits = :bits, look_tints = :tints, near_duplicate_of = :like
        where user_id = :user and id = :id""")
        .param("bits", look.bits()).param("tints", look.tints()).param("like", firstLike(artwork, look).map(ArtworkId::value).orElse(null))
        .param("user", artwork.owner().value()).param("id", artwork.id().value())
        .update();
  }

  private Optional<ArtworkId> firstLike(Artwork artwork, PerceptualHash look) {
    record Seen(ArtworkId id, PerceptualHash look) {}
    return jdbc.sql(LIKES)
        .param("id", artwork.id().value()).param("user", artwork.owner().value())
        .param("bits", look.bits()).param("near", PerceptualHash.NEAR)
        .param("prompt", artwork.prompt()).param("style", artwork.style()).param("seed", artwork.seed())
        .param("engine", artwork.engine()).param("version", artwork.engineVersion()).param("model", artwork.model())
        .param("parameters", artwork.parameters())
        .query((row, number) -> new Seen(new ArtworkId(row.getString("id")),
            new PerceptualHash(row.getLong("look_bits"), row.getLong("look_tints"))))
        .list().stream()
        .filter(seen -> seen.look().near(look))
        .map(Seen::id)
        .findFirst();
  }
}
