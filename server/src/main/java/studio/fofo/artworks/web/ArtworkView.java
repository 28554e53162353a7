package studio.fofo.artworks.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.Design;
import studio.fofo.artworks.DigitalSource;
import studio.fofo.artworks.StoredArtwork;
import studio.fofo.artworks.Visibility;
import studio.fofo.kernel.UserId;

/**
 * An artwork with its provenance.
 *
 * @param prompt what was asked for; of an upload, its title; empty if its creator does not show it
 * @param enhancedPrompt null for an upload, as are seed and model
 * @param style null for an upload without one
 * @param engine {@code procedural} is our own painter, not AI; {@code upload} means that its owner uploaded it
 * @param digitalSource how it was made, an IPTC digital source type; of an upload, according to its owner
 * @param parameters empty if the prompt is not shown, since they contain it
 * @param promptShown whether others may read the prompt
 * @param designs the printable parts: {@code picture}, and {@code emblem} if its subject can be printed alone
 * @param curated whether the landing page shows it
 * @param imageCid null if the prompt is not shown, since the file contains it; the original PNG, at {@code /ipfs/{imageCid}} here and on
 *     any gateway that has it
 * @param nearDuplicate whether it looks like an earlier artwork, of somebody else or of its owner
 * @param nearDuplicateOf that artwork, if the caller may see it
 * @param jobId null for anybody but the owner, and for an upload
 * @param mine null if the reply is the same for everybody
 * @param takenDownFor why an operator took it down, for its owner; absent unless one did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ArtworkView(
    String id, OwnerView owner, String prompt, @Nullable String enhancedPrompt, @Nullable String style, @Nullable Long seed, String engine,
    String engineVersion, @Nullable String model, DigitalSource digitalSource, int width, int height, String imageUrl, String imageSmallUrl,
    String thumbnailUrl, String thumbnailSmallUrl,
    @Nullable String imageCid, @Nullable String imageUri, Map<String, String> features, @JsonRawValue String parameters,
    Visibility visibility, boolean promptShown, boolean curated,
    Instant createdAt, List<Design> designs, boolean nearDuplicate, @Nullable String nearDuplicateOf, @Nullable String jobId,
    @Nullable Boolean mine,
    @Nullable String takenDownFor) {

  record OwnerView(String id) {}

  static ArtworkView of(StoredArtwork stored) {
    return view(stored, null, null, null);
  }

  static ArtworkView mine(StoredArtwork stored) {
    return view(stored, stored.artwork().owner(), stored.jobId(), true);
  }

  static ArtworkView somebodyElses(StoredArtwork stored, UserId reader) {
    return view(stored, reader, null, false);
  }

  private static ArtworkView view(
      StoredArtwork stored, @Nullable UserId reader, @Nullable String jobId, @Nullable Boolean mine) {
    var artwork = stored.artwork();
    var earlier = stored.nearDuplicateOf();
    var isKnown = earlier != null && (reader == null ? earlier.isKnownToAll() : earlier.isKnownTo(reader));
    var made = !artwork.isUploaded();
    var tells = stored.tellsPrompt() || Boolean.TRUE.equals(mine);
    return new ArtworkView(
        artwork.id().value(), new OwnerView(artwork.owner().value()), tells ? artwork.prompt() : "",
        made && tells ? artwork.enhancedPrompt() : null,
        artwork.style().isEmpty() ? null : artwork.style(), made ? artwork.seed() : null, artwork.engine(), artwork.engineVersion(),
        made ? artwork.model() : null, artwork.source(), artwork.width(), artwork.height(),
        artwork.imageUrl(), stored.imageSmallUrl(), artwork.thumbnailUrl(), stored.thumbnailSmallUrl(),
        tells ? artwork.imageCid().toString() : null, tells ? artwork.imageCid().uri() : null, artwork.features(),
        tells ? artwork.parameters() : "{}", stored.visibility(), stored.promptShown(), stored.isCurated(),
        artwork.createdAt(), designs(artwork), earlier != null, earlier != null && isKnown ? earlier.id().value() : null, jobId, mine,
        stored.takenDownFor());
  }

  private static List<Design> designs(Artwork artwork) {
    return Arrays.stream(Design.values()).filter(design -> design != Design.EMBLEM || artwork.hasEmblem()).toList();
  }
}
