package studio.fofo.minting.twin;

import java.time.Instant;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Address;

/**
 * Pieces of a product's edition for one buyer, a row of {@code minting.twins}.
 *
 * @param key chosen by the caller
 * @param number of its voucher
 */
record Twin(
    String id, String key, long chainId, String productKey, ArtworkId artworkId, Address recipient, long quantity, TwinState status,
    long number, Instant requestedAt) {}
