package studio.fofo.minting.collection;

import java.util.Optional;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Address;
import studio.fofo.minting.collection.Collection.Royalty;

/**
 * What a collection's owner wants to hold; what is empty stays as it is.
 *
 * @param transferValidator zero to ask nobody
 * @param studioMints whether this studio may mint into it
 */
public record CollectionWishes(
    Optional<String> description, Optional<ArtworkId> coverId, Optional<Royalty> royalty, Optional<Address> transferValidator,
    Optional<Boolean> studioMints) {}
