package studio.fofo.artworks;

import java.time.Instant;

/**
 * An operator took an artwork down, or put it back. Published in the transaction that says so, once for each change.
 *
 * @param isDown false when it is back
 */
public record ArtworkTakenDown(ArtworkId artworkId, boolean isDown, Instant at) {}
