package studio.fofo.minting.drop;

import java.math.BigInteger;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.BasisPoints;
import studio.fofo.minting.collection.CollectionId;
import studio.fofo.storage.Cid;

/**
 * A work in a collection of editions whose pieces are claimed in phases.
 *
 * @param number the token's id
 * @param pieces most pieces ever
 * @param creator receives the royalties
 */
public record DropEdition(
    BigInteger number, CollectionId collectionId, ArtworkId artworkId, String name, long pieces, Address creator, BasisPoints royalty,
    Cid metadataCid) {}
