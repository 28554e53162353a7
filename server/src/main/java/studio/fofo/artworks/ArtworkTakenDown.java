package studio.fofo.artworks;

import java.time.Instant;

/**
 * An operator took an artwork down, or restored it. Published in the transaction of the decision, once per change.
 *
 * @param isDown false if it was restored
 */
public record ArtworkTakenDown(ArtworkId artworkId, boolean isDown, Instant at) {}
