package studio.fofo.generation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.fofo.generation.artworks.StoredArtwork;

/**
 * An artwork with its provenance.
 *
 * @param imageCid the original PNG, at {@code /ipfs/{imageCid}} here and on any gateway that has it
 * @param jobId null for anybody but the owner
 * @param mine null where the reply is the same for everybody
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArtworkView(
    String id, OwnerView owner, String prompt, String enhancedPrompt, String style, long seed, String engine, String engineVersion,
    String model, int width, int height, String imageUrl, String imageSmallUrl, String thumbnailUrl, String thumbnailSmallUrl,
    String imageCid, String imageUri, Map<String, String> features, @JsonRawValue String parameters, String visibility, Instant createdAt,
    @Nullable String jobId, @Nullable Boolean mine) {

  record OwnerView(String id) {}

  static ArtworkView of(StoredArtwork stored) {
    return view(stored, null, null);
  }

  static ArtworkView mine(StoredArtwork stored) {
    return view(stored, stored.jobId(), true);
  }

  static ArtworkView somebodyElses(StoredArtwork stored) {
    return view(stored, null, false);
  }

  private static ArtworkView view(StoredArtwork stored, @Nullable String jobId, @Nullable Boolean mine) {
    var artwork = stored.artwork();
    return new ArtworkView(
        artwork.id().value(), new OwnerView(artwork.owner().value()), artwork.prompt(), artwork.enhancedPrompt(), artwork.style(),
        artwork.seed(), artwork.engine(), artwork.engineVersion(), artwork.model(), artwork.width(), artwork.height(),
        artwork.imageUrl(), stored.imageSmallUrl(), artwork.thumbnailUrl(), stored.thumbnailSmallUrl(),
        artwork.imageCid().toString(), artwork.imageCid().uri(), artwork.features(), artwork.parameters(), stored.visibility().word(),
        artwork.createdAt(), jobId, mine);
  }
}
