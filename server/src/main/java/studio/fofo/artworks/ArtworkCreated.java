package studio.fofo.artworks;

import java.time.Instant;
import studio.fofo.kernel.UserId;

/**
 * A picture is finished or uploaded, stored, and belongs to its creator. Published once for each, in the transaction that records it.
 *
 * @param style empty for an upload that was given none
 */
public record ArtworkCreated(ArtworkId artworkId, UserId owner, String style, Instant at) {}
