package studio.fofo.chain;

import java.util.List;

/**
 * A transaction succeeded and has enough confirmations. Published in the engine's transaction; published again, perhaps with another
 * block, should a deeper reorganisation undo it and it is mined anew.
 *
 * @param gasUsed by the attempt that was mined
 * @param logs what its receipt carries, in order
 */
public record TransactionConfirmed(
    TransactionPurpose purpose, long chainId, String txHash, long blockNumber, long gasUsed, List<Log> logs) {}
