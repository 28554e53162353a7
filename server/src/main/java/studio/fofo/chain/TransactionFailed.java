package studio.fofo.chain;

/**
 * A transaction will not happen: its simulation failed, so nothing was sent, or it was mined and reverted.
 *
 * @param gasUsed 0 if nothing was sent
 * @param reason the contract's error by name if known, otherwise its raw data
 */
public record TransactionFailed(TransactionPurpose purpose, long chainId, long gasUsed, String reason) {}
