package studio.fofo.chain;

/** A transaction's first attempt is signed and stored, and will be sent next. Published in the same database transaction. */
public record TransactionSubmitted(TransactionPurpose purpose, long chainId, String txHash) {}
