package studio.fofo.minting.twin;

import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Address;
import studio.fofo.storage.Cid;

/**
 * The edition of a product's twins; its terms are set by the first twin.
 *
 * @param number the token's id on "FOFO Editions"
 * @param creator receives the royalties; the zero address if the creator has no wallet
 */
public record Edition(
    long chainId, String productKey, long number, ArtworkId artworkId, Cid metadataCid, Address creator, int royaltyBps) {}
