package studio.fofo.artworks;

import java.util.List;
import java.util.Optional;
import studio.fofo.kernel.UserId;
import studio.fofo.painter.image.PerceptualHash;
import studio.fofo.painter.image.Raster;
import studio.fofo.storage.Cid;

/** Records and finds pictures finished by engines. */
public interface FinishedPictures {

  /**
   * The look of a picture.
   *
   * @param hash perceptual hash for near-duplicates
   * @param isTakenDown whether it looks like a picture that an operator took down, also mirrored or rotated
   */
  record Look(PerceptualHash hash, boolean isTakenDown) {}

  /** Takes some milliseconds of processor time: do not call inside a transaction. */
  Look look(Raster picture);

  /**
   * Records a picture in the caller's transaction and publishes {@link ArtworkCreated}; an existing variant stays unchanged. A picture that
   * looks like one that was taken down is taken down at once.
   *
   * @param drawing our painter's drawing in the content store, from which it is printed whatever the painter becomes
   * @return whether it was new
   */
  boolean record(StoredArtwork picture, Look look, Optional<Cid> drawing);

  /** The pictures of one job, by variant. */
  List<StoredArtwork> ofJob(UserId owner, String jobId);
}
