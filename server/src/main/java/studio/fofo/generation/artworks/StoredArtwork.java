package studio.fofo.generation.artworks;

import org.jspecify.annotations.Nullable;
import studio.fofo.generation.Artwork;

/**
 * An artwork with what only this module's own pages need.
 *
 * @param jobId which made it; null for an upload
 * @param imageSmallUrl up to 800 px
 * @param thumbnailSmallUrl up to 160 px
 * @param version rises with each change of visibility
 * @param nearDuplicateOf the earlier artwork that it looks like
 */
public record StoredArtwork(
    Artwork artwork, @Nullable String jobId, int variant, Visibility visibility, String imageSmallUrl, String thumbnailSmallUrl, int version,
    @Nullable NearDuplicate nearDuplicateOf) {}
