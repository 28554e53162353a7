package studio.fofo.minting.holding;

import java.math.BigInteger;

/**
 * A wallet's holding of one token.
 *
 * @param position when it last moved, for paging: its block's time in seconds since 1970 times 100,000, plus its place in the block
 */
public record Holding(Token token, BigInteger quantity, long position) {}
