package studio.fofo.minting.mint;

import java.time.Instant;
import java.util.Optional;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.BasisPoints;
import studio.fofo.kernel.UserId;
import studio.fofo.minting.Mint;
import studio.fofo.minting.MintId;

/**
 * A creator's validated request for a mint.
 *
 * @param recipient the creator's wallet
 * @param editionSize 1 for an original
 */
public record MintOrder(
    MintId id, UserId userId, ArtworkId artworkId, String name, String description, long chainId, Address recipient,
    long editionSize, BasisPoints royalty) {

  Mint mint(Address contract, String imageCid, Instant now) {
    return new Mint(id, userId, artworkId, Mint.Status.REQUESTED, name, description, chainId, contract, recipient, editionSize, royalty,
        imageCid, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), now);
  }
}
