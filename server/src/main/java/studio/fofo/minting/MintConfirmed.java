package studio.fofo.minting;

import java.math.BigInteger;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.UserId;

/** The token exists, with enough confirmations. Published once per mint. */
public record MintConfirmed(
    MintId mintId, UserId userId, ArtworkId artworkId, long chainId, Address contract, BigInteger tokenId) {}
