package studio.fofo.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Artworks;
import studio.fofo.artworks.DigitalSource;
import studio.fofo.artworks.StoredArtwork;
import studio.fofo.artworks.Visibility;
import studio.fofo.artworks.gallery.JdbcArtworks;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.painter.image.PerceptualHash;
import studio.fofo.storage.ContentStore;
import studio.fofo.storage.UnixFsProfile;

/** Artworks that were never painted, for tests that do not need the picture. */
@Component
public class HungArtworks {

  private final JdbcArtworks artworks;
  private final ContentStore content;
  private final TransactionTemplate transaction;

  HungArtworks(JdbcArtworks artworks, ContentStore content, TransactionTemplate transaction) {
    this.artworks = artworks;
    this.content = content;
    this.transaction = transaction;
  }

  /** A new public artwork of this person. */
  public Artwork by(UserId owner) {
    return by(owner, Visibility.PUBLIC);
  }

  public Artwork by(UserId owner, Visibility visibility) {
    var id = new ArtworkId(TypeId.next(ArtworkId.PREFIX).toString());
    var image = content.put(("picture of " + id).getBytes(StandardCharsets.UTF_8), UnixFsProfile.V1_2025);
    var artwork = new Artwork(id, owner, "a neon fox in the rain", "a neon fox in the rain, glowing", "cyberpunk", 7, "procedural", "1",
        "painter", DigitalSource.ALGORITHMIC_MEDIA, 1024, 1024, image, "/media/" + id + ".webp", "/media/" + id + "-400.webp",
        Map.of("sun", "striped"), "{}",
        Instant.parse("2026-01-01T00:00:00Z"));
    transaction.executeWithoutResult(status -> artworks.record(new StoredArtwork(
        artwork, TypeId.next("job").toString(), 0, visibility, "/media/" + id + "-800.webp", "/media/" + id + "-160.webp", 1, null),
        looksOfItsOwn()));
    return artwork;
  }

  private static PerceptualHash looksOfItsOwn() {
    return new PerceptualHash(ThreadLocalRandom.current().nextLong(), ThreadLocalRandom.current().nextLong());
  }
}
