package studio.fofo.artworks;

import java.util.List;
import java.util.Optional;
import studio.fofo.kernel.UserId;
import studio.fofo.painter.image.PerceptualHash;
import studio.fofo.painter.image.Raster;
import studio.fofo.storage.Cid;

/** Where engines bring what they finished, and find it again. */
public interface FinishedPictures {

  /**
   * How a picture looks to the eye.
   *
   * @param hash by which near-duplicates are found
   * @param isTakenDown whether it looks like a picture that an operator took down, as it is, mirrored or turned
   */
  record Look(PerceptualHash hash, boolean isTakenDown) {}

  /** Takes some milliseconds of a processor: not for within a transaction. */
  Look look(Raster picture);

  /**
   * Records a picture in the caller's transaction and publishes {@link ArtworkCreated}; a variant that is there already stays as it is.
   * What looks like something that was taken down is taken down at once.
   *
   * @param drawing of what our painter drew, in the content store: whatever painters there are later, it is printed from that
   * @return whether it was new
   */
  boolean record(StoredArtwork picture, Look look, Optional<Cid> drawing);

  /** The pictures of one job, by variant. */
  List<StoredArtwork> ofJob(UserId owner, String jobId);
}
