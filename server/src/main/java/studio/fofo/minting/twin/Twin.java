package studio.fofo.minting.twin;

import java.time.Instant;
import studio.fofo.artworks.ArtworkId;

/**
 * Pieces of a product's edition for one buyer, a row of {@code minting.twins}.
 *
 * @param key as the caller named it
 * @param number of the voucher
 */
record Twin(
    String id, String key, long chainId, String productKey, ArtworkId artworkId, String recipient, long quantity, TwinState status,
    long number, Instant requestedAt) {}
