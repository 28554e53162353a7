package studio.fofo.minting.collection;

import java.time.Instant;
import java.util.Optional;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.UserId;
import studio.fofo.minting.collection.Collection.Royalty;

/**
 * A creator's validated request for a collection.
 *
 * @param owner the creator's wallet
 * @param maxSupply of originals; empty for no limit
 */
public record CollectionOrder(
    CollectionId id, UserId creator, long chainId, CollectionKind kind, Address owner, String name, String symbol, String description,
    ArtworkId coverId, Royalty royalty, Optional<Long> maxSupply) {

  Collection collection(Instant now) {
    return new Collection(id, creator, chainId, kind, Collection.Status.REQUESTED, owner, name, symbol, description, coverId, royalty,
        maxSupply, Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty(), now);
  }
}
