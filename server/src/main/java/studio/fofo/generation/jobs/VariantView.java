package studio.fofo.generation.jobs;

import studio.fofo.artworks.StoredArtwork;

/** A finished variant, as jobs and their events show it. */
public record VariantView(
    int index, long seed, String artworkId, String imageUrl, String imageSmallUrl, String thumbnailUrl, String thumbnailSmallUrl,
    String cid, int width, int height) {

  public static VariantView of(StoredArtwork stored) {
    var artwork = stored.artwork();
    return new VariantView(
        stored.variant(), artwork.seed(), artwork.id().value(), artwork.imageUrl(), stored.imageSmallUrl(), artwork.thumbnailUrl(),
        stored.thumbnailSmallUrl(), artwork.imageCid().toString(), artwork.width(), artwork.height());
  }
}
