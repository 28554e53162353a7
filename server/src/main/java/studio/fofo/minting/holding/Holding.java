package studio.fofo.minting.holding;

import java.math.BigInteger;

/**
 * What a wallet holds of one token.
 *
 * @param position when it moved last, for paging: 100,000 for each second of its block's time since 1970, and its place in the block
 */
public record Holding(Token token, BigInteger quantity, long position) {}
