package studio.fofo.minting.mint;

import java.time.Instant;
import java.util.Optional;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.BasisPoints;
import studio.fofo.kernel.UserId;
import studio.fofo.minting.Mint;
import studio.fofo.minting.MintId;
import studio.fofo.minting.collection.CollectionId;

/**
 * A creator's validated request for a mint.
 *
 * @param chainId empty for the default chain, or the collection's
 * @param collectionId a collection of the creator's own; empty for the studio's
 * @param recipient the creator's wallet
 * @param editionSize 1 for an original
 */
public record MintOrder(
    MintId id, UserId userId, ArtworkId artworkId, String name, String description, Optional<Long> chainId,
    Optional<CollectionId> collectionId, Address recipient, long editionSize, BasisPoints royalty) {

  Mint mint(Place place, String imageCid, Instant now) {
    return new Mint(id, userId, artworkId, Mint.Status.REQUESTED, name, description, place.chainId(),
        place.contract(), recipient, editionSize, royalty,
        imageCid, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), now);
  }

  /** Where it is minted. */
  record Place(long chainId, Address contract) {}
}
