package studio.fofo.minting;

import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.UserId;

/** A creator asked for a mint; it is written down. */
public record MintRequested(MintId mintId, UserId userId, ArtworkId artworkId) {}
