package studio.fofo.chain;

import java.util.List;

/**
 * A transaction succeeded and has enough confirmations. Published in the engine's transaction, and again, possibly with another block, if a
 * deeper reorganisation reverts it and it is mined again.
 *
 * @param gasUsed by the mined attempt
 * @param logs from its receipt, in order
 */
public record TransactionConfirmed(
    TransactionPurpose purpose, long chainId, String txHash, long blockNumber, long gasUsed, List<Log> logs) {}
