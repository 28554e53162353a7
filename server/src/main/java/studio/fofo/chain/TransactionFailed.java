package studio.fofo.chain;

/**
 * A transaction will not happen: its simulation was refused (then nothing was sent), or it was mined and reverted.
 *
 * @param gasUsed 0 when nothing was sent
 * @param reason the contract's error by name where known, else its raw data
 */
public record TransactionFailed(TransactionPurpose purpose, long chainId, long gasUsed, String reason) {}
