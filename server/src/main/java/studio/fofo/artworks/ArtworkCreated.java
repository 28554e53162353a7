package studio.fofo.artworks;

import java.time.Instant;
import studio.fofo.kernel.UserId;

/**
 * A picture was finished or uploaded, and stored for its creator. Published once per picture, in the transaction that records it.
 *
 * @param style empty for an upload without one
 */
public record ArtworkCreated(ArtworkId artworkId, UserId owner, String style, Instant at) {}
