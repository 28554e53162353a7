package studio.fofo.chain.engine;

import java.math.BigInteger;

/**
 * What a transaction may cost.
 *
 * @param dataFee the highest fee in wei for its data on the chain below; 0 on chains without one
 */
record Offer(long gasLimit, Fees fees, BigInteger dataFee) {}
