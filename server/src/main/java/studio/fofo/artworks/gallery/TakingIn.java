package studio.fofo.artworks.gallery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import studio.fofo.artworks.FinishedPictures;
import studio.fofo.artworks.StoredArtwork;
import studio.fofo.kernel.UserId;
import studio.fofo.painter.image.PerceptualHash;
import studio.fofo.painter.image.Raster;
import studio.fofo.storage.Cid;

/** {@link FinishedPictures} by rows. */
@Service
class TakingIn implements FinishedPictures {

  private final JdbcArtworks artworks;
  private final TakenDownLooks takenDown;
  private final Clock clock;

  TakingIn(JdbcArtworks artworks, TakenDownLooks takenDown, Clock clock) {
    this.artworks = artworks;
    this.takenDown = takenDown;
    this.clock = clock;
  }

  @Override
  public Look look(Raster picture) {
    var hash = PerceptualHash.of(picture);
    return new Look(hash, takenDown.has(picture, hash));
  }

  @Override
  public boolean record(StoredArtwork picture, Look look, Optional<Cid> drawing) {
    var isNew = artworks.record(picture, look.hash());
    if (isNew) {
      drawing.ifPresent(cid -> artworks.keepDrawing(picture.artwork().id(), cid));
    }
    if (isNew && look.isTakenDown()) {
      artworks.takeDown(picture.artwork().id(), "it looks like a picture that was taken down", clock.instant());
    }
    return isNew;
  }

  @Override
  public List<StoredArtwork> ofJob(UserId owner, String jobId) {
    return artworks.ofJob(owner, jobId);
  }
}
