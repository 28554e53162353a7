package studio.fofo.minting;

import java.math.BigInteger;

/**
 * A buyer holds the twin of what was bought. Published once for each key, and once more for each transaction that took the place of one
 * whose block is no longer part of the chain.
 *
 * @param key as given to {@link Twins#request}
 */
public record TwinMinted(String key, long chainId, String contract, BigInteger tokenId, long quantity, String txHash) {}
