package studio.fofo.artworks.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.DigitalSource;
import studio.fofo.artworks.StoredArtwork;
import studio.fofo.artworks.Visibility;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.painter.image.PerceptualHash;
import studio.fofo.storage.ContentStore;
import studio.fofo.testing.ModuleTest;

/** Which artworks are near-duplicates of which. */
@ModuleTest
class LooksTest {

  private final JdbcArtworks artworks;
  private final ContentStore content;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  LooksTest(JdbcArtworks artworks, ContentStore content, JdbcClient jdbc, TransactionTemplate transaction) {
    this.artworks = artworks;
    this.content = content;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Test
  void findsALookWithAnyFourDifferentBits() {
    var look = someLook();
    var original = hang(UserId.next(), 1, look);
    for (var bits : new long[] {0, 1, 0xF, 1L << 63 | 1L << 40 | 1L << 20 | 1, 1L << 13 | 1L << 26 | 1L << 39 | 1L << 52}) {
      assertThat(nearDuplicate(hang(UserId.next(), 2, new PerceptualHash(look.bits() ^ bits, look.tints())))).as(Long.toHexString(bits))
          .isEqualTo(original);
    }
  }

  @Test
  void ignoresLooksThatDifferInShapeOrColour() {
    var look = someLook();
    hang(UserId.next(), 1, look);
    assertThat(nearDuplicate(hang(UserId.next(), 2, new PerceptualHash(look.bits() ^ 0b11111, look.tints())))).isNull();
    assertThat(nearDuplicate(hang(UserId.next(), 3, new PerceptualHash(look.bits(), ~look.tints())))).isNull();
  }

  @Test
  void namesTheFirstOfSeveralAndAcceptsOnesOwnRepeat() {
    var look = someLook();
    var creator = UserId.next();
    var original = hang(creator, 1, look);
    assertThat(nearDuplicate(hang(creator, 1, look))).as("the same recipe again").isNull();
    assertThat(nearDuplicate(hang(creator, 2, look))).as("one's own by another recipe").isEqualTo(original);
    assertThat(nearDuplicate(hang(UserId.next(), 1, look))).isEqualTo(original);
  }

  @Test
  void flagsAllButOneOfSeveralConcurrentOnes() throws Exception {
    var look = someLook();
    try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
      var hung = people.invokeAll(IntStream.range(0, 6).<Callable<ArtworkId>>mapToObj(each -> () -> hang(UserId.next(), 1, look)).toList());
      var unflagged = 0;
      for (var one : hung) {
        unflagged += nearDuplicate(one.get()) == null ? 1 : 0;
      }
      assertThat(unflagged).isEqualTo(1);
    }
  }

  @Test
  void findsLooksThroughTheirBandsHoweverManyArtworksThereAre() {
    var plan = transaction.execute(status -> {
      status.setRollbackOnly();
      jdbc.sql("""
          insert into artworks.artworks (
            user_id, id, job_id, variant, visibility, prompt, enhanced_prompt, style, seed, engine, engine_version, model, digital_source, width, height, image_cid,
            image_url, image_small_url, thumbnail_url, thumbnail_small_url, features, parameters, created_at, look_bits, look_tints)
          select 'usr_many', 'art_many' || n, 'job_many' || n, 0, 'unlisted', 'a fox', '', 'cyberpunk', n, '', '', '', '', 1, 1, '', '', '', '', '', '{}', '{}',
            now(), (random() * 9e18)::bigint, 0
          from generate_series(1, 20000) n""").update();
      jdbc.sql("analyze artworks.artworks").update();
      return String.join("\n", jdbc.sql("explain (analyze, costs off, timing off) " + Looks.LIKES)
          .param("id", "art_").param("user", "usr_").param("bits", 0x0123_4567_89AB_CDEFL).param("near", PerceptualHash.NEAR)
          .param("prompt", "").param("style", "").param("seed", 1L).param("engine", "").param("version", "").param("model", "")
          .param("parameters", "{}")
          .query(String.class).list());
    });
    assertThat(plan).contains("artworks_look_0", "artworks_look_1", "artworks_look_2", "artworks_look_3", "artworks_look_4");
  }

  private static PerceptualHash someLook() {
    return new PerceptualHash(ThreadLocalRandom.current().nextLong(), 0x0123_4567_89AB_0123L);
  }

  private @Nullable ArtworkId nearDuplicate(ArtworkId id) {
    var earlier = artworks.stored(id).orElseThrow().nearDuplicateOf();
    return earlier == null ? null : earlier.id();
  }

  private ArtworkId hang(UserId owner, long seed, PerceptualHash look) {
    var id = new ArtworkId(TypeId.next("art").toString());
    var artwork = new Artwork(
        id, owner, "a fox", "a fox", "cyberpunk", seed, "procedural", "1", "painter", DigitalSource.ALGORITHMIC_MEDIA, 64, 64,
        content.put(new byte[] {1, 2, 3}), "/media/x", "/media/y",
        Map.of(), "{}", Instant.now());
    transaction.executeWithoutResult(status -> artworks.record(
        new StoredArtwork(artwork, TypeId.next("job").toString(), 0, Visibility.UNLISTED, "/media/z", "/media/w", 1, null), look));
    return id;
  }
}
