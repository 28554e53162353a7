package studio.fofo.minting.holding;

import java.math.BigInteger;

/**
 * What a wallet holds of one token.
 *
 * @param position the token's last movement, for paging
 */
public record Holding(long chainId, String contract, BigInteger tokenId, BigInteger quantity, long position) {}
