package studio.fofo.minting;

import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.UserId;

/** A creator requested a mint, which is recorded. */
public record MintRequested(MintId mintId, UserId userId, ArtworkId artworkId) {}
