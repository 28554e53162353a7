package studio.fofo.minting;

import java.math.BigInteger;
import studio.fofo.kernel.Address;

/**
 * A buyer received the twin of a purchase. Published once per key, and again for each transaction that replaced one from an orphaned block.
 *
 * @param key as given to {@link Twins#request}
 */
public record TwinMinted(String key, long chainId, Address contract, BigInteger tokenId, long quantity, String txHash) {}
