package studio.fofo.artworks;

import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.UserId;

/**
 * An artwork with fields that only this module needs.
 *
 * @param jobId the job that made it; null for an upload
 * @param imageSmallUrl up to 800 px
 * @param thumbnailSmallUrl up to 160 px
 * @param version incremented with each change of visibility
 * @param nearDuplicateOf the earlier artwork that it looks like
 * @param promptShown whether others may read the prompt
 * @param isCurated whether an operator chose it for the landing page
 * @param takenDownFor why an operator took it down; null unless one did
 */
public record StoredArtwork(
    Artwork artwork, @Nullable String jobId, int variant, Visibility visibility, String imageSmallUrl, String thumbnailSmallUrl,
    int version,
    @Nullable NearDuplicate nearDuplicateOf, boolean promptShown, boolean isCurated, @Nullable String takenDownFor) {

  /** A new artwork: its prompt is hidden, and it is not curated. */
  public StoredArtwork(
      Artwork artwork, @Nullable String jobId, int variant, Visibility visibility, String imageSmallUrl, String thumbnailSmallUrl,
      int version,
      @Nullable NearDuplicate nearDuplicateOf) {
    this(artwork, jobId, variant, visibility, imageSmallUrl, thumbnailSmallUrl, version, nearDuplicateOf, false, false, null);
  }

  public boolean isSeenBy(@Nullable UserId reader) {
    return artwork.owner().equals(reader) || visibility != Visibility.PRIVATE && !isTakenDown();
  }

  public boolean isTakenDown() {
    return takenDownFor != null;
  }

  /** An upload's title is as visible as its picture; a prompt is shown only if its creator chooses so. */
  public boolean tellsPrompt() {
    return promptShown || artwork.isUploaded();
  }
}
