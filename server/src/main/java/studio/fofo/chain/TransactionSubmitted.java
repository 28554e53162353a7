package studio.fofo.chain;

/** The first attempt of a transaction is signed and stored; it is sent right after. Published in that transaction. */
public record TransactionSubmitted(TransactionPurpose purpose, long chainId, String txHash) {}
